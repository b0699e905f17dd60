/** Builds the journal entries by which the rep says what became of an account, and who must not be contacted. */
import type { Account, Stakeholder } from '../schema/account.ts';
import type { EntryOf } from '../schema/journal.ts';
import type { AccountFlag, OptOutChannel, Stage } from '../schema/words.ts';
import { contactKeysOf } from './contactKey.ts';
import { accountSubject, personSubject, type Stamp } from './entries.ts';
import type { Suppression } from './suppression.ts';

/** @param account as the list has it: the stage holds until the list says another one than now. */
export function setStage(stamp: Stamp, account: Account, stage: Stage): EntryOf<'stage.set'> {
  return {
    ...stamp,
    v: 1,
    kind: 'stage.set',
    account: accountSubject(account),
    stage,
    ...(account.stage && { listed: account.stage }),
  };
}

/** @param account as the list has it: won and lost hold until the list says another status than now. */
export function flagAccount(
  stamp: Stamp,
  account: Account,
  flag: AccountFlag,
  note?: string,
): EntryOf<'account.flagged'> {
  const said = note?.trim();
  return {
    ...stamp,
    v: 1,
    kind: 'account.flagged',
    account: accountSubject(account),
    flag,
    ...(account.status && { listed: account.status }),
    ...(said && { note: said }),
  };
}

/** @param note not empty */
export function addNote(
  stamp: Stamp,
  account: Account,
  note: string,
  person?: Stakeholder,
): EntryOf<'note.added'> {
  return {
    ...stamp,
    v: 1,
    kind: 'note.added',
    account: accountSubject(account),
    ...(person && { person: personSubject(person) }),
    note: note.trim(),
  };
}

export interface SuppressionDraft {
  /** Absent: by `keys` alone. */
  account?: Account;
  /** With `account`. Their address, number and pages bind on every other account too. */
  person?: Stakeholder;
  /** In the form of contactKey.ts. */
  keys?: readonly string[];
  /** Absent: every way of contact. */
  channels?: readonly OptOutChannel[];
  reason: string;
  /** In ms since 1970 UTC; absent: for good. */
  until?: number;
}

export function suppress(stamp: Stamp, draft: SuppressionDraft): EntryOf<'suppression.added'> {
  const { account, person, keys = [], channels, reason, until } = draft;
  return {
    ...stamp,
    v: 1,
    kind: 'suppression.added',
    ...(account && { account: accountSubject(account) }),
    ...(person && { person: personSubject(person) }),
    keys: [...new Set([...keys, ...(person ? contactKeysOf(person) : [])])],
    ...(channels && channels.length > 0 && { channels: [...channels] }),
    reason: reason.trim(),
    ...(until !== undefined && { until }),
  };
}

/** Where a lift is found: at the account, and wherever its keys are. */
export type LiftPlace = Pick<EntryOf<'suppression.lifted'>, 'account' | 'person' | 'keys'>;

/** @param suppression id of what no longer binds */
export function liftAt(
  stamp: Stamp,
  place: LiftPlace,
  suppression: string,
  reason: string,
): EntryOf<'suppression.lifted'> {
  return { ...stamp, v: 1, kind: 'suppression.lifted', ...place, suppression, reason: reason.trim() };
}

/**
 * @param account where the rep lifts it
 * @param suppression in force there: its id and, where an entry or a file named keys, those
 */
export function liftSuppression(
  stamp: Stamp,
  account: Account,
  { id, by, people }: Pick<Suppression, 'id' | 'by' | 'people'>,
  reason: string,
): EntryOf<'suppression.lifted'> {
  const keys = by.kind === 'rep' ? by.entry.keys : by.kind === 'file' ? [by.row.key] : [];
  const person = people?.length === 1 ? account.people.find((one) => one.id === people[0]) : undefined;
  const place: LiftPlace = {
    account: accountSubject(account),
    ...(person && { person: personSubject(person) }),
    keys: [...keys],
  };
  return liftAt(stamp, place, id, reason);
}
