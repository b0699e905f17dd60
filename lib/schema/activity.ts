/** What the team knows to have happened at an account: signals, and touches by colleagues and marketing. Flows down only. */
import * as z from 'zod/mini';
import { Moment } from './account.ts';
import { Channel, Direction, Outcome, SignalType } from './words.ts';

const Text = z.string().check(z.minLength(1));

const fields = {
  /** The source's own id: the same item read twice is stored once. */
  id: Text,
  /** Account and stakeholder ids of the list. */
  account: Text,
  person: z.exactOptional(Text),
  at: Moment,
  /** When this device learned of it. The follow-up clock starts here, not at `at`. */
  learnedAt: Moment,
  note: z.exactOptional(Text),
  /** The system that reported it, as a person would name it. */
  source: z.exactOptional(Text),
};

/** A buying signal: something the account did. */
export const Signal = z.object({ kind: z.literal('signal'), type: SignalType, ...fields });
export type Signal = z.infer<typeof Signal>;

/** A touch that somebody else of the team made or got. */
export const TeamTouch = z.object({
  kind: z.literal('touch'),
  channel: Channel,
  direction: Direction,
  outcome: Outcome,
  by: Text,
  ...fields,
});
export type TeamTouch = z.infer<typeof TeamTouch>;

export const Activity = z.discriminatedUnion('kind', [Signal, TeamTouch]);
export type Activity = z.infer<typeof Activity>;
