/** How far a play has come, step by step. */
import type { StepRef } from '../../schema/journal.ts';
import type { Play, PlayEvent, PlayStep } from '../../schema/play.ts';
import { DAY } from '../time.ts';
import { isContact, isMarketings, type Touch } from '../touches.ts';
import { eventMoment } from './events.ts';
import type { PlaysKnown } from './known.ts';
import { isRule, sameStep } from './refs.ts';
import { fits } from './target.ts';

export type StepState =
  /** By an entry that names the step. */
  | { is: 'done'; at: number; touch?: Touch }
  /** By a touch that doesn't name it: "counted from your touch of …". */
  | { is: 'counted'; at: number; touch: Touch }
  | { is: 'skipped'; at: number; reason: string }
  | { is: 'snoozed'; until: number }
  /** For something to happen at the account. */
  | { is: 'waiting'; for: PlayEvent }
  /** Its day is to come. */
  | { is: 'planned' }
  | { is: 'due'; overdue: boolean }
  /** It looks for a missing role, and none is missing. */
  | { is: 'needless' };

export interface StepProgress {
  step: PlayStep;
  /** Position in the play, from 1. */
  number: number;
  ref: StepRef;
  state: StepState;
  /** When its day begins and ends, in ms since 1970 UTC; absent while it waits. */
  opens?: number;
  due?: number;
}

export interface Span {
  play: Play;
  startedAt: number;
  /** Touches after this moment don't count for it. */
  endsAt: number;
}

/**
 * A step is done by an entry that names it, or by an outbound touch on its channel to its role inside its window: from
 * the day of the step before it until the play's end; of a step that waits, from what it waits for. Each touch counts
 * for one step, the earliest that it fits. In the play's own order.
 */
export function progressOf(span: Span, known: PlaysKnown): StepProgress[] {
  const timed = span.play.steps.map((step, index) => timing(step, index, span, known));
  const free = known.touches
    .filter(
      (touch) =>
        (!touch.step || isRule(touch.step)) &&
        touch.answers === undefined &&
        isContact(touch) &&
        touch.at >= span.startedAt &&
        touch.at <= Math.min(span.endsAt, known.now),
    )
    .reverse();
  const counted = new Map<string, Touch>();
  const named = new Map(timed.map(({ ref }) => [ref.step, namedState(ref, known)]));
  for (const { step, window } of [...timed].sort(
    (a, b) => (a.opens ?? 0) - (b.opens ?? 0) || a.number - b.number,
  )) {
    if (window === undefined || named.get(step.id)) continue;
    const match = free.findIndex(
      (touch) =>
        touch.channel === step.channel &&
        touch.at >= window &&
        // What marketing does, the rep's own touch doesn't do for them; nor does what goes to everybody a seller's step.
        (step.owner === 'marketing' ? !touch.mine : !isMarketings(touch, known.owners)) &&
        fits(step.to, touch.person, known),
    );
    if (match < 0) continue;
    for (const touch of free.splice(match, 1)) counted.set(step.id, touch);
  }
  return timed.map(({ window: _, ...progress }) => {
    const touch = counted.get(progress.step.id);
    const state =
      named.get(progress.step.id) ??
      (touch ? ({ is: 'counted', at: touch.at, touch } as const) : openState(progress, known));
    return { ...progress, state };
  });
}

type Timed = Omit<StepProgress, 'state'> & { window?: number };

function timing(step: PlayStep, index: number, { play, startedAt }: Span, known: PlaysKnown): Timed {
  const common = { step, number: index + 1, ref: { play: play.id, step: step.id, startedAt } };
  const base = step.after ? eventMoment(step.after, startedAt, known) : startedAt;
  if (base === undefined) return common;
  const before = play.steps
    .filter((other) => other.after === step.after && other.day < step.day)
    .reduce((day, other) => Math.max(day, other.day), 0);
  const opens = base + step.day * DAY;
  return { ...common, opens, due: opens + DAY, window: base + before * DAY };
}

function namedState(ref: StepRef, { entries, touches }: PlaysKnown): StepState | undefined {
  const entry = entries.findLast(
    (one) =>
      (one.kind === 'touch.logged' || one.kind === 'step.done' || one.kind === 'step.skipped') &&
      one.step !== undefined &&
      sameStep(one.step, ref),
  );
  if (entry?.kind === 'step.skipped') return { is: 'skipped', at: entry.at, reason: entry.reason };
  if (!entry) return undefined;
  const touch = touches.find(({ id }) => id === entry.id);
  return { is: 'done', at: touch?.at ?? entry.at, ...(touch && { touch }) };
}

function openState({ step, ref, opens, due }: Omit<StepProgress, 'state'>, known: PlaysKnown): StepState {
  if (step.to === 'missing-role' && !known.rolesMissing) return { is: 'needless' };
  // The last snooze of a step decides, also when it was shortened.
  const snooze = known.entries.findLast(
    (entry) => entry.kind === 'step.snoozed' && sameStep(entry.step, ref),
  );
  if (snooze?.kind === 'step.snoozed' && snooze.until > known.now) {
    return { is: 'snoozed', until: snooze.until };
  }
  if (opens === undefined || due === undefined) {
    return { is: 'waiting', for: step.after ?? 'engagement' };
  }
  return opens > known.now ? { is: 'planned' } : { is: 'due', overdue: due < known.now };
}
