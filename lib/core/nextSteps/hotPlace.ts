import type { Clock } from '../followUp.ts';
import type { StepProgress } from '../plays/progress.ts';
import type { InPlay, NextStepsView } from './step.ts';

type View = Pick<NextStepsView, 'plays' | 'followUp' | 'engagement'>;

/**
 * The clock that asks for a touch now: nobody has reached out, and the account is hot still or the owner's hours aren't
 * over, since with a half-life it may cool before they are. One that ran out at an account that cooled is for the review.
 */
export function openClock({ followUp, engagement }: View): Clock | undefined {
  if (!followUp || followUp.state === 'met') return undefined;
  return engagement.hot || followUp.state === 'due' ? followUp : undefined;
}

/** The step of a running play against heat that goes to whoever engaged, while a clock asks for it: due, or set aside by a snooze. */
export function hotPlace(view: View): InPlay | undefined {
  if (!openClock(view)) return undefined;
  for (const run of view.plays) {
    if (run.state.is !== 'running' || run.play.entry.by !== 'threshold') continue;
    const progress = run.steps.find(carriesClock);
    if (progress) return { run, progress };
  }
  return undefined;
}

function carriesClock({ step, state, opens }: StepProgress): boolean {
  if (step.to !== 'engaged' || step.owner === 'marketing') return false;
  return state.is === 'due' || (state.is === 'snoozed' && opens !== undefined);
}
