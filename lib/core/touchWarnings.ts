/** What a rep should know before one more outbound touch: none of it forbids the touch. */
import { type Full, full, isTouch, type Target } from './guards.ts';
import { knownOf } from './nextSteps/scene.ts';
import type { NextStepsView } from './nextSteps/step.ts';
import type { StepProgress } from './plays/progress.ts';
import { isLive, type PlayRun } from './plays/runs.ts';
import { fits } from './plays/target.ts';
import { DAY, dayWords } from './time.ts';
import { isMarketings, isOutreach, type Touch } from './touches.ts';
import { channelWords, touchWords } from './words.ts';

export type TouchWarning =
  | { kind: 'full'; full: Full }
  /** A colleague was there in the last days. */
  | { kind: 'colleague'; touch: Touch }
  /** Marketing's step is open at the same time, and goes to the same person. */
  | { kind: 'marketing'; run: PlayRun; progress: StepProgress };

/**
 * @param target of an outbound touch; a reaction on LinkedIn warns of nothing
 * @param me the rep, as the list names its owners; absent: they haven't said
 */
export function touchWarnings(
  target: Target,
  view: NextStepsView,
  { now, me }: { now: number; me?: string | undefined },
): TouchWarning[] {
  const { person, channel } = target;
  if (!isTouch(channel) || channel === 'linkedin-engage') return [];
  const limit = full(target, view.touches, view.rules.caps, now);
  const since = now - view.rules.caps.colleagueDays * DAY;
  const colleague = view.touches.find(
    (touch) =>
      touch.at > since &&
      touch.at <= now &&
      isColleagues(touch, me) &&
      isOutreach(touch) &&
      !isMarketings(touch, view.account.owners) &&
      (person === undefined || touch.person === undefined || touch.person === person.id),
  );
  const marketing = view.plays
    .filter(isLive)
    .flatMap((run) =>
      run.steps
        .filter(
          ({ step, state }) =>
            step.owner === 'marketing' &&
            isTouch(step.channel) &&
            state.is === 'due' &&
            fits(step.to, person?.id, knownOf(view)),
        )
        .map((progress): TouchWarning => ({ kind: 'marketing', run, progress })),
    );
  return [
    ...(limit ? [{ kind: 'full', full: limit } as const] : []),
    ...(colleague ? [{ kind: 'colleague', touch: colleague } as const] : []),
    ...marketing.slice(0, 1),
  ];
}

function isColleagues({ mine, by }: Touch, me: string | undefined): boolean {
  return !mine && by !== undefined && by !== me;
}

/** The fact in a sentence. @param now ms since 1970 UTC */
export function warningWords(warning: TouchWarning, now: number): string {
  switch (warning.kind) {
    case 'full': {
      const { of, touches, days, until } = warning.full;
      const whose = of === 'person' ? 'to this person' : 'to this account';
      return `${touches} touches ${whose} in ${days} days already; there is room again ${dayWords(until, now)}.`;
    }
    case 'colleague': {
      const { touch } = warning;
      return `${touch.by} was there ${dayWords(touch.at, now)}: ${touchWords(touch)}${touch.personName ? ` to ${touch.personName}` : ''}.`;
    }
    case 'marketing': {
      const { run, progress } = warning;
      return `Marketing’s ${channelWords[progress.step.channel].toLowerCase()} of “${run.play.name}” is due now too.`;
    }
  }
}
