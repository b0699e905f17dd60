/** The spellings that spreadsheets and tools use for a value of an account, and what each means. */

import type { Trigger } from '../schema/account.ts';
import type { Level, Relationship, Stage, Status, TriggerType } from '../schema/words.ts';
import { readDate } from './dates.ts';
import { inverted, plainWords } from './vocabulary.ts';

/** What lists call the default workspace's tiers, besides `Tier` before any of it. */
const tierWords: Record<string, readonly string[]> = {
  // Excel takes 1:1 for a time of day and saves it as 01:01.
  '1:1': [
    '1:1',
    '1',
    't1',
    'one',
    '1 to 1',
    'one to one',
    'strategic',
    'a',
    '01:01',
    '1:01',
    '01:01:00',
    '1:01:00',
  ],
  '1:few': ['1:few', '2', 't2', 'two', '1 to few', 'one to few', 'cluster', 'b'],
  '1:many': ['1:many', '3', 't3', 'three', '1 to many', 'one to many', 'programmatic', 'c'],
};

const statusWords: Record<Status, readonly string[]> = {
  prospect: [
    'prospect',
    'target',
    'target account',
    'lead',
    'new',
    'subscriber',
    'marketing qualified lead',
    'marketingqualifiedlead',
    'sales qualified lead',
    'salesqualifiedlead',
  ],
  'open-opportunity': [
    'open opportunity',
    'open opp',
    'opportunity',
    'open deal',
    'open pipeline',
    'in pipeline',
    'active opportunity',
  ],
  customer: [
    'customer',
    'client',
    'existing customer',
    'current customer',
    'active customer',
    'customer direct',
    'customer channel',
    'evangelist',
  ],
  lost: ['lost', 'closed lost', 'churned', 'former customer', 'past customer', 'lost customer'],
  partner: [
    'partner',
    'channel partner reseller',
    'channel partner',
    'reseller',
    'technology partner',
    'installation partner',
  ],
  competitor: ['competitor'],
};

const stageWords: Record<Stage, readonly string[]> = {
  identified: ['identified', 'unaware', 'target', 'new', 'not started'],
  engaged: ['engaged', 'aware', 'awareness', 'engagement'],
  'in-conversation': ['in conversation', 'conversation', 'meeting', 'meeting booked', 'discovery'],
  'active-review': ['active review', 'evaluation', 'evaluating', 'consideration', 'in review'],
  opportunity: ['opportunity', 'open opportunity', 'negotiation', 'proposal'],
  won: ['won', 'closed won', 'customer'],
  lost: ['lost', 'closed lost'],
};

const relationshipWords: Record<Relationship, readonly string[]> = {
  warm: ['warm', 'hot', 'strong', 'known', 'existing relationship'],
  'past-talks': ['past talks', 'past conversations', 'talked before', 'previous conversations', 'lukewarm'],
  reference: ['reference', 'referral', 'referred', 'introduced', 'mutual contact'],
  cold: ['cold', 'none', 'no relationship', 'unknown to us'],
};

const levelWords: Record<Level, readonly string[]> = {
  high: ['high', 'very high', 'critical', 'strong', 'h'],
  middle: ['middle', 'medium', 'moderate', 'mid', 'm'],
  low: ['low', 'minor', 'weak', 'l'],
};

const triggerWords: Record<TriggerType, readonly string[]> = {
  funding: ['funding', 'funding round', 'raised', 'investment', 'ipo'],
  'leadership-change': [
    'leadership change',
    'leadership',
    'executive change',
    'new executive',
    'new ceo',
    'new cio',
    'new coo',
    'new cfo',
    'new cto',
    'new cmo',
  ],
  expansion: ['expansion', 'new office', 'new market', 'new plant', 'acquisition', 'merger'],
  'site-weakness': ['site weakness', 'website weakness', 'weak site'],
  hiring: ['hiring', 'job openings', 'open positions', 'recruiting'],
  migration: ['migration', 'system migration', 'cloud migration', 'replatforming'],
  renewal: ['renewal', 'contract renewal', 'contract end', 'contract expiry'],
};

const relationships = inverted(relationshipWords);
const levels = inverted(levelWords);
const triggers = inverted(triggerWords);
const tiers = inverted(tierWords);
const statuses = inverted(statusWords);
const stages = inverted(stageWords);

/** `Tier 1`, `tier_1`, `1:1`, `Strategic` → `1:1`. Undefined where no tier is meant. */
export function readTier(cell: string): string | undefined {
  return tiers.get(plainWords(cell).replace(/^tier ?/, ''));
}

/** `Customer - Direct` → `customer`. Undefined where the word is not known. */
export function readStatus(cell: string): Status | undefined {
  return statuses.get(plainWords(cell));
}

/** `In Conversation`, `in_conversation` → `in-conversation`. Undefined where the word is not known. */
export function readStage(cell: string): Stage | undefined {
  return stages.get(plainWords(cell));
}

/** `Warm`, `Referral` → `warm`, `reference`. Undefined where the word is not known. */
export function readRelationship(cell: string): Relationship | undefined {
  return relationships.get(plainWords(cell));
}

/** `Medium` → `middle`. Undefined where the word is not known. */
export function readLevel(cell: string): Level | undefined {
  return levels.get(plainWords(cell));
}

/**
 * `Funding 2026-03-01; New CIO: joined from a rival` → two triggers, the first with its date, the second with its words.
 * An item that names none is told apart.
 */
export function readTriggers(cell: string): { triggers: Trigger[]; unknown: string[] } {
  const answer: { triggers: Trigger[]; unknown: string[] } = { triggers: [], unknown: [] };
  for (const item of readItems(cell)) {
    const [, what = item, on = '', note = ''] =
      /^([^:(\d]*?)[\s:(]*(\d[\d./-]*\d)?\)?(?:\s*:\s*(.*))?$/.exec(item) ?? [];
    const type = triggers.get(plainWords(what));
    const date = on === '' ? undefined : readDate(on);
    if (type === undefined || typeof date === 'string') {
      answer.unknown.push(item);
      continue;
    }
    // What names a trigger in words of its own, such as the post that changed hands, is worth keeping.
    const told = note || (plainWords(what) === plainWords(type) ? '' : what.trim());
    answer.triggers.push({
      type,
      ...(date !== undefined && { at: date }),
      ...(told !== '' && { note: told }),
    });
  }
  return answer;
}

/** `86`, `86 %`, `86/100`, `86,5` → a number from 0 to 100. Undefined for everything else: nothing is clamped. */
export function readScore(cell: string): number | undefined {
  const digits = /^(\d{1,3}(?:[.,]\d+)?)\s*(?:%|\/\s*100)?$/.exec(cell.trim())?.[1];
  const score = digits === undefined ? Number.NaN : Number(digits.replace(',', '.'));
  return score <= 100 ? score : undefined;
}

/** `funding; new CIO, Berlin` → two; without a semicolon the commas part the items. Trimmed, each once. */
export function readItems(cell: string): string[] {
  const items = cell.split(/[;\n]/.test(cell) ? /[;\n]/ : ',').map((item) => item.trim());
  return [...new Set(items)].filter((item) => item !== '');
}
