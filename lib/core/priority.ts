/** What to work first: a weighted sum by tier, with each factor's part in it. */
import type { Account } from '../schema/account.ts';
import type { Level, Relationship } from '../schema/words.ts';
import type { PriorityFactor, Tier, Workspace } from '../schema/workspace.ts';
import { type ContractValue, contractValueOf } from './contractValue.ts';
import { type Engagement, engagementScore } from './engagement.ts';
import { countedFit, type FitView } from './fit.ts';
import type { LiveTrigger, Timing } from './timing.ts';

/** What a factor's value comes from. */
export type PriorityEvidence =
  | { factor: 'fit'; fit: FitView }
  | { factor: 'engagement'; signalPoints: number; hotAt: number }
  | { factor: 'timing'; live: LiveTrigger[] }
  | { factor: 'relationship'; relationship: Relationship }
  | { factor: 'value'; importance?: Level; contract?: ContractValue };

/** Known parts' points add up to the score before it is rounded. `value` is 0–100. */
export type PriorityPart =
  | { factor: PriorityFactor; weight: number; known: false }
  | ({ weight: number; known: true; value: number; points: number } & PriorityEvidence);

export interface Priority {
  /** 0–100, whole. */
  score: number;
  band: Level;
  /** In the order fit, engagement, timing, relationship, value. What is unknown leaves its weight to the known ones. */
  parts: PriorityPart[];
}

/** Scores from which a band starts. Our judgement: a warm, fitting account with signals is high, a perfect fit that is cold is low. */
const bands = { high: 70, middle: 40 } as const;

/** Multiples of the median contract from which a value is high or middle: as tiers ask of accounts by default. */
const valueBands = { high: 3, middle: 1 } as const;

export interface PriorityKnown {
  account: Account;
  fit: FitView | undefined;
  engagement: Pick<Engagement, 'points'>;
  timing: Timing;
  medianContractValue: number | undefined;
}

/**
 * No signal and no live trigger are known to be nothing, so that a perfect fit that is cold isn't on top; fit, relationship
 * and value may be unknown. Undefined without a tier, whose weights it takes, or where no weight is known.
 */
export function scorePriority(
  known: PriorityKnown,
  tier: Tier | undefined,
  workspace: Pick<Workspace, 'relationships' | 'importance'>,
): Priority | undefined {
  if (!tier) return undefined;
  const { fit, engagement, timing, account } = known;
  const fitScore = countedFit(fit);
  const found: ReadonlyArray<
    readonly [PriorityFactor, { value: number; evidence: PriorityEvidence } | undefined]
  > = [
    [
      'fit',
      fit && fitScore !== undefined ? { value: fitScore, evidence: { factor: 'fit', fit } } : undefined,
    ],
    [
      'engagement',
      {
        value: engagementScore(engagement.points, tier.hotAt),
        evidence: { factor: 'engagement', signalPoints: engagement.points, hotAt: tier.hotAt },
      },
    ],
    [
      'timing',
      { value: timing.live.length > 0 ? 100 : 0, evidence: { factor: 'timing', live: timing.live } },
    ],
    [
      'relationship',
      account.relationship && {
        value: workspace.relationships[account.relationship],
        evidence: { factor: 'relationship', relationship: account.relationship },
      },
    ],
    ['value', worthOf(account, known.medianContractValue, workspace.importance)],
  ];
  const weight = found.reduce((sum, [factor, told]) => sum + (told ? tier.weights[factor] : 0), 0);
  if (!(weight > 0)) return undefined;
  const parts = found.map(([factor, told]): PriorityPart => {
    const own = tier.weights[factor];
    if (!told) return { factor, weight: own, known: false };
    return {
      weight: own,
      known: true,
      value: told.value,
      points: (told.value * own) / weight,
      ...told.evidence,
    };
  });
  const sum = parts.reduce((all, part) => all + (part.known ? part.points : 0), 0);
  const score = Math.min(100, Math.round(Number(sum.toFixed(9))));
  return { score, band: score >= bands.high ? 'high' : score >= bands.middle ? 'middle' : 'low', parts };
}

/** The higher one of what the list calls it and what the contract is worth. */
function worthOf(
  account: Account,
  median: number | undefined,
  scale: Workspace['importance'],
): { value: number; evidence: PriorityEvidence } | undefined {
  const importance = account.strategicImportance;
  const contract = contractValueOf(account, median);
  const levels = [importance, contract && levelOf(contract)].filter((level) => level !== undefined);
  if (levels.length === 0) return undefined;
  return {
    value: Math.max(...levels.map((level) => scale[level])),
    evidence: { factor: 'value', ...(importance && { importance }), ...(contract && { contract }) },
  };
}

function levelOf({ times }: ContractValue): Level {
  return times >= valueBands.high ? 'high' : times >= valueBands.middle ? 'middle' : 'low';
}

/** What a list of accounts is ranked by. `team` is the list's own priority, as it is written there. */
export interface Ranked {
  score: number | undefined;
  team: string | undefined;
  /** Unique: the order never hangs on the input's. */
  id: string;
}

/** Highest first; the team's own priority breaks ties; without a priority last. */
export function comparePriority(a: Ranked, b: Ranked): number {
  return (
    (b.score ?? -1) - (a.score ?? -1) ||
    compareNumbers(teamRank(a.team), teamRank(b.team)) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

const teamWords: ReadonlyArray<ReadonlySet<string>> = [
  new Set(['top', 'critical', 'urgent', 'highest', 'very high']),
  new Set(['high', 'hoch', 'a']),
  new Set(['medium', 'middle', 'normal', 'mittel', 'b']),
  new Set(['low', 'niedrig', 'c']),
];

/** `High`, `A`, `P1`, `1` → 1, less being more; a word that isn't known comes after all others. */
function teamRank(text: string | undefined): number {
  const word = text?.trim().toLowerCase() ?? '';
  const place = teamWords.findIndex((words) => words.has(word));
  if (place >= 0) return place;
  const number = /^(?:p|prio(?:rity)?)?\s*(\d{1,3})$/.exec(word)?.[1];
  return number === undefined ? Number.POSITIVE_INFINITY : Number(number);
}
