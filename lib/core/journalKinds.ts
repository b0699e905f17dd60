/**
 * The kinds of journal entries, a row each: what a kind is called, and by what an entry of it is known to be whole. The
 * journal is read without zod, so this is the check that keeps a damaged entry, or one of a newer Touchline, off the
 * rules; test/core/journalKinds.test.ts holds it to the schema.
 */
import type { Entry, EntryKind, EntryOf, StepRef, Subject } from '../schema/journal.ts';
import type { Outcome } from '../schema/words.ts';
import {
  channelWords,
  flagWords,
  ownerWords,
  roleWords,
  signalWords,
  stageWords,
  statusWords,
  triggerWords,
  wayWords,
} from './words.ts';

type Check = (value: unknown) => boolean;
/** The check of a field that may be missing. */
type Optional = Check & { optional: true };

/** Fields that every entry has, checked for all kinds alike. */
type Shared = 'id' | 'v' | 'at' | 'by' | 'kind';

/** A check for each field of `T`, none forgotten. */
type Checks<T> = { [F in keyof T]-?: Record<never, never> extends Pick<T, F> ? Optional : Check };

interface Row<K extends EntryKind> {
  /** The kind in a rep's words. */
  words: string;
  fields: Checks<Omit<EntryOf<K>, Shared>>;
}

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
/** The last moment that a calendar has; written in words, a later one would end the card. */
const LAST_MOMENT = 8_640_000_000_000_000;
const isMoment: Check = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LAST_MOMENT;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const filled =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(check);

const oneOf =
  (...tables: object[]): Check =>
  (value) =>
    typeof value === 'string' && tables.some((table) => Object.hasOwn(table, value));

const optional = (check: Check): Optional =>
  Object.assign((value: unknown) => check(value), { optional: true } as const);

const whole =
  (fields: Readonly<Record<string, Check | Optional>>): Check =>
  (value) =>
    isRecord(value) &&
    Object.entries(fields).every(([name, check]) =>
      value[name] === undefined ? 'optional' in check : check(value[name]),
    );

const subject = whole({ id: isText, name: isText, keys: listOf(isText) } satisfies Checks<Subject>);
const step = whole({ play: isText, step: isText, startedAt: isMoment } satisfies Checks<StepRef>);
const person = whole({ id: isText, name: isText, roles: listOf(oneOf(roleWords)), keys: listOf(isText) });
const play = whole({
  id: isText,
  name: isText,
  tiers: listOf(isText),
  entry: whole({ by: isText }),
  days: isCount,
  steps: listOf(
    whole({
      id: isText,
      day: isCount,
      channel: oneOf(channelWords),
      owner: oneOf(ownerWords),
      to: isText,
      purpose: isText,
    }),
  ),
});

const outcomes: Record<Outcome, true> = {
  sent: true,
  'no-answer': true,
  voicemail: true,
  connected: true,
  booked: true,
  held: true,
  'no-show': true,
  bounced: true,
  declined: true,
  'asked-to-stop': true,
  accepted: true,
  replied: true,
};
const suppressed = { account: optional(subject), person: optional(subject), keys: listOf(isText) };

const rows: { [K in EntryKind]: Row<K> } = {
  'touch.logged': {
    words: 'Touch',
    fields: {
      account: subject,
      person: optional(subject),
      channel: oneOf(channelWords),
      direction: oneOf({ out: true, in: true }),
      outcome: oneOf(outcomes),
      touchedAt: isMoment,
      note: optional(isText),
      step: optional(step),
      answers: optional(isText),
    },
  },
  'step.done': { words: 'Step done', fields: { account: subject, step } },
  'step.skipped': { words: 'Step skipped', fields: { account: subject, step, reason: isText } },
  'step.snoozed': { words: 'Step snoozed', fields: { account: subject, step, until: isMoment } },
  'play.started': { words: 'Play started', fields: { account: subject, play } },
  'play.stopped': {
    words: 'Play stopped',
    fields: { account: subject, play: isText, startedAt: isMoment, reason: isText },
  },
  'role.set': {
    words: 'Role set',
    fields: { account: subject, person: subject, roles: listOf(oneOf(roleWords)) },
  },
  'person.left': { words: 'Person left', fields: { account: subject, person: subject } },
  'signal.noted': {
    words: 'Signal noted',
    fields: {
      account: subject,
      person: optional(subject),
      what: oneOf(signalWords, triggerWords),
      seenAt: isMoment,
      note: optional(isText),
      evidence: optional(isText),
    },
  },
  'signal.accepted': { words: 'Signal accepted', fields: { account: subject, signal: isText } },
  'signal.dismissed': {
    words: 'Signal dismissed',
    fields: { account: subject, signal: isText, reason: isText },
  },
  'asset.sent': {
    words: 'Asset sent',
    fields: { account: subject, person: optional(subject), asset: isText },
  },
  'conversation.qualified': {
    words: 'Conversation qualified',
    fields: { account: subject, person: optional(subject), note: optional(isText) },
  },
  'stage.set': {
    words: 'Stage set',
    fields: { account: subject, stage: oneOf(stageWords), listed: optional(oneOf(stageWords)) },
  },
  'account.flagged': {
    words: 'Account flagged',
    fields: {
      account: subject,
      flag: oneOf(flagWords),
      listed: optional(oneOf(statusWords)),
      note: optional(isText),
    },
  },
  'note.added': { words: 'Note', fields: { account: subject, person: optional(subject), note: isText } },
  'suppression.added': {
    words: 'Do not contact',
    fields: {
      ...suppressed,
      channels: optional(filled(oneOf(wayWords))),
      reason: isText,
      until: optional(isMoment),
    },
  },
  'suppression.lifted': {
    words: 'May be contacted again',
    fields: { ...suppressed, suppression: isText, reason: isText },
  },
  'person.erased': {
    words: 'Person erased',
    fields: { account: optional(subject), hashes: listOf(isText), hashKey: isText },
  },
  'person.added': { words: 'Person added', fields: { account: subject, person } },
  'key.linked': {
    words: 'Page linked',
    fields: { account: subject, person: optional(subject), key: isText },
  },
  'key.declined': { words: 'Suggestion declined', fields: { account: subject, key: isText } },
  'candidate.chosen': { words: 'Account chosen', fields: { account: subject, key: isText } },
  'account.nominated': { words: 'Company nominated', fields: { key: isText, name: isText, reason: isText } },
  'entry.retracted': { words: 'Taken back', fields: { entry: isText } },
};

const checks = Object.fromEntries(
  Object.entries(rows).map(([kind, { fields }]) => [
    kind,
    whole({ id: isText, at: isMoment, by: optional(isText), ...fields }),
  ]),
);

/** What an entry of this kind is called on screen and in exports. */
export function kindWords(kind: EntryKind): string {
  return rows[kind].words;
}

/**
 * Whether a value out of the database is an entry that this version understands: of a known kind and version, with every
 * field that the rules rely on. What the schema accepts is one, but for moments that no calendar has.
 */
export function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || typeof value['kind'] !== 'string' || value['v'] !== 1) return false;
  return Object.hasOwn(checks, value['kind']) && checks[value['kind']]?.(value) === true;
}
