/** Builds the journal entries by which the rep says what they know of an account: its people, signals, plays and talks. */
import type { Account, Stakeholder } from '../schema/account.ts';
import type { EntryOf } from '../schema/journal.ts';
import type { BuyingRole, SignalType, TriggerType } from '../schema/words.ts';
import { accountSubject, personSubject, type Stamp } from './entries.ts';

/** @param run the play's id and when it began. */
export function stopPlay(
  stamp: Stamp,
  account: Account,
  run: { play: string; startedAt: number },
  reason: string,
): EntryOf<'play.stopped'> {
  return { ...stamp, v: 1, kind: 'play.stopped', account: accountSubject(account), ...run, reason };
}

/** The person has these roles, whatever the list says; none: none known. */
export function setRoles(
  stamp: Stamp,
  account: Account,
  person: Stakeholder,
  roles: readonly BuyingRole[],
): EntryOf<'role.set'> {
  return {
    ...stamp,
    v: 1,
    kind: 'role.set',
    account: accountSubject(account),
    person: personSubject(person),
    roles: [...new Set(roles)],
  };
}

export function personLeft(stamp: Stamp, account: Account, person: Stakeholder): EntryOf<'person.left'> {
  return {
    ...stamp,
    v: 1,
    kind: 'person.left',
    account: accountSubject(account),
    person: personSubject(person),
  };
}

export interface SignalDraft {
  what: SignalType | TriggerType;
  /** When it happened, in ms since 1970 UTC; absent: as it is noted. */
  seenAt?: number;
  person?: Stakeholder;
  note?: string;
  /** Address of the page that shows it. */
  evidence?: string;
}

/** An empty note is no note. What is said to have happened after it was noted happened then; a renewal may lie ahead. */
export function noteSignal(stamp: Stamp, account: Account, draft: SignalDraft): EntryOf<'signal.noted'> {
  const note = draft.note?.trim();
  const seenAt = draft.seenAt ?? stamp.at;
  return {
    ...stamp,
    v: 1,
    kind: 'signal.noted',
    account: accountSubject(account),
    what: draft.what,
    seenAt: draft.what === 'renewal' ? seenAt : Math.min(seenAt, stamp.at),
    ...(draft.person && { person: personSubject(draft.person) }),
    ...(note && { note }),
    ...(draft.evidence && { evidence: draft.evidence }),
  };
}

/** @param signal id of the signal, or of the entry that noted it. */
export function acceptSignal(stamp: Stamp, account: Account, signal: string): EntryOf<'signal.accepted'> {
  return { ...stamp, v: 1, kind: 'signal.accepted', account: accountSubject(account), signal };
}

export function dismissSignal(
  stamp: Stamp,
  account: Account,
  signal: string,
  reason: string,
): EntryOf<'signal.dismissed'> {
  return { ...stamp, v: 1, kind: 'signal.dismissed', account: accountSubject(account), signal, reason };
}

/** @param asset id in the workspace's content list. @param person absent: to nobody in particular. */
export function sendAsset(
  stamp: Stamp,
  account: Account,
  asset: string,
  person?: Stakeholder,
): EntryOf<'asset.sent'> {
  return {
    ...stamp,
    v: 1,
    kind: 'asset.sent',
    account: accountSubject(account),
    asset,
    ...(person && { person: personSubject(person) }),
  };
}

export function qualifyConversation(
  stamp: Stamp,
  account: Account,
  said: { person?: Stakeholder; note?: string } = {},
): EntryOf<'conversation.qualified'> {
  const note = said.note?.trim();
  return {
    ...stamp,
    v: 1,
    kind: 'conversation.qualified',
    account: accountSubject(account),
    ...(said.person && { person: personSubject(said.person) }),
    ...(note && { note }),
  };
}
