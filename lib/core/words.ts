/** The words on screen for the ids that data carries. One style everywhere; what a rep would say. */
import type { Account } from '../schema/account.ts';
import type {
  AccountFlag,
  BuyingRole,
  Channel,
  Direction,
  OptOutChannel,
  Outcome,
  Owner,
  SignalType,
  Stage,
  Status,
  StepChannel,
  TriggerType,
} from '../schema/words.ts';

export const roleWords: Record<BuyingRole, string> = {
  'economic-buyer': 'Economic buyer',
  'decision-maker': 'Decision-maker',
  'commercial-owner': 'Commercial owner',
  'functional-leader': 'Functional leader',
  champion: 'Champion',
  'technical-evaluator': 'Technical evaluator',
  'end-user': 'End user',
  'executive-sponsor': 'Executive sponsor',
  finance: 'Finance',
  procurement: 'Procurement',
  legal: 'Legal',
  influencer: 'Influencer',
  blocker: 'Blocker',
  other: 'Other role',
};

/** A required role that nobody has: `Economic buyer or decision-maker`. */
export function gapWords(roles: readonly BuyingRole[]): string {
  return roles
    .map((role, index) => (index === 0 ? roleWords[role] : roleWords[role].toLowerCase()))
    .join(' or ');
}

export const statusWords: Record<Status, string> = {
  prospect: 'Prospect',
  'open-opportunity': 'Open opportunity',
  customer: 'Customer',
  lost: 'Lost',
  partner: 'Partner',
  competitor: 'Competitor',
};

export const stageWords: Record<Stage, string> = {
  identified: 'Identified',
  engaged: 'Engaged',
  'in-conversation': 'In conversation',
  'active-review': 'Active review',
  opportunity: 'Opportunity',
  won: 'Won',
  lost: 'Lost',
};

/** What became of an account, as the rep says it. */
export const flagWords: Record<AccountFlag, string> = {
  won: 'Won',
  lost: 'Lost',
  acquired: 'Acquired by another company',
  'wrong-domain': 'Wrong domain',
  retire: 'To be retired from the list',
};

/** The ways of contact that can be refused, as in "No calls". */
export const wayWords: Record<OptOutChannel, string> = {
  email: 'Email',
  call: 'Calls',
  linkedin: 'LinkedIn',
  'direct-mail': 'Direct mail',
};

export const ownerWords: Record<Owner, string> = {
  marketing: 'Marketing',
  sdr: 'SDR',
  ae: 'AE',
  executive: 'Executive',
};

export const channelWords: Record<StepChannel, string> = {
  'linkedin-connect': 'LinkedIn request',
  'linkedin-message': 'LinkedIn message',
  'linkedin-engage': 'LinkedIn reaction',
  email: 'Email',
  call: 'Call',
  meeting: 'Meeting',
  event: 'Event',
  'direct-mail': 'Direct mail',
  other: 'Other touch',
  research: 'Research',
  ad: 'Ad',
  retargeting: 'Retargeting',
  'landing-page': 'Landing page',
  content: 'Content',
  syndication: 'Syndication',
  webinar: 'Webinar',
  partner: 'Partner',
  handoff: 'Handoff',
};

export const signalWords: Record<SignalType, string> = {
  'website-visit': 'Website visit',
  'pricing-page': 'Pricing page',
  'content-download': 'Content download',
  'email-click': 'Email click',
  'email-open': 'Email open',
  'linkedin-ad-click': 'LinkedIn ad click',
  'linkedin-interaction': 'LinkedIn interaction',
  'demo-request': 'Demo request',
  'information-request': 'Request for information',
  'sdr-meeting': 'Meeting with the SDR',
  webinar: 'Webinar',
  event: 'Event',
  reply: 'Reply',
  'intent-surge': 'Intent surge',
  'review-site-view': 'Review-site view',
};

export const triggerWords: Record<TriggerType, string> = {
  funding: 'Funding',
  'leadership-change': 'Leadership change',
  expansion: 'Expansion',
  'site-weakness': 'Site weakness',
  hiring: 'Hiring',
  migration: 'Migration',
  renewal: 'Renewal',
};

/** What the next step asks for, as a rep would say it to themselves; `who` may be a person or the account. */
const stepPhrases: Record<StepChannel, (who: string) => string> = {
  'linkedin-connect': (who) => `Ask ${who} to connect on LinkedIn`,
  'linkedin-message': (who) => `Message ${who} on LinkedIn`,
  'linkedin-engage': (who) => `React to ${who} on LinkedIn`,
  email: (who) => `Email ${who}`,
  call: (who) => `Call ${who}`,
  meeting: (who) => `Meet ${who}`,
  event: (who) => `Invite ${who} to an event`,
  'direct-mail': (who) => `Send ${who} direct mail`,
  other: (who) => `Get in touch with ${who}`,
  research: (who) => `Research ${who}`,
  ad: (who) => `Show ads to ${who}`,
  retargeting: (who) => `Retarget ${who}`,
  'landing-page': (who) => `Make a landing page for ${who}`,
  content: (who) => `Share content with ${who}`,
  syndication: (who) => `Syndicate content to ${who}`,
  webinar: (who) => `Invite ${who} to a webinar`,
  partner: (who) => `Ask a partner about ${who}`,
  handoff: (who) => `Hand ${who} over to the AE`,
};

/** @param who a person's name, or words such as "the champion". */
export function stepPhrase(channel: StepChannel, who: string): string {
  return stepPhrases[channel](who);
}

const outcomeSuffix: Partial<Record<Outcome, string>> = {
  'no-answer': 'no answer',
  voicemail: 'voicemail',
  connected: 'spoke',
  booked: 'booked',
  held: 'held',
  'no-show': 'no-show',
  bounced: 'bounced',
  declined: 'declined',
};

/**
 * A touch in a line of the activity, without the person.
 * @returns such as "LinkedIn message", "Call, no answer", "Reply by email", "Accepted on LinkedIn".
 */
export function touchWords(touch: { channel: Channel; direction: Direction; outcome: Outcome }): string {
  const channel = channelWords[touch.channel];
  if (touch.outcome === 'asked-to-stop') return `${channel}: asked to stop`;
  if (touch.outcome === 'accepted') return 'Accepted on LinkedIn';
  if (touch.outcome === 'replied') return `Reply, ${channel.toLowerCase().replace('linkedin', 'LinkedIn')}`;
  if (touch.direction === 'in' && touch.channel === 'call') return 'They called';
  const suffix = outcomeSuffix[touch.outcome];
  return suffix ? `${channel}, ${suffix}` : channel;
}

/** Initials for a person's mark: first letters of the first and last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** Where the account stands: its status, or its stage while it is a prospect; undefined where the list says neither. */
export function standingWords({ status, stage }: Pick<Account, 'status' | 'stage'>): string | undefined {
  if (status !== undefined && status !== 'prospect') return statusWords[status];
  return stage === undefined ? undefined : stageWords[stage];
}

/** A number as a text shows it: `1,200`. */
export function countWords(count: number): string {
  return count.toLocaleString('en');
}
