/** The columns that say how an account stands in the team's programme: why it is on the list, how much it matters, what to say. */

import { UNREAD_FIT } from '../../core/fit.ts';
import { readMoney, readNumber } from '../../core/numbers.ts';
import type { MessageBrief } from '../../schema/account.ts';
import type { TriggerType } from '../../schema/words.ts';
import { readDate, startOfDay } from '../dates.ts';
import {
  readItems,
  readLevel,
  readRelationship,
  readScore,
  readStage,
  readStatus,
  readTier,
  readTriggers,
} from '../values.ts';
import { type AccountField, type AccountRow, valued } from './field.ts';

const LEVELS = 'It is none of high, middle and low.';

const owner =
  (name: keyof AccountRow['owners']): AccountField['read'] =>
  (cell, row) => {
    row.owners[name] = cell;
    return undefined;
  };

const items =
  (name: 'segments' | 'strategicPriorities' | 'likelyProblems' | 'budgetIndicators'): AccountField['read'] =>
  (cell, row) => {
    const found = readItems(cell);
    if (found.length > 0) row[name] = [...new Set([...(row[name] ?? []), ...found])];
    return undefined;
  };

const triggerDate =
  (type: TriggerType): AccountField['read'] =>
  (cell, row) => {
    const at = readDate(cell);
    if (typeof at === 'string') return at;
    row.triggers = [...(row.triggers ?? []), { type, at: startOfDay(at) }];
    return undefined;
  };

const briefParts: ReadonlyArray<readonly [part: keyof MessageBrief, ...headers: string[]]> = [
  ['whole', 'Message Brief', 'Brief', 'What to say'],
  ['problem', 'Brief: Problem'],
  ['context', 'Brief: Context'],
  ['concern', 'Brief: Concern'],
  ['outcome', 'Brief: Outcome'],
  ['whyNow', 'Brief: Why now', 'Why now'],
  ['proof', 'Brief: Proof'],
  ['nextStep', 'Brief: Next step'],
];

