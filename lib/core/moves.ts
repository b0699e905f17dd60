/** People who changed companies: known there, new here. */
import type { Account, Stakeholder } from '../schema/account.ts';
import type { Activity } from '../schema/activity.ts';
import type { Entry } from '../schema/journal.ts';
import { inForce } from './journal.ts';
import type { Key } from './key.ts';
import { compareText } from './order.ts';
import { peopleOf } from './people.ts';
import { isEngagement, touchesOf } from './touches.ts';

/** Somebody of this account whom we know from another. */
export interface Move {
  /** Id of the stakeholder here. */
  person: string;
  /** The account that they came from. */
  from: { id: string; name: string };
  /** They had engaged with us there: replied, accepted, took the call, met. */
  engaged: boolean;
}

/** What is known of an account that shares a person's page with this one. */
export interface Elsewhere {
  /** As the list has it; where they aren't there any more, as the list before had it. */
  account: Account;
  activity: readonly Activity[];
  /** Of that account, retracted ones included. */
  entries: readonly Entry[];
}

/** The keys by which a person is found at another account: their own LinkedIn pages. */
export function moveKeys(person: Pick<Stakeholder, 'keys'>): Key[] {
  return person.keys.filter((key): key is Key => /^linkedin-(?:person|lead):/.test(key));
}

/**
 * Who moved here. Somebody who is marked as gone there, or who came on the list there first: ids are UUIDv7 and tell
 * which is older; an import that takes somebody from one account to the other keeps their id. Nobody who left here.
 *
 * @param people of this account, as `peopleOf` gives them
 * @param others accounts that have any of their keys
 */
export function movesTo(people: readonly Stakeholder[], others: readonly Elsewhere[]): Move[] {
  const moves = others.flatMap(({ account, activity, entries }) => {
    const own = inForce(entries);
    const there = peopleOf(account, own);
    const touches = touchesOf(there, activity, own);
    return people.flatMap((person): Move[] => {
      const before = there.find(({ keys }) => moveKeys(person).some((key) => keys.includes(key)));
      if (!before || person.left || !(before.left || before.id <= person.id)) return [];
      const engaged = touches.some((touch) => touch.person === before.id && isEngagement(touch));
      return [{ person: person.id, from: { id: account.id, name: account.name }, engaged }];
    });
  });
  return moves.sort(
    (a, b) =>
      Number(b.engaged) - Number(a.engaged) ||
      compareText(a.person, b.person) ||
      compareText(a.from.id, b.from.id),
  );
}
