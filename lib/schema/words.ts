/** The field's closed vocabularies, shared by every schema. Ids only; the words on screen are in lib/core/words.ts. */
import * as z from 'zod/mini';

/** What a stakeholder does in the buying decision. A person may have several. Stance is kept apart from role. */
export const BuyingRole = z.enum([
  'economic-buyer',
  'decision-maker',
  'commercial-owner',
  'functional-leader',
  'champion',
  'technical-evaluator',
  'end-user',
  'executive-sponsor',
  'finance',
  'procurement',
  'legal',
  'influencer',
  'blocker',
  'other',
]);
export type BuyingRole = z.infer<typeof BuyingRole>;

export const Stance = z.enum(['for', 'neutral', 'against']);
export type Stance = z.infer<typeof Stance>;

/** Commercial relationship with the account. Stands first on the card, since it changes everything. */
export const Status = z.enum(['prospect', 'open-opportunity', 'customer', 'lost', 'partner', 'competitor']);
export type Status = z.infer<typeof Status>;

/** How far the account has come, as the list says it. */
export const Stage = z.enum([
  'identified',
  'engaged',
  'in-conversation',
  'active-review',
  'opportunity',
  'won',
  'lost',
]);
export type Stage = z.infer<typeof Stage>;

/** What ties us to the account: known well, talked before, somebody refers us, or nothing yet. */
export const Relationship = z.enum(['warm', 'past-talks', 'reference', 'cold']);
export type Relationship = z.infer<typeof Relationship>;

/** A coarse scale: strategic importance of an account, influence of a person. */
export const Level = z.enum(['high', 'middle', 'low']);
export type Level = z.infer<typeof Level>;

/** An occasion to speak to the account now. */
export const TriggerType = z.enum([
  'funding',
  'leadership-change',
  'expansion',
  'site-weakness',
  'hiring',
  'migration',
  'renewal',
]);
export type TriggerType = z.infer<typeof TriggerType>;

/** On what ground a person's data is held: the six of the GDPR's Article 6, or none needed. */
export const LawfulBasis = z.enum([
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
  'not-applicable',
]);
export type LawfulBasis = z.infer<typeof LawfulBasis>;

/** A way of contact that a person can refuse. LinkedIn is one: who refuses a message refuses a request too. */
export const OptOutChannel = z.enum(['email', 'call', 'linkedin', 'direct-mail']);
export type OptOutChannel = z.infer<typeof OptOutChannel>;

/** What the rep says became of an account, for whoever keeps the list. */
export const AccountFlag = z.enum(['won', 'lost', 'acquired', 'wrong-domain', 'retire']);
export type AccountFlag = z.infer<typeof AccountFlag>;

/** Who owns a step of a play, and who owns an account. */
export const Owner = z.enum(['marketing', 'sdr', 'ae', 'executive']);
export type Owner = z.infer<typeof Owner>;

/** The channel of a touch between people. LinkedIn is three channels: a request, a message, a reaction or comment. */
export const Channel = z.enum([
  'linkedin-connect',
  'linkedin-message',
  'linkedin-engage',
  'email',
  'call',
  'meeting',
  'event',
  'direct-mail',
  'other',
]);
export type Channel = z.infer<typeof Channel>;

/** `out`: we wrote or called. `in`: they did. An acceptance or a reply is an inbound touch, never an outcome of ours. */
export const Direction = z.enum(['out', 'in']);
export type Direction = z.infer<typeof Direction>;

export const Outcome = z.enum([
  'sent',
  'no-answer',
  'voicemail',
  'connected',
  'booked',
  'held',
  'no-show',
  'bounced',
  'declined',
  'asked-to-stop',
  'accepted',
  'replied',
]);
export type Outcome = z.infer<typeof Outcome>;

/** Behaviour of an account that marketing's tools report. Points for each are a workspace setting. */
export const SignalType = z.enum([
  'website-visit',
  'pricing-page',
  'content-download',
  'email-click',
  'email-open',
  'linkedin-ad-click',
  'linkedin-interaction',
  'demo-request',
  'information-request',
  'sdr-meeting',
  'webinar',
  'event',
  'reply',
  'intent-surge',
  'review-site-view',
]);
export type SignalType = z.infer<typeof SignalType>;

/** Channels that only steps of plays have: what marketing does around the rep's own touches. */
export const StepChannel = z.enum([
  ...Channel.options,
  'research',
  'ad',
  'retargeting',
  'landing-page',
  'content',
  'syndication',
  'webinar',
  'partner',
  'handoff',
]);
export type StepChannel = z.infer<typeof StepChannel>;
