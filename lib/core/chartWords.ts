/** The words of the stakeholder map, beside those of lib/core/words.ts. */
import type { Stakeholder } from '../schema/account.ts';
import type { Level, Stance } from '../schema/words.ts';
import type { PersonView } from './buyingGroup.ts';
import type { ChartPerson, LineFault } from './orgChart.ts';
import { agoWords } from './time.ts';
import { roleWords, touchWords } from './words.ts';

/** Where a person stands, `unknown` where the list doesn't say. */
export type ShownStance = Stance | 'unknown';

/** In the order of the legend. */
export const stanceWords: Record<ShownStance, string> = {
  for: 'For',
  neutral: 'Neutral',
  against: 'Against',
  unknown: 'Stance not known',
};

export const influenceWords: Record<Level, string> = {
  high: 'High influence',
  middle: 'Middle influence',
  low: 'Low influence',
};

/** A blocker is against, whether or not the list has a stance too. */
export function shownStance({ stance, roles }: Pick<Stakeholder, 'stance' | 'roles'>): ShownStance {
  return roles.includes('blocker') ? 'against' : (stance ?? 'unknown');
}

const faults: Record<LineFault, (named: string) => string> = {
  unknown: (named) => `Reports to ${named}, who isn’t among the people here`,
  several: (named) => `Reports to ${named}, as several people here are called`,
  self: () => 'Reports to themselves, by the list',
  circle: (named) => `Reports to ${named}, whose line leads back here`,
};

/** Why the line that the list gives isn't drawn, with the words that the list has; undefined where it is, or gives none. */
export function faultWords({ fault, view }: Pick<ChartPerson, 'fault' | 'view'>): string | undefined {
  return fault && faults[fault](`“${view.person.reportsTo}”`);
}

/** The last touch with a person: `Email by you, 2 d ago`, or `not contacted`. @param me the rep, as the list names them */
export function lastTouchWords(
  { lastTouch }: Pick<PersonView, 'lastTouch'>,
  me: string | undefined,
  now: number,
): string {
  if (!lastTouch) return 'not contacted';
  const by = lastTouch.mine || (me !== undefined && lastTouch.by === me) ? 'you' : lastTouch.by;
  const ago = agoWords(lastTouch.at, now);
  return `${touchWords(lastTouch)}${by ? ` by ${by}` : ''}, ${ago === 'now' ? 'just now' : `${ago} ago`}`;
}

/** All that the map knows of a person, in one line, for whoever doesn't see the picture. */
export function personWords(person: ChartPerson, me: string | undefined, now: number): string {
  const { view } = person;
  const { name, title, roles, influence, left } = view.person;
  const stance = shownStance(view.person);
  return [
    name,
    title,
    ...roles.map((role) => roleWords[role]),
    left && 'left the company',
    stance !== 'unknown' && stanceWords[stance],
    influence && influenceWords[influence],
    view.reached && 'engaged',
    lastTouchWords(view, me, now),
    faultWords(person),
  ]
    .filter(Boolean)
    .join(', ');
}
