/** Builds journal entries. Ids and the clock are passed in: an id is made when a form opens, so logging twice is once. */
import type { Account, Stakeholder } from '../schema/account.ts';
import type { EntryOf, StepRef, Subject } from '../schema/journal.ts';
import type { Play } from '../schema/play.ts';
import type { BuyingRole, SignalType, TriggerType } from '../schema/words.ts';
import { type Key, keysOf } from './key.ts';
import type { TouchChoice } from './touchChannels.ts';

/** What every entry carries: its UUIDv7, the moment in ms since 1970 UTC, and the rep's name where they said it. */
export interface Stamp {
  id: string;
  at: number;
  by?: string;
}

/** An account as entries name it: by id, and by the exact keys that find it again on another device. */
export function accountSubject(account: Account): Subject {
  return { id: account.id, name: account.name, keys: keysOf(account).exact };
}

export function personSubject(person: Stakeholder): Subject {
  return { id: person.id, name: person.name, keys: person.keys };
}

export interface TouchDraft {
  choice: Pick<TouchChoice, 'channel' | 'direction' | 'outcome'>;
  person?: Stakeholder;
  note?: string;
  step?: StepRef;
  /** Id of the touch that it answers. */
  answers?: string;
}

/** A touch that happened at the moment of its logging. An empty note is no note. */
export function logTouch(stamp: Stamp, account: Account, draft: TouchDraft): EntryOf<'touch.logged'> {
  const note = draft.note?.trim();
  return {
    ...stamp,
    v: 1,
    kind: 'touch.logged',
    account: accountSubject(account),
    channel: draft.choice.channel,
    direction: draft.choice.direction,
    outcome: draft.choice.outcome,
    touchedAt: stamp.at,
    ...(draft.person && { person: personSubject(draft.person) }),
    ...(note && { note }),
    ...(draft.step && { step: draft.step }),
    ...(draft.answers !== undefined && { answers: draft.answers }),
  };
}

export function finishStep(stamp: Stamp, account: Account, step: StepRef): EntryOf<'step.done'> {
  return { ...stamp, v: 1, kind: 'step.done', account: accountSubject(account), step };
}

export function skipStep(
  stamp: Stamp,
  account: Account,
  step: StepRef,
  reason: string,
): EntryOf<'step.skipped'> {
  return { ...stamp, v: 1, kind: 'step.skipped', account: accountSubject(account), step, reason };
}

/** @param until ms since 1970 UTC; the step is proposed again from then on. */
export function snoozeStep(
  stamp: Stamp,
  account: Account,
  step: StepRef,
  until: number,
): EntryOf<'step.snoozed'> {
  return { ...stamp, v: 1, kind: 'step.snoozed', account: accountSubject(account), step, until };
}

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

/** @param entry id of the entry to take back. */
export function retract(stamp: Stamp, entry: string): EntryOf<'entry.retracted'> {
  return { ...stamp, v: 1, kind: 'entry.retracted', entry };
}

/** The play runs from now on, as it is now. */
export function startPlay(stamp: Stamp, account: Account, play: Play): EntryOf<'play.started'> {
  return { ...stamp, v: 1, kind: 'play.started', account: accountSubject(account), play };
}

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
