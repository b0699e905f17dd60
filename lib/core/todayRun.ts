/** Today worked as a queue: one step after the other, each at its page. Pure. */

/** The key of the run in the session's memory. */
export const RUN_ITEM = 'today-run';

export interface QueuedStep {
  /** Id of the account. */
  account: string;
  /** Id of the step. */
  step: string;
}

/** `over`: every step of the queue was in front, or was gone before its turn. */
export type Run =
  | {
      is: 'running';
      steps: readonly QueuedStep[];
      /** Position of the step in front. */
      at: number;
      /** When it came to the front, in ms since 1970 UTC. */
      since: number;
      /** How many were done so far: logged, or finished. */
      done: number;
      /** Id of the tab that shows each page. */
      tab?: number;
    }
  | { is: 'over'; done: number; of: number };

/** What became of the step in front. `passed`: skipped, snoozed, or left for later. */
export type Left = 'done' | 'passed';

/** @returns undefined: there is nothing to work on */
export function startRun(steps: readonly QueuedStep[], now: number): Run | undefined {
  return steps.length === 0 ? undefined : { is: 'running', steps, at: 0, since: now, done: 0 };
}

/** The step in front. */
export function inFront(run: Run | undefined): QueuedStep | undefined {
  return run?.is === 'running' ? run.steps[run.at] : undefined;
}

/** What comes to the front when the present step leaves it. */
export function moveOn(run: Run, left: Left, now: number): Run {
  if (run.is === 'over') return run;
  const done = run.done + (left === 'done' ? 1 : 0);
  const at = run.at + 1;
  return at < run.steps.length
    ? { ...run, at, since: now, done }
    : { is: 'over', done, of: run.steps.length };
}

/** "3 of 12 today", or how the run ended. */
export function runWords(run: Run): string {
  if (run.is === 'running') return `${run.at + 1} of ${run.steps.length} today`;
  return run.done === run.of ? `Run over: all ${run.of} done.` : `Run over: ${run.done} of ${run.of} done.`;
}
