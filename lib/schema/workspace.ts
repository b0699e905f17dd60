/** How the team works: tiers, points and plays. Flows down; lib/core/defaults.ts is what a new team starts with. */
import * as z from 'zod/mini';
import { BuyingRole, Owner, SignalType, StepChannel } from './words.ts';

const Text = z.string().check(z.minLength(1));
const Count = z.number().check(z.int(), z.minimum(0));

export const Tier = z.object({
  /** What the list and the journal store, such as `1:1`. */
  id: Text,
  /** What the card shows, such as `Tier 1`. */
  label: Text,
  /** How accounts of this tier are treated, such as `bespoke`. */
  treatment: Text,
  /** Engagement points at which an account of this tier is hot. */
  hotAt: Count,
  /** Roles that must be reached; one of each group suffices. */
  requiredRoles: z.array(z.array(BuyingRole).check(z.minLength(1))),
});
export type Tier = z.infer<typeof Tier>;

/** To whom a step goes: a buying role, the account as such, its whole group, whoever engaged, or a role still missing. */
export const StepTarget = z.union([BuyingRole, z.enum(['account', 'group', 'engaged', 'missing-role'])]);
export type StepTarget = z.infer<typeof StepTarget>;

export const PlayStep = z.object({
  /** Unique within its play. */
  id: Text,
  /** Days after the play's start. */
  day: Count,
  channel: StepChannel,
  owner: Owner,
  to: StepTarget,
  /** What the step is for, in words a rep would use. */
  purpose: Text,
});
export type PlayStep = z.infer<typeof PlayStep>;

export const Play = z.object({
  id: Text,
  name: Text,
  /** Ids of the tiers it serves. */
  tiers: z.array(Text),
  /** Ends this many days after its start. */
  days: Count,
  steps: z.array(PlayStep).check(z.minLength(1)),
});
export type Play = z.infer<typeof Play>;

export const Workspace = z.object({
  tiers: z.array(Tier),
  /** Engagement points of each signal type; a type that is not named scores 0. */
  points: z.partialRecord(SignalType, Count),
  /** Signals older than this many days score nothing. */
  engagementDays: Count,
  plays: z.array(Play),
  /** Domains that accounts may have although many companies use them: the account owns the site. */
  allowedDomains: z.array(Text),
});
export type Workspace = z.infer<typeof Workspace>;
