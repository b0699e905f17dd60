import { useCallback, useEffect, useRef, useState } from 'react';
import { failureWords } from '../../lib/core/failure.ts';
import { connect } from '../../lib/store/connection.ts';
import type { Database } from '../../lib/store/database.ts';

export type TaskState =
  | { kind: 'quiet' }
  /** `share` of the work done, 0–1; absent: not known. */
  | { kind: 'running'; what: string; share?: number }
  | { kind: 'said'; words: string }
  | { kind: 'failed'; why: string };

export interface TaskOptions {
  signal: AbortSignal;
  onProgress(what: string, share?: number): void;
}

/**
 * Does one thing at a time that takes a while, and says what came of it.
 *
 * @param cancelled what to say where the rep cancelled it
 */
export function useTask(cancelled: string) {
  const [state, setState] = useState<TaskState>({ kind: 'quiet' });
  const running = useRef<AbortController>(undefined);
  // Whoever leaves the page sees no progress any more, and couldn't cancel.
  useEffect(() => () => running.current?.abort(), []);

  /** @param work returns what to say of it; undefined: nothing */
  const run = useCallback(
    async (work: (db: Database, options: TaskOptions) => Promise<string | undefined>) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      setState({ kind: 'running', what: 'Starting' });
      try {
        const words = await work(await connect(), {
          signal: controller.signal,
          onProgress: (what, share) =>
            setState({ kind: 'running', what, ...(share !== undefined && { share }) }),
        });
        setState(words === undefined ? { kind: 'quiet' } : { kind: 'said', words });
      } catch (error) {
        if (controller.signal.aborted) setState({ kind: 'said', words: cancelled });
        else setState({ kind: 'failed', why: failureWords(error) });
      } finally {
        running.current = undefined;
      }
    },
    [cancelled],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, run, cancel };
}
