/** The four plays that a new team starts with. Their rhythm follows common practice of account-based programmes; the texts are ours. */
import type { Play, PlayStep } from '../../schema/play.ts';
import { clusterTexts, hotTexts, programmeTexts, type StepTexts, strategicTexts } from './playTexts.ts';

type StepRow = [
  day: number,
  channel: PlayStep['channel'],
  owner: PlayStep['owner'],
  to: PlayStep['to'],
  purpose: string,
  more?: Pick<PlayStep, 'after' | 'handoff'>,
];

/** Steps are numbered in order, so that a step's id is its place in the play as first published. */
function steps(texts: StepTexts, ...rows: StepRow[]): PlayStep[] {
  return rows.map(([day, channel, owner, to, purpose, more], index) => ({
    id: String(index + 1),
    day,
    channel,
    owner,
    to,
    purpose,
    ...more,
    ...texts[String(index + 1)],
  }));
}

const strategicOpening: Play = {
  id: 'strategic-opening',
  name: 'Strategic opening',
  theme: 'One theme of theirs, carried by us through the whole buying group.',
  tiers: ['1:1'],
  entry: { by: 'hand' },
  days: 40,
  steps: steps(
    strategicTexts,
    [0, 'research', 'ae', 'account', 'Find three sourced facts, the alternative they know, and why now.'],
    [1, 'linkedin-engage', 'ae', 'economic-buyer', 'Be seen with a useful comment. Ask for nothing.'],
    [2, 'ad', 'marketing', 'group', 'Show the group the same theme, with a page for this account.'],
    [4, 'linkedin-connect', 'ae', 'champion', 'Name the theme in one line and ask to connect.'],
    [7, 'email', 'ae', 'champion', 'Put the problem plainly, with proof from their industry.'],
    [
      10,
      'call',
      'ae',
      'technical-evaluator',
      'Test whether the problem is theirs, and what stands in the way.',
    ],
    [14, 'email', 'executive', 'economic-buyer', 'Share how a peer sees it, one executive to another.'],
    [21, 'event', 'marketing', 'group', 'Invite the group to a private briefing.'],
    [28, 'email', 'ae', 'finance', 'Offer the business case, with the numbers open to change.'],
    [38, 'call', 'ae', 'economic-buyer', 'Agree on the next step together, or close the play.'],
  ),
};

const cluster: Play = {
  id: 'cluster',
  name: 'Cluster',
  theme: 'What accounts of one segment share, said to each in its own words.',
  tiers: ['1:few'],
  entry: { by: 'tier' },
  days: 30,
  steps: steps(
    clusterTexts,
    [
      0,
      'research',
      'sdr',
      'account',
      'Take thirty minutes: what they share with the segment, what is theirs alone.',
    ],
    [0, 'ad', 'marketing', 'group', 'Run the segment’s creative.'],
    [3, 'email', 'marketing', 'decision-maker', 'Open with their own situation, then the segment’s case.'],
    [5, 'linkedin-connect', 'sdr', 'champion', 'Refer to the trigger they share with the segment.'],
    [9, 'linkedin-message', 'sdr', 'champion', 'Give one proof and ask one question.'],
    [
      0,
      'call',
      'sdr',
      'engaged',
      'Call whoever engaged, and refer to what they looked at.',
      { after: 'engagement' },
    ],
    [16, 'email', 'sdr', 'technical-evaluator', 'Speak to the risk that they would have to carry.'],
    [
      0,
      'handoff',
      'sdr',
      'engaged',
      'Introduce the AE warmly, with what engaged them.',
      { after: 'reply', handoff: { to: 'ae' } },
    ],
  ),
};

const programme: Play = {
  id: 'programme',
  name: 'Programme',
  theme: 'Be there when they look around, and call once they look at us.',
  tiers: ['1:many'],
  entry: { by: 'signal', types: ['intent-surge'] },
  days: 30,
  steps: steps(
    programmeTexts,
    [0, 'ad', 'marketing', 'group', 'Add the account to the matched audience.'],
    [1, 'email', 'marketing', 'decision-maker', 'Name the problem.'],
    [5, 'retargeting', 'marketing', 'group', 'Stay in view of those who visited.'],
    [8, 'email', 'marketing', 'decision-maker', 'Show proof.'],
    [15, 'email', 'marketing', 'decision-maker', 'Make the offer.'],
    [0, 'linkedin-connect', 'sdr', 'engaged', 'Connect with whoever engaged.', { after: 'threshold' }],
    [2, 'email', 'sdr', 'engaged', 'Send one useful asset.', { after: 'threshold' }],
    [
      4,
      'call',
      'sdr',
      'decision-maker',
      'Find out whether there is a need, a time and a budget.',
      { after: 'threshold' },
    ],
    [
      0,
      'handoff',
      'sdr',
      'engaged',
      'Hand a qualified conversation to the AE.',
      { after: 'qualified-conversation', handoff: { to: 'ae' } },
    ],
  ),
};

const hotAccount: Play = {
  id: 'hot-account',
  name: 'Hot account',
  theme: 'Answer their interest while it lasts.',
  tiers: ['1:1', '1:few', '1:many'],
  entry: { by: 'threshold' },
  days: 7,
  steps: steps(
    hotTexts,
    [0, 'call', 'ae', 'engaged', 'Call within 24 hours and name what they looked at. No answer: write.'],
    [1, 'linkedin-message', 'ae', 'engaged', 'A short message, if nobody answered.'],
    [3, 'email', 'ae', 'missing-role', 'Widen the group: write to a role that is still missing.'],
    [5, 'ad', 'marketing', 'group', 'Keep the same topic in view.'],
    [6, 'call', 'ae', 'economic-buyer', 'Propose a meeting.'],
  ),
};

export const defaultPlays: readonly Play[] = [strategicOpening, cluster, programme, hotAccount];
