import { useEffect, useState } from 'react';
import { failureWords } from '../../../../lib/core/failure.ts';
import type { Workspace } from '../../../../lib/schema/workspace.ts';
import { type Change, onChange } from '../../../../lib/store/changes.ts';
import { askPreview, type Preview } from '../../../../lib/store/summaries/score.ts';
import type { WorkspaceDraft } from '../useWorkspaceDraft.ts';

export type PreviewState =
  /** Nothing of what was changed can move an account. */
  | { kind: 'none' }
  | { kind: 'waiting' }
  | { kind: 'running'; share: number; cancel: () => void }
  | { kind: 'cancelled'; again: () => void }
  | { kind: 'ready'; preview: Preview | undefined }
  | { kind: 'failed'; why: string };

/** Parts of the workspace that scores are made of. */
const scored: ReadonlySet<keyof Workspace> = new Set([
  'tiers',
  'icp',
  'engagement',
  'triggers',
  'relationships',
  'importance',
]);

/** So long after the last key the work begins. */
const PAUSE = 400;
/** What is over sooner needs no progress. */
const QUICK = 500;

const MOVING: ReadonlySet<Change> = new Set(['list', 'journal', 'activity']);

/** What the draft would move, once the rep pauses; a newer draft ends the work on an older one. */
export function usePreview({ parts, checked, versions }: WorkspaceDraft): PreviewState {
  const [state, setState] = useState<PreviewState>({ kind: 'none' });
  const [round, setRound] = useState(0);
  const moves =
    checked.kind === 'sound' && Object.keys(parts).some((part) => scored.has(part as keyof Workspace));
  const draft = moves ? checked.workspace : undefined;
  const inForce = versions.now;

  useEffect(
    () =>
      onChange((change) => {
        if (MOVING.has(change)) setRound((before) => before + 1);
      }),
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: round asks again for the same draft
  useEffect(() => {
    if (!draft) {
      setState({ kind: 'none' });
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    setState({ kind: 'waiting' });
    const pause = setTimeout(() => {
      const started = performance.now();
      const cancel = () => {
        controller.abort();
        setState({ kind: 'cancelled', again: () => setRound((before) => before + 1) });
      };
      const onProgress = (done: number, of: number) => {
        if (signal.aborted || performance.now() - started < QUICK) return;
        setState({ kind: 'running', share: of === 0 ? 1 : done / of, cancel });
      };
      askPreview(inForce, draft, { now: Date.now(), signal, onProgress }).then(
        (preview) => {
          if (!signal.aborted) setState({ kind: 'ready', preview });
        },
        (error: unknown) => {
          if (!signal.aborted) setState({ kind: 'failed', why: failureWords(error) });
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      controller.abort();
    };
  }, [draft, inForce, round]);
  return state;
}
