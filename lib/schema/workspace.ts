/** How the team works: tiers, ideal customer, points, plays and limits. Flows down; lib/core/defaults/workspace.ts is what a new team starts with. */
import * as z from 'zod/mini';
import { Icp, Segment } from './icp.ts';
import { BattleCard, Content, Play } from './play.ts';
import { BuyingRole, Level, Relationship, SignalType, Stage, TriggerType } from './words.ts';

const Text = z.string().check(z.minLength(1));
const Count = z.number().check(z.int(), z.minimum(0));
const Amount = z.number().check(z.minimum(0));
const Score = z.number().check(z.minimum(0), z.maximum(100));

/** What goes into an account's priority. */
export const PriorityFactor = z.enum(['fit', 'engagement', 'timing', 'relationship', 'value']);
export type PriorityFactor = z.infer<typeof PriorityFactor>;

/** From where on an account belongs into the tier: each is 0–100, absent: any. */
const TierEntry = z.strictObject({
  fit: z.exactOptional(Score),
  intent: z.exactOptional(Score),
  relationship: z.exactOptional(Score),
  /** Contract value in multiples of the list's median. */
  value: z.exactOptional(Amount),
});

export const Tier = z.strictObject({
  /** What the list and the journal store, such as `1:1`. */
  id: Text,
  /** What the card shows, such as `Tier 1`. */
  label: Text,
  /** How accounts of this tier are treated, such as `bespoke`. */
  treatment: Text,
  /** How many accounts the tier is meant for. */
  size: z.exactOptional(z.strictObject({ from: Count, to: Count })),
  entry: TierEntry,
  /** Who must be named as its owner. */
  needs: z.array(z.enum(['ae', 'sdr', 'marketing'])),
  /** Engagement points at which an account of this tier is hot. */
  hotAt: Count.check(z.minimum(1)),
  /** Roles that must be reached; one of each group suffices. */
  requiredRoles: z.array(z.array(BuyingRole).check(z.minLength(1))),
  /** Days without a touch after which an account is neglected. */
  neglectDays: Count.check(z.minimum(1)),
  /** How many of its accounts one owner can work. */
  accountsPerOwner: Count.check(z.minimum(1)),
  /** Weights of an account's priority; they need not add up to 100. */
  weights: z.strictObject({
    fit: Amount,
    engagement: Amount,
    timing: Amount,
    relationship: Amount,
    value: Amount,
  }),
  /** What the tier's work is judged by. */
  judgedBy: z.exactOptional(Text),
});
export type Tier = z.infer<typeof Tier>;

/** How signals become points. */
export const EngagementRules = z.strictObject({
  /** Signals older than this many days score nothing. */
  days: Count.check(z.minimum(1)),
  /** A signal loses half its points in so many days; absent: it keeps them until the window ends. */
  halfLifeDays: z.exactOptional(Count.check(z.minimum(1))),
  /** Of each signal type; a type that is not named scores 0. */
  points: z.partialRecord(SignalType, Count),
  /** Once per account, for the second and the third person that engages. */
  secondPerson: Count,
  thirdPerson: Count,
  /** Factor of a signal by somebody in a required role. */
  requiredRoleFactor: z.number().check(z.minimum(1)),
  /** Each visit to a page of high value after a person's first. */
  repeatVisit: Count,
  /** Once, when late content follows early content. */
  earlyToLateContent: Count,
  /** Most that visits of one person score in a day. */
  visitsPerDay: Count,
  /** Types that make the account hot at once, whatever its points. */
  instantlyHot: z.array(SignalType),
  /** So many people on the pricing page within so many days make it hot at once. */
  pricingVisitors: z.strictObject({
    people: Count.check(z.minimum(1)),
    days: Count.check(z.minimum(1)),
  }),
});
export type EngagementRules = z.infer<typeof EngagementRules>;

/** How long a timing trigger counts: so many days after it, or from and to so many days before it. */
export const TriggerLife = z.union([
  z.strictObject({ daysAfter: Count }),
  z.strictObject({ daysBefore: z.strictObject({ from: Count, to: Count }) }),
]);
export type TriggerLife = z.infer<typeof TriggerLife>;

/** At most so many outbound touches in so many days. */
const Cap = z.strictObject({ touches: Count.check(z.minimum(1)), days: Count.check(z.minimum(1)) });

/** A time of day on the rep's clock, such as `19:00`. */
const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const Workspace = z.strictObject({
  /** What the programme is for, in the team's words. */
  objective: z.exactOptional(Text),
  tiers: z.array(Tier),
  segments: z.array(Segment),
  /** The stages in order, as the team calls them. */
  stages: z.array(z.strictObject({ id: Stage, label: Text })),
  icp: Icp,
  engagement: EngagementRules,
  triggers: z.partialRecord(TriggerType, TriggerLife),
  /** Scales of priority, 0–100. */
  relationships: z.record(Relationship, Score),
  importance: z.record(Level, Score),
  plays: z.array(Play),
  content: z.array(Content),
  battleCards: z.array(BattleCard),
  /** The owner of a hot account has so long to reach out. */
  followUpHours: Count.check(z.minimum(1)),
  caps: z.strictObject({
    person: z.array(Cap),
    account: z.array(Cap),
    /** A colleague's touch so recent is worth a word before one's own. */
    colleagueDays: Count,
  }),
  quiet: z.strictObject({ from: TimeOfDay, to: TimeOfDay, weekends: z.boolean() }),
  /** New plays that one may start in a tier in a month. */
  newPlaysPerMonth: Count,
  /** A play that brought no engagement for so long is due to be retired. */
  retirePlayDays: Count,
  /** Domains that accounts may have although many companies use them: the account owns the site. */
  allowedDomains: z.array(Text),
});
export type Workspace = z.infer<typeof Workspace>;
