/** The rep's and the team's touches as one list, and what they say of each person. */

import type { Account, Stakeholder } from '../schema/account.ts';
import type { Activity } from '../schema/activity.ts';
import type { Entry, StepRef } from '../schema/journal.ts';
import type { Channel, Direction, Outcome } from '../schema/words.ts';
import { findPerson } from './people.ts';

export interface Touch {
  id: string;
  at: number;
  /** When this device learned of it: when the rep wrote it down, or the list brought it. */
  learnedAt: number;
  channel: Channel;
  direction: Direction;
  outcome: Outcome;
  /** Who of the team; absent where the rep hasn't said who they are. */
  by?: string;
  /** True for the rep's own. */
  mine: boolean;
  /** Id of the stakeholder, where the touch names one; of a colleague's also of somebody who is no longer on the account. */
  person?: string;
  /** The name as it was written, also of people who are no longer on the account. */
  personName?: string;
  note?: string;
  step?: StepRef;
  /** Id of the touch that this one answers. */
  answers?: string;
}

/** All touches of an account, newest first. `entries` are those in force. */
export function touchesOf(
  people: readonly Stakeholder[],
  activity: readonly Activity[],
  entries: readonly Entry[],
): Touch[] {
  const touches: Touch[] = [];
  for (const item of activity) {
    if (item.kind !== 'touch') continue;
    const person = people.find(({ id }) => id === item.person);
    touches.push({
      id: item.id,
      at: item.at,
      learnedAt: item.learnedAt,
      channel: item.channel,
      direction: item.direction,
      outcome: item.outcome,
      by: item.by,
      mine: false,
      ...(item.person !== undefined && { person: item.person }),
      ...(person && { personName: person.name }),
      ...(item.note !== undefined && { note: item.note }),
    });
  }
  for (const entry of entries) {
    if (entry.kind !== 'touch.logged') continue;
    const person = entry.person && findPerson(people, entry.person);
    touches.push({
      id: entry.id,
      at: entry.touchedAt,
      learnedAt: entry.at,
      channel: entry.channel,
      direction: entry.direction,
      outcome: entry.outcome,
      mine: true,
      ...(entry.by !== undefined && { by: entry.by }),
      ...(person && { person: person.id }),
      ...(entry.person && { personName: person?.name ?? entry.person.name }),
      ...(entry.note !== undefined && { note: entry.note }),
      ...(entry.step && { step: entry.step }),
      ...(entry.answers !== undefined && { answers: entry.answers }),
    });
  }
  return touches.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

const engagingOutcomes: ReadonlySet<Outcome> = new Set(['connected', 'held', 'accepted', 'replied']);

/** They engaged back: replied, accepted, took the call, met. A request to stop is inbound but reaches nobody. */
export function isEngagement(touch: Pick<Touch, 'direction' | 'outcome'>): boolean {
  return engagingOutcomes.has(touch.outcome);
}

/** An outbound touch was made. One that bounced contacted nobody. */
export function isContact(touch: Pick<Touch, 'direction' | 'outcome'>): boolean {
  return touch.direction === 'out' && touch.outcome !== 'bounced';
}

/** Somebody was spoken or written to. A reaction on LinkedIn is seen at most: it meets no clock, answers nothing, has no limit. */
export function isOutreach(touch: Pick<Touch, 'channel' | 'direction' | 'outcome'>): boolean {
  return isContact(touch) && touch.channel !== 'linkedin-engage';
}

/** By whom a touch is that a list brings without a name. */
export const MARKETING = 'Marketing';

/** What marketing sends goes to many: it is none of the account's sellers who wrote. */
export function isMarketings(
  { by, mine }: Pick<Touch, 'by' | 'mine'>,
  { ae, sdr, marketing }: Account['owners'],
): boolean {
  if (mine || by === undefined || by === ae || by === sdr) return false;
  return by === marketing || by === MARKETING;
}
