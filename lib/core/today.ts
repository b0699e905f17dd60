/** What is due today over the whole list, the most pressing first. Pure. */
import type { NextStepKind } from './nextSteps/step.ts';
import { compareText } from './order.ts';
import type { Summary } from './summary.ts';

/** An account whose first step of the rep's, or of nobody's, is told from its summary. */
export type DueAccount = Summary & { next: NonNullable<Summary['next']> };

export interface Today {
  /** Due by the end of the day, or late. */
  due: DueAccount[];
  /** For now, but without a date: when there is time. */
  anyTime: DueAccount[];
}

/** Who waits for us comes before what we planned. */
const pressing: ReadonlySet<NextStepKind> = new Set(['reply', 'hot']);

/**
 * Whoever wrote and whoever is hot first, by when it is due; then the other steps by priority, what is latest first among
 * equals. Steps of others are left out; so is what is due later.
 *
 * @param endOfDay of the rep's day, in ms since 1970 UTC
 */
export function todayOf(summaries: Iterable<Summary>, endOfDay: number): Today {
  const due: DueAccount[] = [];
  const anyTime: DueAccount[] = [];
  for (const summary of summaries) {
    const { next } = summary;
    if (!next || next.whose === 'theirs') continue;
    const one = { ...summary, next };
    if (pressing.has(next.kind)) due.push(one);
    else if (next.due === undefined) anyTime.push(one);
    else if (next.due <= endOfDay) due.push(one);
  }
  return { due: due.sort(byPress), anyTime: anyTime.sort(byPriority) };
}

function byPress(a: DueAccount, b: DueAccount): number {
  const first = Number(pressing.has(b.next.kind)) - Number(pressing.has(a.next.kind));
  if (first !== 0) return first;
  return pressing.has(a.next.kind) ? dueOf(a) - dueOf(b) || byPriority(a, b) : byPriority(a, b);
}

function byPriority(a: DueAccount, b: DueAccount): number {
  return (b.priority ?? 0) - (a.priority ?? 0) || dueOf(a) - dueOf(b) || compareText(a.account, b.account);
}

function dueOf({ next }: DueAccount): number {
  return next.due ?? Number.POSITIVE_INFINITY;
}

/** The last millisecond of the day that `now` is in, on the clock here. */
export function endOfDayAt(now: number): number {
  return new Date(now).setHours(23, 59, 59, 999);
}
