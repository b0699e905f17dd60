/**
 * The journal: what the rep did and decided, append-only. An undo is an entry too (`entry.retracted`).
 * Each kind says what it changes on the view; docs/architecture.md has the same table.
 */
import * as z from 'zod/mini';
import { Moment, Stakeholder } from './account.ts';
import { Play } from './play.ts';
import {
  AccountFlag,
  BuyingRole,
  Channel,
  Direction,
  OptOutChannel,
  Outcome,
  SignalType,
  Stage,
  Status,
  TriggerType,
} from './words.ts';

const Text = z.string().check(z.minLength(1));

/**
 * Names an account or a person by id and by keys, so that an entry finds its subject again on another device,
 * from another source or after the list was rebuilt.
 */
export const Subject = z.object({ id: Text, name: Text, keys: z.array(Text) });
export type Subject = z.infer<typeof Subject>;

const fields = {
  /** UUIDv7, made when the form opens: a double click writes the same entry, not a second one. */
  id: Text,
  /** Version of this kind's schema. */
  v: z.literal(1),
  /** When it was written. */
  at: Moment,
  /** Who wrote it: the owner of the list that the rep said to be; absent until they said so. */
  by: z.exactOptional(Text),
};

const onAccount = { ...fields, account: Subject };

/** A step of a running play. */
export const StepRef = z.object({ play: Text, step: Text, startedAt: Moment });
export type StepRef = z.infer<typeof StepRef>;

/** One contact. Shows in the activity; counts for contacted, reached and play progress. */
export const TouchLogged = z.object({
  ...onAccount,
  kind: z.literal('touch.logged'),
  person: z.exactOptional(Subject),
  channel: Channel,
  direction: Direction,
  outcome: Outcome,
  /** When the touch happened; may lie before `at`, never after it. */
  touchedAt: Moment,
  note: z.exactOptional(Text),
  /** The step that this touch does, where it was logged by *Done*. */
  step: z.exactOptional(StepRef),
  /** Id of the touch that this one answers: their reply names ours, our answer names theirs. */
  answers: z.exactOptional(Text),
});
export type TouchLogged = z.infer<typeof TouchLogged>;

/** Done without a touch to log, such as research: counts for play progress only. */
export const StepDone = z.object({ ...onAccount, kind: z.literal('step.done'), step: StepRef });
/** The step is left out; the play goes on with the next. */
export const StepSkipped = z.object({
  ...onAccount,
  kind: z.literal('step.skipped'),
  step: StepRef,
  reason: Text,
});
/** The step is not proposed before `until`. */
export const StepSnoozed = z.object({
  ...onAccount,
  kind: z.literal('step.snoozed'),
  step: StepRef,
  until: Moment,
});

/** A play runs at the account from `at` on. The play is kept as it was then, so that later edits leave it alone. */
export const PlayStarted = z.object({ ...onAccount, kind: z.literal('play.started'), play: Play });
/** The play that was started at `startedAt` ends. */
export const PlayStopped = z.object({
  ...onAccount,
  kind: z.literal('play.stopped'),
  play: Text,
  startedAt: Moment,
  reason: Text,
});

/** What the person does in the buying decision, as the rep knows it: instead of the list's roles. None: none known. */
export const RoleSet = z.object({
  ...onAccount,
  kind: z.literal('role.set'),
  person: Subject,
  roles: z.array(BuyingRole),
});
/** The person isn't at the account any more: no step goes to them. */
export const PersonLeft = z.object({ ...onAccount, kind: z.literal('person.left'), person: Subject });

/** The rep saw it happen: a signal scores, a trigger counts for timing. */
export const SignalNoted = z.object({
  ...onAccount,
  kind: z.literal('signal.noted'),
  person: z.exactOptional(Subject),
  what: z.union([SignalType, TriggerType]),
  /** When it happened; never after `at`. A renewal alone may lie ahead. */
  seenAt: Moment,
  note: z.exactOptional(Text),
  /** Address of the page that shows it. */
  evidence: z.exactOptional(Text),
});
/** The rep looked at a signal and holds it to be right: it says so where it is shown. */
export const SignalAccepted = z.object({ ...onAccount, kind: z.literal('signal.accepted'), signal: Text });
/** The rep holds a signal to be wrong: it scores nothing. `signal` is its id, or that of the entry that noted it. */
export const SignalDismissed = z.object({
  ...onAccount,
  kind: z.literal('signal.dismissed'),
  signal: Text,
  reason: Text,
});