export const programmeFields: readonly AccountField[] = [
  {
    of: 'account',
    field: 'tier',
    headers: [
      'Tier',
      'Account Tier',
      'ABM Tier',
      'Target Tier',
      'Ideal Customer Profile Tier',
      'ICP Tier',
      'Target Account Tier',
      'hs_ideal_customer_profile',
    ],
    read: valued('tier', readTier, 'No tier is called so. Use 1:1, 1:few or 1:many, or Tier 1 to 3.'),
    examples: [
      ['Tier 1', { tier: '1:1' }],
      ['tier_2', { tier: '1:few' }],
      ['Programmatic', { tier: '1:many' }],
    ],
  },
  {
    of: 'account',
    field: 'fit',
    // Demandbase's Qualification Score says how like the ideal customer an account is.
    headers: ['Fit', 'Fit Score', 'ICP Fit', 'ICP Fit Score', 'ICP Score', 'Qualification Score'],
    // A value outside the scale stays as it was written, so that the card can say so.
    read: (cell, row) => {
      const score = readScore(cell);
      if (score === undefined) {
        row.attributes = [...row.attributes, { name: UNREAD_FIT, value: cell.trim() }];
        return 'Fit is a number from 0 to 100. The card shows it as it is written, and does not count it.';
      }
      row.fit = score;
      return undefined;
    },
    examples: [['86', { fit: 86 }]],
  },
  {
    of: 'account',
    field: 'intent signals',
    headers: [
      'Intent Signals',
      'Intent Signal',
      'Signals',
      'Selection Signals',
      'Buying Signals',
      'Why on the list',
    ],
    several: true,
    read: (cell, row) => {
      row.selectionSignals = [...new Set([...row.selectionSignals, ...readItems(cell)])];
      return undefined;
    },
    examples: [
      ['Hiring; New CIO, from Acme', { selectionSignals: ['Hiring', 'New CIO, from Acme'] }],
      ['Funding, Expansion', { selectionSignals: ['Funding', 'Expansion'] }],
    ],
  },
  {
    of: 'account',
    field: 'AE',
    headers: ['Owner (AE)', 'AE', 'Account Executive', 'AE Owner', 'Account Owner', 'Company owner'],
    own: ['Owner'],
    read: owner('ae'),
    examples: [['Dana Whitlock', { owners: { ae: 'Dana Whitlock' } }]],
  },
  {
    of: 'account',
    field: 'SDR',
    headers: ['Owner (SDR)', 'SDR', 'SDR Owner', 'BDR', 'BDR Owner', 'Sales Development'],
    read: owner('sdr'),
    examples: [['Kim Berg', { owners: { sdr: 'Kim Berg' } }]],
  },
  {
    of: 'account',
    field: 'marketing owner',
    headers: ['Owner (Marketing)', 'Marketing Owner', 'Marketer', 'ABM Owner'],
    read: owner('marketing'),
    examples: [['Priya Nand', { owners: { marketing: 'Priya Nand' } }]],
  },
  {
    of: 'account',
    field: 'priority',
    headers: ['Priority', 'Account Priority', 'Team Priority'],
    read: (cell, row) => {
      row.priority = cell;
      return undefined;
    },
    examples: [['High', { priority: 'High' }]],
  },
  {
    of: 'account',
    field: 'status',
    headers: ['Account Status', 'Relationship Status', 'Account Type', 'Customer Status'],
    own: ['Status', 'Lifecycle Stage'],
    read: valued(
      'status',
      readStatus,
      'No status is called so. Use prospect, open opportunity, customer, lost, partner or competitor.',
    ),
    examples: [['Customer - Direct', { status: 'customer' }]],
  },
  {
    of: 'account',
    field: 'stage',
    headers: [
      'Account Stage',
      'ABM Stage',
      'Buying Stage',
      '6sense Buying Stage',
      'Journey Stage',
      'Account Journey Stage',
    ],
    own: ['Stage'],
    read: valued(
      'stage',
      readStage,
      'No stage is called so. Use identified, engaged, in conversation, active review, opportunity, won or lost.',
    ),
    examples: [['In conversation', { stage: 'in-conversation' }]],
  },
  {
    of: 'account',
    field: 'segments',
    headers: ['Segment', 'Segments', 'ABM Segment', 'Account Segment', 'Market Segment', 'Cluster'],
    several: true,
    read: items('segments'),
    examples: [['Rail; Benelux', { segments: ['Rail', 'Benelux'] }]],
  },
  {
    of: 'account',
    field: 'contract value',
    headers: ['Contract Value', 'Expected Contract Value', 'Annual Contract Value', 'ACV', 'Potential Value'],
    read: (cell, row) => {
      const value = readMoney(cell);
      if (!value || value.from !== value.to) return 'It is no amount. Write it like 250,000 EUR.';
      row.contractValue = { amount: value.from, ...(value.currency && { currency: value.currency }) };
      return undefined;
    },
    examples: [['€ 250.000', { contractValue: { amount: 250_000, currency: 'EUR' } }]],
  },
  {
    of: 'account',
    field: 'strategic importance',
    headers: ['Strategic Importance', 'Importance', 'Strategic Value'],
    read: valued('strategicImportance', readLevel, LEVELS),
    examples: [['Medium', { strategicImportance: 'middle' }]],
  },
  {
    of: 'account',
    field: 'relationship',
    headers: ['Relationship', 'Relationship Strength', 'Warm or cold', 'Warmth'],
    read: valued(
      'relationship',
      readRelationship,
      'No relationship is called so. Use warm, past talks, reference or cold.',
    ),
    examples: [['Referral', { relationship: 'reference' }]],
  },
  {
    of: 'account',
    field: 'sales cycle',
    headers: ['Sales Cycle (days)', 'Sales Cycle Length', 'Sales Cycle'],
    read: valued(
      'salesCycleDays',
      (cell) => {
        const days = readNumber(cell.replace(/\s*days?$/i, ''));
        return days !== undefined && Number.isInteger(days) ? days : undefined;
      },
      'It is no number of days. Write it like 90.',
    ),
    examples: [['90 days', { salesCycleDays: 90 }]],
  },
  {
    of: 'account',
    field: 'lead score',
    headers: [
      'Lead Score',
      'Account Score',
      'HubSpot Score',
      'Pipeline Predict Score',
      'Account Intent Score',
    ],
    read: valued('leadScore', readNumber, 'It is no score. Write a number.'),
    examples: [['72', { leadScore: 72 }]],
  },
  {
    of: 'account',
    field: 'triggers',
    headers: ['Timing Triggers', 'Timing Trigger', 'Triggers', 'Trigger', 'Trigger Events'],
    several: true,
    read: (cell, row) => {
      const { triggers, unknown } = readTriggers(cell);
      if (triggers.length > 0) row.triggers = [...(row.triggers ?? []), ...triggers];
      return unknown.length > 0
        ? `No trigger is read from “${unknown.join('; ')}”. Use funding, leadership change, expansion, site weakness, hiring, migration or renewal, each with a date like 2026-03-01 where it has one.`
        : undefined;
    },
    examples: [
      ['Funding 2026-03-01', { triggers: [{ type: 'funding', at: Date.UTC(2026, 2, 1) }] }],
      ['New CIO', { triggers: [{ type: 'leadership-change', note: 'New CIO' }] }],
    ],
  },
  {
    of: 'account',
    field: 'renewal date',
    headers: ['Renewal Date', 'Contract Renewal Date', 'Contract End Date'],
    read: triggerDate('renewal'),
    examples: [['2027-01-31', { triggers: [{ type: 'renewal', at: Date.UTC(2027, 0, 31) }] }]],
  },
  {
    of: 'account',
    field: 'funding date',
    headers: ['Recent Funding Date', 'Latest Funding Date', 'Last Funding Date', 'Last Raised At'],
    read: triggerDate('funding'),
    examples: [['1 March 2026', { triggers: [{ type: 'funding', at: Date.UTC(2026, 2, 1) }] }]],
  },
  {
    of: 'account',
    field: 'strategic priorities',
    headers: ['Strategic Priorities', 'Strategic Priority', 'Business Priorities', 'Key Initiatives'],
    several: true,
    read: items('strategicPriorities'),
    examples: [['Fewer delays; One ticket', { strategicPriorities: ['Fewer delays', 'One ticket'] }]],
  },
  {
    of: 'account',
    field: 'likely problems',
    headers: ['Likely Problems', 'Likely Problem', 'Pain Points', 'Challenges'],
    several: true,
    read: items('likelyProblems'),
    examples: [['Old sensors', { likelyProblems: ['Old sensors'] }]],
  },
  {
    of: 'account',
    field: 'budget indicators',
    headers: ['Budget Indicators', 'Budget Indicator', 'Budget Signals'],
    several: true,
    read: items('budgetIndicators'),
    examples: [['Tender out', { budgetIndicators: ['Tender out'] }]],
  },
  {
    of: 'account',
    field: 'known alternative',
    headers: ['Known Alternative', 'Competitor', 'Incumbent', 'Current Vendor', 'Current Solution'],
    read: (cell, row) => {
      row.knownAlternative = cell;
      return undefined;
    },
    examples: [['Spreadsheets', { knownAlternative: 'Spreadsheets' }]],
  },
  ...briefParts.map(
    ([part, ...headers]): AccountField => ({
      of: 'account',
      field: part === 'whole' ? 'brief' : `brief: ${headers[0]?.replace('Brief: ', '').toLowerCase()}`,
      headers,
      read: (cell, row) => {
        row.brief = { ...row.brief, [part]: cell };
        return undefined;
      },
      examples: [['Say this', { brief: { [part]: 'Say this' } }]],
    }),
  ),
];
