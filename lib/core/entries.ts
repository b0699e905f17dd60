/** Builds journal entries. Ids and the clock are passed in: an id is made when a form opens, so logging twice is once. */
import type { Account, Stakeholder } from '../schema/account.ts';
import type { EntryOf, StepRef, Subject } from '../schema/journal.ts';
import type { Play } from '../schema/play.ts';
import { keysOf } from './key.ts';
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
  /** When it happened, in ms since 1970 UTC; absent: as it is logged. What is said to lie ahead happened then too. */
  touchedAt?: number;
  /** Id of the touch that it answers. */
  answers?: string;
}

/** An empty note is no note. */
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
    touchedAt: Math.min(draft.touchedAt ?? stamp.at, stamp.at),
    ...(draft.person && { person: personSubject(draft.person) }),
    ...(note && { note }),
    ...(draft.step && { step: draft.step }),
    ...(draft.answers !== undefined && { answers: draft.answers }),
  };
}

/**
 * The same touch told better, to be written together with the retraction of `entry`.
 * @param told an empty note is no note; what is said to lie ahead happened as it is written
 */
export function amendTouch(
  stamp: Stamp,
  entry: EntryOf<'touch.logged'>,
  told: { choice: TouchDraft['choice']; note: string; touchedAt: number },
): EntryOf<'touch.logged'> {
  const { note: _, ...rest } = entry;
  const note = told.note.trim();
  return {
    ...rest,
    ...stamp,
    channel: told.choice.channel,
    direction: told.choice.direction,
    outcome: told.choice.outcome,
    touchedAt: Math.min(told.touchedAt, stamp.at),
    ...(note && { note }),
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

/** @param entry id of the entry to take back. */
export function retract(stamp: Stamp, entry: string): EntryOf<'entry.retracted'> {
  return { ...stamp, v: 1, kind: 'entry.retracted', entry };
}

/** The play runs from now on, as it is now. */
export function startPlay(stamp: Stamp, account: Account, play: Play): EntryOf<'play.started'> {
  return { ...stamp, v: 1, kind: 'play.started', account: accountSubject(account), play };
}
