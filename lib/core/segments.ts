/** Which clusters an account belongs to, and why. */
import type { Account } from '../schema/account.ts';
import type { Segment } from '../schema/icp.ts';
import { type Known, knownOf, plain, shareOf } from './facts.ts';

/** `segment` is absent where the list names one that the workspace doesn't know. */
export type SegmentView =
  | { name: string; from: 'list'; segment?: Segment }
  | { name: string; from: 'rules'; segment: Segment; reasons: SegmentReason[] };

export interface SegmentReason {
  rule: Segment['rules'][number];
  evidence: Known;
}

/**
 * The list's segments as it orders them, then those whose every rule is passed in full, in the workspace's order: a soft
 * edge softens a score, not a belonging. What is unknown passes no rule; a segment without rules is the list's to fill.
 */
export function segmentsOf(account: Account, segments: readonly Segment[]): SegmentView[] {
  const found: SegmentView[] = [];
  const taken = new Set<string>();
  for (const name of account.segments ?? []) {
    const segment = segments.find((one) => plain(one.name) === plain(name) || plain(one.id) === plain(name));
    if (taken.has(segment?.id ?? plain(name))) continue;
    taken.add(segment?.id ?? plain(name));
    found.push({ name: segment?.name ?? name, from: 'list', ...(segment && { segment }) });
  }
  for (const segment of segments) {
    if (taken.has(segment.id) || segment.rules.length === 0) continue;
    const reasons = reasonsFor(account, segment);
    if (reasons) found.push({ name: segment.name, from: 'rules', segment, reasons });
  }
  return found;
}

function reasonsFor(account: Account, { rules }: Segment): SegmentReason[] | undefined {
  const reasons: SegmentReason[] = [];
  for (const rule of rules) {
    const evidence = knownOf(account, rule.fact);
    if (evidence === undefined || shareOf(evidence, rule.test) !== 1) return undefined;
    reasons.push({ rule, evidence });
  }
  return reasons;
}
