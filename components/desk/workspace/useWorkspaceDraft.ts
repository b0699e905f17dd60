import { useCallback, useEffect, useMemo, useState } from 'react';
import { defaultWorkspace } from '../../../lib/core/defaults/workspace.ts';
import { failureWords } from '../../../lib/core/failure.ts';
import type { CheckedWorkspace } from '../../../lib/intake/checkWorkspace.ts';
import type { Workspace } from '../../../lib/schema/workspace.ts';
import { onChange } from '../../../lib/store/changes.ts';
import { goBackToWorkspaceBefore, saveWorkspace } from '../../../lib/store/changeWorkspace.ts';
import { connect } from '../../../lib/store/connection.ts';
import { readWorkspaceVersions, type WorkspaceVersions } from '../../../lib/store/workspace.ts';
import { checkDraft } from './checkDraft.ts';
import {
  type Draft,
  type DraftParts,
  keepDraft,
  keptDraft,
  noDraft,
  overtakenIn,
  partsOf,
  redraft,
  without,
} from './draftParts.ts';
import type { DraftForm } from './form/DraftForm.ts';
import { setAt } from './form/paths.ts';

export type Said =
  | { kind: 'nothing' }
  | { kind: 'done'; words: string; undo?: Draft }
  | { kind: 'failed'; why: string };

export interface WorkspaceDraft {
  form: DraftForm;
  versions: WorkspaceVersions;
  /** What differs from the workspace in force. */
  parts: DraftParts;
  checked: CheckedWorkspace;
  /** Parts that came into force anew while they were being changed here: whose holds is asked before saving. */
  overtaken: ReadonlyArray<keyof Workspace>;
  said: Said;
  /** Puts the draft into force. */
  save(): Promise<void>;
  discard(): void;
  goBack(): Promise<void>;
  undo(to: Draft): void;
  /** Settles what was overtaken: by what is in force now, or by this draft, which can then be saved over it. */
  settle(by: 'theirs' | 'mine'): void;
}

/** The workspace as it is being changed; undefined while it is read. */
export function useWorkspaceDraft(): WorkspaceDraft | { kind: 'failed'; why: string } | undefined {
  const [versions, setVersions] = useState<WorkspaceVersions>();
  const [failure, setFailure] = useState<string>();
  const [kept, setKept] = useState(keptDraft);
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });

  const read = useCallback(async () => {
    try {
      const present = await readWorkspaceVersions(await connect());
      setVersions(present);
      return present;
    } catch (error) {
      setFailure(failureWords(error));
      return undefined;
    }
  }, []);
  useEffect(() => {
    void read();
    return onChange((change) => {
      if (change === 'settings') void read();
    });
  }, [read]);

  const change = useCallback((draft: Draft) => {
    keepDraft(draft);
    setKept(draft);
  }, []);

  const inForce = versions?.now ?? defaultWorkspace;
  const draft = useMemo((): Workspace => ({ ...inForce, ...kept.parts }), [inForce, kept]);
  const parts = useMemo(() => partsOf(draft, inForce), [draft, inForce]);
  const checked = useMemo(() => checkDraft(draft), [draft]);

  const overtaken = useMemo(() => overtakenIn(kept, inForce), [kept, inForce]);

  if (failure !== undefined) return { kind: 'failed', why: failure };
  if (!versions) return undefined;

  const run = async (work: () => Promise<unknown>, words: string) => {
    try {
      await work();
      await read();
      change(noDraft);
      setSaid({ kind: 'done', words });
    } catch (error) {
      setSaid({ kind: 'failed', why: failureWords(error) });
    }
  };
  return {
    versions,
    parts,
    checked,
    overtaken,
    said,
    form: {
      draft,
      faults: checked.kind === 'faulty' ? checked.faults : [],
      set(path, value) {
        setSaid({ kind: 'nothing' });
        change(redraft(kept, partsOf(setAt(draft, path, value), inForce), inForce));
      },
      rearrange(words, edit) {
        setSaid({ kind: 'done', words, undo: kept });
        change(redraft(kept, partsOf(edit(draft), inForce), inForce));
      },
    },
    async save() {
      if (checked.kind === 'faulty') return;
      // What another window saved this very moment is asked about too.
      const present = await read();
      if (!present || overtakenIn(kept, present.now).length > 0) return;
      await run(async () => saveWorkspace(await connect(), parts), 'Saved. The version before is kept.');
    },
    discard() {
      setSaid({ kind: 'done', words: 'Your changes are discarded.', undo: kept });
      change(noDraft);
    },
    goBack: () =>
      run(
        async () => goBackToWorkspaceBefore(await connect()),
        'The version before is in force again. Go back once more to return.',
      ),
    undo(to) {
      setSaid({ kind: 'nothing' });
      change(to);
    },
    settle(by) {
      if (by === 'theirs') {
        setSaid({ kind: 'done', words: 'What is in force now stays.', undo: kept });
        change(without(kept, overtaken));
      } else {
        setSaid({ kind: 'done', words: 'Save puts yours in its place. The version before is kept.' });
        change(redraft(without(kept, overtaken), parts, inForce));
      }
    },
  };
}
