/** The team's data: accounts with their stakeholders. Read-only in Touchline; a rep's own knowledge is a journal entry. */
import * as z from 'zod/mini';
import {
  BuyingRole,
  LawfulBasis,
  Level,
  OptOutChannel,
  Relationship,
  Stage,
  Stance,
  Status,
  TriggerType,
} from './words.ts';

/** A moment, in milliseconds since 1970-01-01 UTC. */
export const Moment = z.number().check(z.int(), z.minimum(0));
export type Moment = z.infer<typeof Moment>;

const Text = z.string().check(z.minLength(1));

const Count = z.number().check(z.int(), z.minimum(0));
const Amount = z.number().check(z.minimum(0));
/** ISO 4217, such as `EUR`; absent: the list doesn't say. */
const Currency = z.exactOptional(z.string().check(z.regex(/^[A-Z]{3}$/)));

/** A number of things: exact where both ends are equal, `from` or more where there is no end. */
export const CountRange = z.object({ from: Count, to: z.exactOptional(Count) });
export type CountRange = z.infer<typeof CountRange>;

export const Money = z.object({ amount: Amount, currency: Currency });
export type Money = z.infer<typeof Money>;

/** An amount as vendors know it: exact where both ends are equal, `from` or more where there is no end. */
export const MoneyRange = z.object({ from: Amount, to: z.exactOptional(Amount), currency: Currency });
export type MoneyRange = z.infer<typeof MoneyRange>;

/** A column of the list that no field knows, as it was written. Pairs, not an object: a header may be `__proto__`. */
export const Attribute = z.object({ name: Text, value: Text });
export type Attribute = z.infer<typeof Attribute>;

/** Whether a person agreed to be written to, and when. */
export const Consent = z.object({ given: z.boolean(), at: z.exactOptional(Moment) });
export type Consent = z.infer<typeof Consent>;

/** A person in the account's buying group. */
export const Stakeholder = z.object({
  /** UUIDv7, given once at the first import and kept over every later one. */
  id: Text,
  name: Text,
  title: z.exactOptional(Text),
  roles: z.array(BuyingRole),
  stance: z.exactOptional(Stance),
  /** Weight in the decision. */
  influence: z.exactOptional(Level),
  /** Name or e-mail address of the person they report to, as the list writes it. */
  reportsTo: z.exactOptional(Text),
  country: z.exactOptional(Text),
  email: z.exactOptional(Text),
  phone: z.exactOptional(Text),
  /** Ground on which their data is held, and whether they agreed to be written to. */
  lawfulBasis: z.exactOptional(LawfulBasis),
  consent: z.exactOptional(Consent),
  /** Ways of contact that they refused, sorted. Absent: none known. */
  optOuts: z.exactOptional(z.array(OptOutChannel)),
  /** They left the company. Absent: as far as is known they are there. */
  left: z.exactOptional(z.literal(true)),
  attributes: z.exactOptional(z.array(Attribute)),
  /** Keys of this person's pages, in the form of lib/core/key.ts, such as `linkedin-person:ines-varga`; several may lead to one person. */
  keys: z.array(Text),
  /** Id of the record in the source, where the list has one. */
  recordId: z.exactOptional(Text),
});
export type Stakeholder = z.infer<typeof Stakeholder>;

/** A play that the team runs at the account, and since when. */
export const RunningPlay = z.object({ play: Text, startedAt: Moment });
export type RunningPlay = z.infer<typeof RunningPlay>;

/** An occasion to speak to the account now, and when it is or was: the day's start in UTC. */
export const Trigger = z.object({
  type: TriggerType,
  at: z.exactOptional(Moment),
  note: z.exactOptional(Text),
});
export type Trigger = z.infer<typeof Trigger>;

/** What to say to the account, in the parts of a message; `whole` where the list gives it in one piece. */
export const MessageBrief = z.object({
  problem: z.exactOptional(Text),
  context: z.exactOptional(Text),
  concern: z.exactOptional(Text),
  outcome: z.exactOptional(Text),
  whyNow: z.exactOptional(Text),
  proof: z.exactOptional(Text),
  nextStep: z.exactOptional(Text),
  whole: z.exactOptional(Text),
});
export type MessageBrief = z.infer<typeof MessageBrief>;

/** A company on the target account list. Optional fields are absent when unknown: nothing shown is made up. */
export const Account = z.object({
  /** UUIDv7, given once at the first import and kept over every later one. */
  id: Text,
  name: Text,
  /** Hosts the company is known by: ASCII, lower case, no `www.`, never a public suffix. The first is the main one. */
  domains: z.array(Text),
  /** Keys of the company's pages on platforms and in CRMs, in the form of lib/core/key.ts: `linkedin-company:acme`. */
  keys: z.array(Text),
  /** Id of the record in the source, where the list has one. */
  recordId: z.exactOptional(Text),
  country: z.exactOptional(Text),
  /** Id of a workspace tier; absent: no tier yet. */
  tier: z.exactOptional(Text),
  /** Fit 0–100 as the list brings it. */
  fit: z.exactOptional(z.number().check(z.minimum(0), z.maximum(100))),
  status: z.exactOptional(Status),
  stage: z.exactOptional(Stage),
  industry: z.exactOptional(Text),
  /** Company size as written in the list, such as `201-500`. */
  size: z.exactOptional(Text),
  /** The same as a number. */
  employees: z.exactOptional(CountRange),
  /** Of a year. */
  revenue: z.exactOptional(MoneyRange),
  businessModel: z.exactOptional(Text),
  growthStage: z.exactOptional(Text),
  /** What the company is known to run. */
  technologies: z.exactOptional(z.array(Text)),
  location: z.exactOptional(Text),
  /** The team's own priority, as written in the list. */
  priority: z.exactOptional(Text),
  /** Clusters of the programme that the list puts it in. */
  segments: z.exactOptional(z.array(Text)),
  strategicImportance: z.exactOptional(Level),
  relationship: z.exactOptional(Relationship),
  /** Expected of a contract with it. */
  contractValue: z.exactOptional(Money),
  salesCycleDays: z.exactOptional(Count),
  /** As the source scores it, on the source's own scale. */
  leadScore: z.exactOptional(Amount),
  triggers: z.exactOptional(z.array(Trigger)),
  strategicPriorities: z.exactOptional(z.array(Text)),
  likelyProblems: z.exactOptional(z.array(Text)),
  budgetIndicators: z.exactOptional(z.array(Text)),
  /** What they have or would choose instead: a competitor, or doing without. */
  knownAlternative: z.exactOptional(Text),
  brief: z.exactOptional(MessageBrief),
  owners: z.object({
    ae: z.exactOptional(Text),
    sdr: z.exactOptional(Text),
    marketing: z.exactOptional(Text),
  }),
  /** Why the account is on the list, as the list says it. */
  selectionSignals: z.array(Text),
  plays: z.array(RunningPlay),
  attributes: z.array(Attribute),
  people: z.array(Stakeholder),
});
export type Account = z.infer<typeof Account>;