/** An asset of the content list went out; it isn't proposed to the same person again. */
export const AssetSent = z.object({
  ...onAccount,
  kind: z.literal('asset.sent'),
  person: z.exactOptional(Subject),
  asset: Text,
});
/** There is a need, a time and a budget, as the rep heard it: what a handoff to the AE waits for. */
export const ConversationQualified = z.object({
  ...onAccount,
  kind: z.literal('conversation.qualified'),
  person: z.exactOptional(Subject),
  note: z.exactOptional(Text),
});

/** Somebody of the buying group whom the list doesn't have. Merges with the list's person once it brings them. */
export const PersonAdded = z.object({ ...onAccount, kind: z.literal('person.added'), person: Stakeholder });

/**
 * How far the account has come, as the rep knows it: instead of the list's or the computed stage, until the list says
 * another one than `listed`, which it said then.
 */
export const StageSet = z.object({
  ...onAccount,
  kind: z.literal('stage.set'),
  stage: Stage,
  listed: z.exactOptional(Stage),
});
/**
 * What became of the account, for whoever keeps the list. Won and lost are its status, until the list says another one
 * than `listed`, which it said then; to one that is to be retired nothing is proposed.
 */
export const AccountFlagged = z.object({
  ...onAccount,
  kind: z.literal('account.flagged'),
  flag: AccountFlag,
  listed: z.exactOptional(Status),
  note: z.exactOptional(Text),
});
/** Something to remember of the account or of a person. */
export const NoteAdded = z.object({
  ...onAccount,
  kind: z.literal('note.added'),
  person: z.exactOptional(Subject),
  note: Text,
});

/** What a suppression is about: an account or a person there, and keys by which it binds on every account. */
const suppressed = {
  ...fields,
  account: z.exactOptional(Subject),
  /** With `account`. Absent: the whole account. */
  person: z.exactOptional(Subject),
  /** In the form of lib/core/contactKey.ts, such as `email:ines.varga@rail.example`. */
  keys: z.array(Text),
};
/** Must not be contacted. */
export const SuppressionAdded = z.object({
  ...suppressed,
  kind: z.literal('suppression.added'),
  /** Ways of contact; absent: every one. */
  channels: z.exactOptional(z.array(OptOutChannel).check(z.minLength(1))),
  reason: Text,
  /** It ends then; absent: never. */
  until: z.exactOptional(Moment),
});
/** May be contacted again. `suppression` is the id of what no longer binds (lib/core/suppression.ts). */
export const SuppressionLifted = z.object({
  ...suppressed,
  kind: z.literal('suppression.lifted'),
  suppression: Text,
  reason: Text,
});

/** A person was erased everywhere. Nothing here names them; the hashes keep an import from bringing them back. */
export const PersonErased = z.object({
  ...fields,
  kind: z.literal('person.erased'),
  account: z.exactOptional(Subject),
  /** Keyed hashes of what the person was known by, and the id of the key they were made with. */
  hashes: z.array(Text),
  hashKey: Text,
});

/**
 * The rep linked a key (a domain, a LinkedIn page) to the account: it matches by that key from then on.
 * The key of a person's page is linked to the person too.
 */
export const KeyLinked = z.object({
  ...onAccount,
  kind: z.literal('key.linked'),
  person: z.exactOptional(Subject),
  key: Text,
});
/** The rep said that a key is not this account: it is not suggested again. */
export const KeyDeclined = z.object({ ...onAccount, kind: z.literal('key.declined'), key: Text });
/** Several accounts share a key; the rep chose this one for it. */
export const CandidateChosen = z.object({ ...onAccount, kind: z.literal('candidate.chosen'), key: Text });

/** The rep proposes a company for the list. There is no account yet: it is named by the key of the page. */
export const AccountNominated = z.object({
  ...fields,
  kind: z.literal('account.nominated'),
  key: Text,
  name: Text,
  reason: Text,
});

/** Takes another entry back. The retracted entry stays in the journal and no longer counts. */
export const EntryRetracted = z.object({ ...fields, kind: z.literal('entry.retracted'), entry: Text });

export const Entry = z.discriminatedUnion('kind', [
  TouchLogged,
  StepDone,
  StepSkipped,
  StepSnoozed,
  PlayStarted,
  PlayStopped,
  RoleSet,
  PersonLeft,
  SignalNoted,
  SignalAccepted,
  SignalDismissed,
  AssetSent,
  ConversationQualified,
  StageSet,
  AccountFlagged,
  NoteAdded,
  SuppressionAdded,
  SuppressionLifted,
  PersonErased,
  PersonAdded,
  KeyLinked,
  KeyDeclined,
  CandidateChosen,
  AccountNominated,
  EntryRetracted,
]);
export type Entry = z.infer<typeof Entry>;
export type EntryKind = Entry['kind'];
/** The entry of one kind. */
export type EntryOf<K extends EntryKind> = Extract<Entry, { kind: K }>;
