import { useCallback, useEffect, useState } from 'react';
import { failureWords } from '../../lib/core/failure.ts';
import { type Change, onChange } from '../../lib/store/changes.ts';
import { connect } from '../../lib/store/connection.ts';
import { readBehind } from '../../lib/store/summaries/readSummaries.ts';
import { askRescore } from '../../lib/store/summaries/score.ts';

export type ScoringState =
  | { kind: 'quiet' }
  | { kind: 'running'; share: number; cancel: () => void }
  | { kind: 'failed'; why: string };

const MOVING: ReadonlySet<Change> = new Set(['list', 'settings', 'journal', 'activity', 'suppressions']);
/** Several changes in a row are worked in together. */
const PAUSE = 300;
/** So often it looks whether any have run out by time alone. */
const LOOK_AGAIN = 60_000;
/** What is over sooner needs no progress. */
const QUICK = 500;

/** Keeps the cache of summaries in step while the desk is open. Cancelled, it waits for the next change. */
export function useSummaries(): ScoringState {
  const [state, setState] = useState<ScoringState>({ kind: 'quiet' });
  const keep = useCallback(async (controller: AbortController) => {
    const { signal } = controller;
    try {
      const now = Date.now();
      if (!(await readBehind(await connect(), now)) || signal.aborted) return;
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
    let working: Promise<void> | undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      running.abort();
      running = new AbortController();
      const mine = keep(running).finally(() => {
        if (working === mine) working = undefined;
      });
      working = mine;
    };
    const start = () => {
      clearTimeout(pause);
      pause = setTimeout(work, PAUSE);
    };
    start();
    const look = setInterval(() => {
      if (!working) work();
    }, LOOK_AGAIN);
    const stop = onChange((change) => {
      if (MOVING.has(change)) start();
    });
    return () => {
      stop();
      clearInterval(look);
      clearTimeout(pause);
      running.abort();
    };
  }, [keep]);
  return state;
}
