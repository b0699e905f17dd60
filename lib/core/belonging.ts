/** Whose a journal entry is, when the account it was written for is no longer on the list. */
import type { Account } from '../schema/account.ts';
import type { Entry, Subject } from '../schema/journal.ts';
import { keysOf, squeezeName } from './key.ts';

type Named = Pick<Account, 'id' | 'name'>;

/**
 * The account that an entry's subject is now: the one of its id; else, since a list rebuilt from another source has new
 * ids, the one among `sharing` of the same name. A shared key alone is not enough: sister companies share domains, and
 * what was done at one must never show at the other.
 *
 * @param present the account of the subject's id, where the list has it
 * @param sharing accounts of the list that have any of the subject's keys
 */
export function accountOf(
  subject: Subject,
  present: Named | undefined,
  sharing: readonly Named[],
): string | undefined {
  if (present) return present.id;
  const name = squeezeName(subject.name);
  const namesakes = sharing.filter((account) => squeezeName(account.name) === name);
  return namesakes.length === 1 ? namesakes[0]?.id : undefined;
}

/**
 * The entries of `account` among those that share its id or a key with it; retractions and suppressions always stay.
 *
 * @param present ids of those accounts of the entries that the list has
 */
export function entriesOfAccount(
  account: Named,
  entries: readonly Entry[],
  present: ReadonlySet<string>,
): Entry[] {
  const name = squeezeName(account.name);
  return entries.filter((entry) => {
    // Binds by its keys too, on whatever account it was said; `suppressionsOf` tells by what.
    if (entry.kind === 'suppression.added' || entry.kind === 'suppression.lifted') return true;
    if (!('account' in entry) || entry.account.id === account.id) return true;
    return !present.has(entry.account.id) && squeezeName(entry.account.name) === name;
  });
}

/** Whether an entry's subject is this account: by id, or a namesake that shares a key, as after a rebuilt list. */
export function isSubjectOf(subject: Subject, account: Account): boolean {
  if (subject.id === account.id) return true;
  if (squeezeName(subject.name) !== squeezeName(account.name)) return false;
  return keysOf(account).exact.some((key) => subject.keys.includes(key));
}
