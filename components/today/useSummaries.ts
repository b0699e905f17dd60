import { useCallback, useEffect, useState } from 'react';
import { failureWords } from '../../lib/core/failure.ts';
import { type Change, onChange } from '../../lib/store/changes.ts';
import { connect } from '../../lib/store/connection.ts';
import { readSummaries } from '../../lib/store/summaries/readSummaries.ts';
import { askRescore } from '../../lib/store/summaries/score.ts';

export type ScoringState =
  | { kind: 'quiet' }
  | { kind: 'running'; share: number; cancel: () => void }
  | { kind: 'failed'; why: string };

const MOVING: ReadonlySet<Change> = new Set(['list', 'settings', 'journal', 'activity']);
/** Several changes in a row are worked in together. */
const PAUSE = 300;
/** What is over sooner needs no progress. */
const QUICK = 500;

/** Keeps the cache of summaries in step while the desk is open. Cancelled, it waits for the next change. */
export function useSummaries(): ScoringState {
  const [state, setState] = useState<ScoringState>({ kind: 'quiet' });
  const keep = useCallback(async (controller: AbortController) => {
    const { signal } = controller;
    try {
      const now = Date.now();
      const summaries = await readSummaries(await connect(), now);
      if (signal.aborted || !summaries?.behind) return;
      const started = performance.now();
      const onProgress = (done: number, of: number) => {
        if (signal.aborted || performance.now() - started < QUICK) return;
        setState({ kind: 'running', share: of === 0 ? 1 : done / of, cancel: () => controller.abort() });
      };
      await askRescore({ now, signal, onProgress });
      setState({ kind: 'quiet' });
    } catch (error) {
      setState(signal.aborted ? { kind: 'quiet' } : { kind: 'failed', why: failureWords(error) });
    }
  }, []);

  useEffect(() => {
    let running = new AbortController();
    let pause: ReturnType<typeof setTimeout> | undefined;
    const start = () => {
      clearTimeout(pause);
      pause = setTimeout(() => {
        running.abort();
        running = new AbortController();
        void keep(running);
      }, PAUSE);
    };
    start();
    const stop = onChange((change) => {
      if (MOVING.has(change)) start();
    });
    return () => {
      stop();
      clearTimeout(pause);
      running.abort();
    };
  }, [keep]);
  return state;
}
