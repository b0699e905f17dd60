/** An account in the fewest figures that a list of accounts shows, and until when they are right. */

import type { Workspace } from '../schema/workspace.ts';
import type { ListFacts } from './figures.ts';
import { type NextSteps, nextSteps } from './nextSteps.ts';
import { type Known, type Score, scoreOf } from './scoring.ts';
import { DAY } from './time.ts';
import { marksOf, type StepMark } from './today.ts';
import { type AccountView, viewAccount } from './view.ts';

export interface Summary extends Score {
  /** Id of the account. */
  account: string;
  /** When the next step is due, in ms since 1970 UTC; absent: there is none, or it has no time. */
  dueAt?: number;
  /** What Today ranks by; absent: nothing here is for the rep. */
  steps?: StepMark[];
  /** They hold before this moment, if nobody learns anything new; absent: nothing changes by time alone. */
  holdsUntil?: number;
}

/**
 * The same figures as the card's.
 * @param me the rep, as the list names its owners: their own steps come first
 */
export function summarize(
  known: Known,
  workspace: Workspace,
  now: number,
  facts: ListFacts,
  me?: string,
): Summary {
  const { suppressed = [] } = known;
  const view = viewAccount(known.account, known.activity, known.entries, workspace, now, {
    ...facts,
    suppressed,
  });
  // Who moved here from another account is told on the card alone: such a step has no time.
  const next = nextSteps(view, { now, me });
  const due = next.steps[0]?.due;
  const marks = marksOf(next, now);
  const holdsUntil = Math.min(view.holdsUntil, stepsHoldUntil(view, next, now));
  return {
    account: known.account.id,
    ...scoreOf(view),
    ...(due !== undefined && { dueAt: due }),
    ...(marks.length > 0 && { steps: marks }),
    ...(Number.isFinite(holdsUntil) && { holdsUntil }),
  };
}

/** Until a step falls due or comes up. Where anything was done, no longer than a day: plays and caps move on by the day. */
function stepsHoldUntil(view: AccountView, { steps, later }: NextSteps, now: number): number {
  const moments = [...steps.map(({ due }) => due), ...later.map(({ from }) => from)];
  moments.push(...view.suppressions.map(({ until }) => until));
  const worked = view.plays.length > 0 || view.touches.length > 0 || view.interests.length > 0;
  if (worked) moments.push(now + DAY);
  return moments.reduce<number>(
    (first, moment) => (moment !== undefined && moment > now && moment < first ? moment : first),
    Number.POSITIVE_INFINITY,
  );
}

export function holds({ holdsUntil }: Summary, now: number): boolean {
  return holdsUntil === undefined || now < holdsUntil;
}
