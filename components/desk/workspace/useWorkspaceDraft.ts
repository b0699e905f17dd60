import { useCallback, useEffect, useMemo, useState } from 'react';
import { defaultWorkspace } from '../../../lib/core/defaults/workspace.ts';
import { failureWords } from '../../../lib/core/failure.ts';
import { type CheckedWorkspace, checkWorkspace } from '../../../lib/intake/checkWorkspace.ts';
import type { Workspace } from '../../../lib/schema/workspace.ts';
import { onChange } from '../../../lib/store/changes.ts';
import { goBackToWorkspaceBefore, saveWorkspace } from '../../../lib/store/changeWorkspace.ts';
import { connect } from '../../../lib/store/connection.ts';
import { readWorkspaceVersions, type WorkspaceVersions } from '../../../lib/store/workspace.ts';
import { type DraftParts, keepDraft, keptDraft, partsOf } from './draftParts.ts';
import type { DraftForm } from './form/DraftForm.ts';
import { setAt } from './form/paths.ts';

export type Said =
  | { kind: 'nothing' }
  | { kind: 'done'; words: string; undo?: DraftParts }
  | { kind: 'failed'; why: string };

export interface WorkspaceDraft {
  form: DraftForm;
  versions: WorkspaceVersions;
  /** What differs from the workspace in force. */
  parts: DraftParts;
  checked: CheckedWorkspace;
  said: Said;
  /** Puts the draft into force. */
  save(): Promise<void>;
  discard(): void;
  goBack(): Promise<void>;
  undo(to: DraftParts): void;
}

/** The workspace as it is being changed; undefined while it is read. */
export function useWorkspaceDraft(): WorkspaceDraft | { kind: 'failed'; why: string } | undefined {
  const [versions, setVersions] = useState<WorkspaceVersions>();
  const [failure, setFailure] = useState<string>();
  const [kept, setKept] = useState(keptDraft);
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });

  const read = useCallback(async () => {
    try {
      setVersions(await readWorkspaceVersions(await connect()));
    } catch (error) {
      setFailure(failureWords(error));
    }
  }, []);
  useEffect(() => {
    void read();
    return onChange((change) => {
      if (change === 'settings') void read();
    });
  }, [read]);

  const change = useCallback((parts: DraftParts) => {
    keepDraft(parts);
    setKept(parts);
  }, []);

  const inForce = versions?.now ?? defaultWorkspace;
  const draft = useMemo((): Workspace => ({ ...inForce, ...kept }), [inForce, kept]);
  const parts = useMemo(() => partsOf(draft, inForce), [draft, inForce]);
  const checked = useMemo(() => checkWorkspace(withoutAbsent(draft)), [draft]);

  if (failure !== undefined) return { kind: 'failed', why: failure };
  if (!versions) return undefined;

  const run = async (work: () => Promise<unknown>, words: string) => {
    try {
      await work();
      await read();
      change({});
      setSaid({ kind: 'done', words });
    } catch (error) {
      setSaid({ kind: 'failed', why: failureWords(error) });
    }
  };
  return {
    versions,
    parts,
    checked,
    said,
    form: {
      draft,
      faults: checked.kind === 'faulty' ? checked.faults : [],
      set(path, value) {
        setSaid({ kind: 'nothing' });
        change(partsOf(setAt(draft, path, value), inForce));
      },
      rearrange(words, edit) {
        setSaid({ kind: 'done', words, undo: parts });
        change(partsOf(edit(draft), inForce));
      },
    },
    async save() {
      if (checked.kind === 'faulty') return;
      await run(async () => saveWorkspace(await connect(), parts), 'Saved. The version before is kept.');
    },
    discard() {
      setSaid({ kind: 'done', words: 'Your changes are discarded.', undo: parts });
      change({});
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
  };
}

/** A part that was taken out is not there, which differs from one that is there and undefined. */
function withoutAbsent(draft: Workspace): unknown {
  return Object.fromEntries(Object.entries(draft).filter(([, part]) => part !== undefined));
}
