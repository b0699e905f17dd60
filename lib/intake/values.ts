/** The spellings that spreadsheets and tools use for a value, and what each means. */
import type { Stage, Status } from '../schema/words.ts';

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

const tiers = invert(tierWords);
const statuses = invert(statusWords);
const stages = invert(stageWords);

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

function plainWords(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[^a-z0-9:]+/g, ' ')
    .replace(/ ?: ?/g, ':')
    .trim();
}

function invert<T extends string>(words: Record<T, readonly string[]>): ReadonlyMap<string, T> {
  const byWord = new Map<string, T>();
  for (const meaning in words) for (const word of words[meaning]) byWord.set(word, meaning);
  return byWord;
}
