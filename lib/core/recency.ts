/** How fresh the contact with a person is, as the stakeholder picture draws it. */
import type { Tier } from '../schema/workspace.ts';
import type { PersonView } from './buyingGroup.ts';
import { DAY } from './time.ts';

export type Recency = 'recent' | 'earlier' | 'long-ago' | 'never';

/** Where the account has no tier: the neglect of the middle one. */
const RECENT_DAYS = 14;
/** The longest that a play may run. */
const EARLIER_DAYS = 90;

/** Days within which a touch counts as recent: those after which the tier calls an account neglected. */
export function recentDays(tier: Partial<Pick<Tier, 'neglectDays'>> | undefined): number {
  return Math.min(tier?.neglectDays ?? RECENT_DAYS, EARLIER_DAYS);
}

/** By the last touch, whoever made it and in whichever direction. @param recent days, of `recentDays` */
export function recencyOf(
  { lastTouch }: Pick<PersonView, 'lastTouch'>,
  recent: number,
  now: number,
): Recency {
  if (!lastTouch) return 'never';
  const age = now - lastTouch.at;
  if (age <= recent * DAY) return 'recent';
  return age <= EARLIER_DAYS * DAY ? 'earlier' : 'long-ago';
}

/** In the order of the legend. */
export function recencyWords(recent: number): Record<Recency, string> {
  return {
    recent: `Touched in ${recent} days`,
    earlier: `In ${EARLIER_DAYS} days`,
    'long-ago': 'Longer ago',
    never: 'Not contacted',
  };
}
