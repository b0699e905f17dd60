/** How far the account has come, and what says so. */
import type { Account } from '../schema/account.ts';
import type { Entry, EntryOf } from '../schema/journal.ts';
import type { SignalType, Stage, Status } from '../schema/words.ts';
import type { KnownSignal } from './signals.ts';
import { isContact, isEngagement, type Touch } from './touches.ts';

export type StageEvidence =
  | { kind: 'status'; status: Status }
  | { kind: 'qualified'; at: number; entry: EntryOf<'conversation.qualified'> }
  | { kind: 'touch'; at: number; touch: Touch }
  | { kind: 'signal'; at: number; signal: KnownSignal };

export type StageView =
  | { stage: Stage; from: 'list' }
  | { stage: Stage; from: 'rep'; entry: EntryOf<'stage.set'> }
  /** What speaks for this stage and no later one, newest first; empty: nothing was done yet. */
  | { stage: Stage; from: 'evidence'; evidence: StageEvidence[] };

const stageOfStatus: Partial<Record<Status, Stage>> = {
  'open-opportunity': 'opportunity',
  customer: 'won',
  lost: 'lost',
};

/** What the account asked of us or answered; mere visits don't make it engaged. */
const stageOfSignal: Partial<Record<SignalType, Stage>> = {
  reply: 'engaged',
  'demo-request': 'engaged',
  'information-request': 'engaged',
  'sdr-meeting': 'in-conversation',
};

/**
 * The rep's stage wins as long as the list says what it said when they set it, then the list's. Otherwise the furthest that something speaks for: the status of a deal; a qualified conversation
 * for an active review; a call taken or a meeting held for a conversation; any other answer for engaged. `identified` has
 * the outbound touches that nobody answered yet.
 * @param touches newest first
 * @param signals in force, in any order
 * @param entries in force
 */
export function viewStage(
  { stage, status }: Pick<Account, 'stage' | 'status'>,
  touches: readonly Touch[],
  signals: readonly KnownSignal[],
  entries: readonly Entry[],
  now: number,
): StageView {
  const set = entries.findLast((entry) => entry.kind === 'stage.set');
  if (set?.kind === 'stage.set' && set.listed === stage) return { stage: set.stage, from: 'rep', entry: set };
  if (stage !== undefined) return { stage, from: 'list' };
  const byStatus = status && stageOfStatus[status];
  if (status && byStatus) {
    return { stage: byStatus, from: 'evidence', evidence: [{ kind: 'status', status }] };
  }
  const found = new Map<Stage, StageEvidence[]>();
  const add = (at: number, to: Stage | undefined, evidence: StageEvidence) => {
    if (to === undefined || at > now) return;
    const before = found.get(to);
    if (before) before.push(evidence);
    else found.set(to, [evidence]);
  };
  for (const entry of entries) {
    if (entry.kind !== 'conversation.qualified') continue;
    add(entry.at, 'active-review', { kind: 'qualified', at: entry.at, entry });
  }
  const logged = new Set<string>();
  for (const touch of touches) {
    logged.add(touch.id);
    add(touch.at, stageOfTouch(touch), { kind: 'touch', at: touch.at, touch });
  }
  for (const signal of signals) {
    // A meeting that the rep logged is among the touches.
    if (logged.has(signal.id)) continue;
    add(signal.at, stageOfSignal[signal.type], { kind: 'signal', at: signal.at, signal });
  }
  for (const reached of ['active-review', 'in-conversation', 'engaged', 'identified'] as const) {
    const evidence = found.get(reached);
    if (!evidence) continue;
    return { stage: reached, from: 'evidence', evidence: evidence.sort((a, b) => timeOf(b) - timeOf(a)) };
  }
  return { stage: 'identified', from: 'evidence', evidence: [] };
}

function stageOfTouch(touch: Touch): Stage | undefined {
  if (touch.outcome === 'connected' || touch.outcome === 'held') return 'in-conversation';
  if (isEngagement(touch)) return 'engaged';
  return isContact(touch) ? 'identified' : undefined;
}

function timeOf(evidence: StageEvidence): number {
  return 'at' in evidence ? evidence.at : 0;
}
