/** Until when an account's figures hold, if nobody learns anything new: for a cache of them. */
import type { EngagementRules } from '../schema/workspace.ts';
import type { FollowUp } from './followUp.ts';
import type { KnownSignal } from './signals.ts';
import { DAY } from './time.ts';
import type { Timing } from './timing.ts';

/**
 * The first moment after `now` at which one of them may differ: a signal leaves the window or, dated ahead, comes into it;
 * a trigger starts or ends; the clock runs out; with a half-life a day, since points then fall all the time, and no longer than
 * the account is hot.
 * @param figures `signals` in force; `hotUntil` only while it is hot
 * @returns ms since 1970 UTC; `Infinity` where nothing changes by time alone
 */
export function holdsUntil(
  figures: {
    signals: readonly KnownSignal[];
    timing: Timing;
    followUp?: FollowUp | undefined;
    hotUntil?: number | undefined;
  },
  rules: Pick<EngagementRules, 'days' | 'halfLifeDays'>,
  now: number,
): number {
  const moments = figures.signals.flatMap(({ at }) =>
    // A signal scores until its window's last millisecond is over.
    at > now ? [at] : [at + rules.days * DAY + 1],
  );
  for (const view of figures.timing.triggers) {
    if (view.state === 'live') moments.push(view.until);
    if (view.state === 'coming') moments.push(view.from);
  }
  for (const clock of figures.followUp ? [figures.followUp, ...figures.followUp.earlier] : []) {
    if (clock.state === 'due') moments.push(clock.due + 1);
  }
  if (rules.halfLifeDays !== undefined) moments.push(now + DAY, figures.hotUntil ?? now + DAY);
  return moments.reduce(
    (first, moment) => (moment > now && moment < first ? moment : first),
    Number.POSITIVE_INFINITY,
  );
}
