import type { InPlay, NextStepsView } from './step.ts';

/** The open step of a play against heat that goes to whoever engaged. */
export function hotPlace({ plays, followUp }: Pick<NextStepsView, 'plays' | 'followUp'>): InPlay | undefined {
  if (!followUp || followUp.state === 'met') return undefined;
  for (const run of plays) {
    if (run.state.is !== 'running' || run.play.entry.by !== 'threshold') continue;
    const progress = run.steps.find(
      ({ step, state }) => state.is === 'due' && step.to === 'engaged' && step.owner !== 'marketing',
    );
    if (progress) return { run, progress };
  }
  return undefined;
}
