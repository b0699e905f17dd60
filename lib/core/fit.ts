/** How well an account matches the ideal customer, with every criterion's part in it. */
import type { Account } from '../schema/account.ts';
import type { Criterion, Icp } from '../schema/icp.ts';
import { type Known, knownOf, shareOf } from './facts.ts';

/** A criterion beside what the account has. `share` of its weight is earned, 0–1. */
export type FitPart =
  | { criterion: Criterion; known: true; share: number; evidence: Known }
  | { criterion: Criterion; known: false };

export interface Fit {
  /** 0–100, whole: earned weight over known weight. */
  score: number;
  /** How many of the criteria could be told: says how far the score can be trusted. */
  confidence: { known: number; of: number };
  /** The account is known to fail this one, so that it doesn't fit at all. */
  knockedOut?: Criterion;
  /** Earned over known weight of either kind, 0–1; absent where nothing of it is known. */
  firmographic?: number;
  technographic?: number;
  /** In the criteria's order. */
  parts: FitPart[];
}

/** The list's own fit wins and says so, be it a score or a grade; ours stands beside it. */
export type FitView =
  | { score: number; from: 'list'; ours?: Fit }
  | { grade: string; from: 'list'; ours?: Fit }
  | { score: number; from: 'icp'; ours: Fit };

/** Undefined without criteria, or where nothing that has a weight is known. */
export function scoreFit(account: Account, { criteria }: Icp): Fit | undefined {
  const parts = criteria.map((criterion): FitPart => {
    const evidence = knownOf(account, criterion.fact);
    const share = shareOf(evidence, criterion.test);
    return evidence === undefined || share === undefined
      ? { criterion, known: false }
      : { criterion, known: true, share, evidence };
  });
  const knockedOut = parts.find((part) => part.criterion.knockOut && part.known && part.share === 0);
  const whole = earned(parts);
  if (whole === undefined && !knockedOut) return undefined;
  const firmographic = earned(parts.filter((part) => kindOf(part.criterion) === 'firmographic'));
  const technographic = earned(parts.filter((part) => kindOf(part.criterion) === 'technographic'));
  return {
    score: knockedOut ? 0 : toScore(whole ?? 0),
    confidence: { known: parts.filter(({ known }) => known).length, of: parts.length },
    parts,
    ...(knockedOut && { knockedOut: knockedOut.criterion }),
    ...(firmographic !== undefined && { firmographic }),
    ...(technographic !== undefined && { technographic }),
  };
}

/** The list's fit where it has one, as a score or a grade, else ours; undefined where neither is known. */
export function viewFit(account: Account, icp: Icp): FitView | undefined {
  const ours = scoreFit(account, icp);
  if (account.fit !== undefined) return { score: account.fit, from: 'list', ...(ours && { ours }) };
  const grade = writtenFit(account);
  if (grade !== undefined && GRADE.test(grade)) return { grade, from: 'list', ...(ours && { ours }) };
  return ours && { score: ours.score, from: 'icp', ours };
}

/** The score from 0 to 100 that sums are made with: no sum knows what a team's grade is worth, so ours stands in for it. */
export function countedFit(fit: FitView | undefined): number | undefined {
  return fit && ('grade' in fit ? fit.ours?.score : fit.score);
}

/** The attribute in which lib/intake keeps a fit that is no number from 0 to 100. No header of a field is called so. */
export const UNREAD_FIT = 'Fit as written';

/** `A`, `B+`, HubSpot's `A1`, or a word. A number off the scale, `n/a` and the like are none. */
const GRADE =
  /^(?:[a-f][+−–-]?[1-9]?|(?:very )?(?:excellent|high|strong|good|medium|middle|fair|low|weak|poor)(?: fit)?|hoch|mittel|niedrig)$/i;

/** What the list says of the fit where that is neither score nor grade, such as `140`: to be shown, never counted. */
export function unreadFit(account: Account): string | undefined {
  const written = writtenFit(account);
  return written === undefined || GRADE.test(written) ? undefined : written;
}

function writtenFit(account: Account): string | undefined {
  if (account.fit !== undefined) return undefined;
  return account.attributes.find(({ name }) => name === UNREAD_FIT)?.value;
}

function kindOf({ of, fact }: Criterion): 'firmographic' | 'technographic' {
  return of ?? (fact === 'technologies' ? 'technographic' : 'firmographic');
}

/** Earned over known weight; undefined where no weight is known. */
function earned(parts: readonly FitPart[]): number | undefined {
  // Weights over the greatest: neither their sum nor a tiny one leaves the range of numbers.
  const most = parts.reduce((max, part) => (part.known ? Math.max(max, part.criterion.weight) : max), 0);
  if (most === 0) return undefined;
  let weight = 0;
  let sum = 0;
  for (const part of parts) {
    if (!part.known) continue;
    weight += part.criterion.weight / most;
    sum += (part.criterion.weight / most) * part.share;
  }
  return Math.min(1, sum / weight);
}

/** A share as a whole score. What binary arithmetic leaves behind the ninth digit must not tip a half. */
function toScore(share: number): number {
  return Math.round(Number((share * 100).toFixed(9)));
}
