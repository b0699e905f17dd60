/** Plays: ordered touches over channels and owners, with an entry, handoffs and an end; and what they send. */
import * as z from 'zod/mini';
import { MessageBrief } from './account.ts';
import { BuyingRole, Owner, SignalType, Stage, StepChannel } from './words.ts';

const Text = z.string().check(z.minLength(1));
const Count = z.number().check(z.int(), z.minimum(0));

/** To whom a step goes: a buying role, the account as such, its whole group, whoever engaged, or a role still missing. */
export const StepTarget = z.union([BuyingRole, z.enum(['account', 'group', 'engaged', 'missing-role'])]);
export type StepTarget = z.infer<typeof StepTarget>;

/**
 * What must have happened at the account since the play's start: somebody engaged (a signal that scores, or an answer),
 * the account became hot, somebody replied, the rep noted a qualified conversation.
 */
export const PlayEvent = z.enum(['engagement', 'threshold', 'reply', 'qualified-conversation']);
export type PlayEvent = z.infer<typeof PlayEvent>;

/** Who takes over at a handoff, and the play that they go on with. */
export const Handoff = z.strictObject({ to: Owner, play: z.exactOptional(Text) });
export type Handoff = z.infer<typeof Handoff>;

export const PlayStep = z.strictObject({
  /** Unique within its play. */
  id: Text,
  /** Days after the play's start; with `after`, days after that happened. */
  day: Count,
  /** The step waits for this; absent: for its day alone. */
  after: z.exactOptional(PlayEvent),
  channel: StepChannel,
  owner: Owner,
  to: StepTarget,
  /** What the step is for, in words a rep would use. */
  purpose: Text,
  /** What to say; the account's own brief comes before it, part by part. */
  brief: z.exactOptional(MessageBrief),
  /** Text to send, with merge fields such as `{{person.firstName}}`; lib/core/template.ts lists them. */
  template: z.exactOptional(Text),
  /** Of a step on the channel `handoff`, and only there. */
  handoff: z.exactOptional(Handoff),
});
export type PlayStep = z.infer<typeof PlayStep>;

/** What starts a play: the rep, a signal of one of these types, the tier's threshold, or being in the tier. */
export const PlayEntry = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('hand') }),
  z.strictObject({ by: z.literal('signal'), types: z.array(SignalType).check(z.minLength(1)) }),
  z.strictObject({ by: z.literal('threshold') }),
  z.strictObject({ by: z.literal('tier') }),
]);
export type PlayEntry = z.infer<typeof PlayEntry>;

export const Play = z.strictObject({
  id: Text,
  name: Text,
  /** What it is about, in a sentence. */
  theme: z.exactOptional(Text),
  /** Ids of the tiers it serves. */
  tiers: z.array(Text),
  /** Ids of the segments it serves; absent: all. */
  segments: z.exactOptional(z.array(Text)),
  /** When it is proposed. No play starts by itself: the rep says so. */
  entry: PlayEntry,
  /** Ends this many days after its start, and before at a meeting, an opt-out or a stop. */
  days: Count.check(z.minimum(1), z.maximum(90)),
  steps: z.array(PlayStep).check(z.minLength(1)),
});
export type Play = z.infer<typeof Play>;

/** Something to send: a guide, a case, a calculator. */
export const Content = z.strictObject({
  id: Text,
  name: Text,
  /** How far along the reader is. */
  journey: z.enum(['early', 'middle', 'late']),
  /** Stages, roles and segments that it suits; absent: all. */
  stages: z.exactOptional(z.array(Stage)),
  roles: z.exactOptional(z.array(BuyingRole)),
  segments: z.exactOptional(z.array(Text)),
  topic: z.exactOptional(Text),
  /** Where it lies: an https address. */
  link: Text.check(z.regex(/^https:\/\/[^\s]+$/)),
});
export type Content = z.infer<typeof Content>;

/** What to say where the account would choose something else. */
export const BattleCard = z.strictObject({
  id: Text,
  /** The account's known alternative, as lists write it; compared without case. */
  alternative: Text,
  /** Plain text. */
  text: Text,
});
export type BattleCard = z.infer<typeof BattleCard>;
