/** What is due today over all accounts, ranked, from the few words that are kept of each account's steps. Pure. */

import type { NextStep, NextStepKind } from './nextSteps/step.ts';
import type { NextSteps } from './nextSteps.ts';
import { compareText } from './order.ts';
import { DAY, endOfDay } from './time.ts';

/** A step in the fewest words that Today ranks by: one that is the rep's own, or that nobody is named for. */
export interface StepMark {
  id: string;
  kind: NextStepKind;
  /** Nobody is named for it, or the rep hasn't said who they are. */
  open?: true;
  /** In ms since 1970 UTC; absent: it can be done at any time. */
  due?: number;
  /** When its day begins; absent: it is for now. */
  from?: number;
}

/** An account's steps, with what ranks them against those of others. */
export interface MarkedAccount {
  account: string;
  /** 0–100; absent where it isn't known. */
  priority?: number;
  steps: readonly StepMark[];
}

/**
 * Why an item stands where it stands. `first`: somebody wrote or asked for something, and a clock runs. `spare`: it has no
 * time, for when there is some.
 */
export type TodayGroup = 'first' | 'overdue' | 'today' | 'spare';

export interface TodayItem {
  account: string;
  /** Id of the step. */
  step: string;
  group: TodayGroup;
}

export interface TodayMarks {
  /** Accounts with a step that has a time. */
  due: readonly MarkedAccount[];
  /** The first of those whose steps have none, best first. */
  spare: readonly MarkedAccount[];
  /** How many there are of those. */
  spareCount: number;
}

/** More steps without a time than these would be a second list, not a help. Those kept are more, since some get done. */
export const SPARE_SHOWN = 10;
const SPARE_KEPT = 50;

/** A day is at most 25 hours long, and marks are at most a day old where anything was done. */
const SOON = 3 * DAY;

/** A clock runs: whoever wrote waits, and a hot account cools. */
const clocked: ReadonlySet<NextStepKind> = new Set(['reply', 'hot']);

/** The kinds without a time in the order in which they are worth a free moment. */
const spareOrder: readonly NextStepKind[] = [
  'handoff',
  'play-step',
  'warm-way',
  'missing-role',
  'neglected',
  'start-play',
];

/**
 * All of an account's steps that have a time, now or soon, and the first that has none. Steps of others are theirs; one
 * that was set aside comes back when its time is over.
 */
export function marksOf({ steps, later }: Pick<NextSteps, 'steps' | 'later'>, now: number): StepMark[] {
  const mine = ({ owner }: NextStep) => owner.whose !== 'theirs';
  const own = steps.filter(mine);
  const untimed = own.find(({ due }) => due === undefined);
  return [
    ...own.filter(({ due }) => due !== undefined).map((step) => markOf(step)),
    ...later.flatMap(({ step, why, from }) =>
      why === 'not-yet' && from !== undefined && from <= now + SOON && mine(step) ? [markOf(step, from)] : [],
    ),
    ...(untimed ? [markOf(untimed)] : []),
  ];
}

function markOf({ id, kind, due, owner }: NextStep, from?: number): StepMark {
  return {
    id,
    kind,
    ...(owner.whose === 'open' && { open: true as const }),
    ...(due !== undefined && { due }),
    ...(from !== undefined && { from }),
  };
}

/** Gathers marks over a whole list in one pass; of those without a time only the best are kept. */
export class MarkGatherer {
  readonly #due: MarkedAccount[] = [];
  #spare: MarkedAccount[] = [];
  #spareCount = 0;

  add({ account, priority, steps }: MarkedAccount): void {
    const marked = { account, steps, ...(priority !== undefined && { priority }) };
    if (steps.some(isTimed)) this.#due.push(marked);
    else if (steps.length > 0) {
      this.#spareCount += 1;
      this.#spare.push(marked);
      if (this.#spare.length > 20 * SPARE_KEPT) this.#spare = bestSpare(this.#spare);
    }
  }

  marks(): TodayMarks {
    return { due: this.#due, spare: bestSpare(this.#spare), spareCount: this.#spareCount };
  }
}

function bestSpare(accounts: readonly MarkedAccount[]): MarkedAccount[] {
  return accounts
    .flatMap((account) => account.steps.slice(0, 1).map((mark) => ({ account, mark })))
    .sort(compareSpare)
    .slice(0, SPARE_KEPT)
    .map(({ account }) => account);
}

interface Ranked {
  account: MarkedAccount;
  mark: StepMark;
}

/**
 * Answers and hot accounts first, those whose time runs out soonest before others; then what is overdue, then what is for
 * today, that of the account with the highest priority first. The rep's own goes before what nobody is named for. What begins
 * later today is there too; what begins tomorrow isn't. Last, a few steps without a time.
 *
 * @param shown what is known by now of accounts that were read: it counts instead of their marks, also where there are none
 * @returns the same order for the same input, in whatever order it comes
 */
export function rankToday(
  { due, spare }: Pick<TodayMarks, 'due' | 'spare'>,
  now: number,
  shown: ReadonlyMap<string, MarkedAccount> = new Map(),
): TodayItem[] {
  const known = new Map([...due, ...spare].map((marked) => [marked.account, marked]));
  for (const [id, marked] of shown) known.set(id, marked);
  const tonight = endOfDay(now);
  const groups: Record<TodayGroup, Ranked[]> = { first: [], overdue: [], today: [], spare: [] };
  for (const account of known.values()) {
    const timed = account.steps.filter(
      (mark) => isTimed(mark) && (mark.from === undefined || mark.from < tonight),
    );
    for (const mark of timed) groups[groupOf(mark, now)].push({ account, mark });
    const untimed = account.steps.find((mark) => !isTimed(mark));
    if (timed.length === 0 && untimed) groups.spare.push({ account, mark: untimed });
  }
  return [
    ...groups.first.sort(compareClocks),
    ...groups.overdue.sort(comparePriorities),
    ...groups.today.sort(comparePriorities),
    ...groups.spare.sort(compareSpare).slice(0, SPARE_SHOWN),
  ].map(({ account, mark }) => ({ account: account.account, step: mark.id, group: groupOf(mark, now) }));
}

function isTimed({ due, from }: StepMark): boolean {
  return due !== undefined || from !== undefined;
}

function groupOf(mark: StepMark, now: number): TodayGroup {
  if (!isTimed(mark)) return 'spare';
  if (clocked.has(mark.kind)) return 'first';
  return mark.due !== undefined && mark.due < now ? 'overdue' : 'today';
}

function compareClocks(a: Ranked, b: Ranked): number {
  return compareOpen(a, b) || compareMoments(a.mark.due, b.mark.due) || compareRest(a, b);
}

function comparePriorities(a: Ranked, b: Ranked): number {
  return compareOpen(a, b) || compareRest(a, b);
}

function compareSpare(a: Ranked, b: Ranked): number {
  return (
    compareOpen(a, b) ||
    spareOrder.indexOf(a.mark.kind) - spareOrder.indexOf(b.mark.kind) ||
    compareRest(a, b)
  );
}

function compareOpen(a: Ranked, b: Ranked): number {
  return Number(a.mark.open ?? false) - Number(b.mark.open ?? false);
}

function compareRest(a: Ranked, b: Ranked): number {
  return (
    (b.account.priority ?? -1) - (a.account.priority ?? -1) ||
    compareText(a.account.account, b.account.account) ||
    compareMoments(a.mark.from ?? a.mark.due, b.mark.from ?? b.mark.due) ||
    compareText(a.mark.id, b.mark.id)
  );
}

function compareMoments(a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY): number {
  return a === b ? 0 : a - b;
}
