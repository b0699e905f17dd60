/** Builds the journal entries by which the rep says what a page is about: whose it is, or whose it isn't. */
import type { Account, Stakeholder } from '../schema/account.ts';
import type { EntryOf } from '../schema/journal.ts';
import { accountSubject, personSubject, type Stamp } from './entries.ts';
import type { Key } from './key.ts';

/** From now on the key matches the account, and the person whose page it is. */
export function linkKey(
  stamp: Stamp,
  account: Account,
  key: Key,
  person?: Stakeholder,
): EntryOf<'key.linked'> {
  return {
    ...stamp,
    v: 1,
    kind: 'key.linked',
    account: accountSubject(account),
    key,
    ...(person && { person: personSubject(person) }),
  };
}

export function addPerson(stamp: Stamp, account: Account, person: Stakeholder): EntryOf<'person.added'> {
  return { ...stamp, v: 1, kind: 'person.added', account: accountSubject(account), person };
}

/** The key is not this account: it is not suggested again. */
export function declineKey(stamp: Stamp, account: Account, key: Key): EntryOf<'key.declined'> {
  return { ...stamp, v: 1, kind: 'key.declined', account: accountSubject(account), key };
}

/** Of several accounts with this key, this one is meant. */
export function chooseCandidate(stamp: Stamp, account: Account, key: Key): EntryOf<'candidate.chosen'> {
  return { ...stamp, v: 1, kind: 'candidate.chosen', account: accountSubject(account), key };
}

export function nominate(stamp: Stamp, key: Key, name: string, reason: string): EntryOf<'account.nominated'> {
  return { ...stamp, v: 1, kind: 'account.nominated', key, name: name.trim(), reason: reason.trim() };
}
