/** An account in the fewest figures that a list of accounts shows, and until when they are right. */

import type { Workspace } from '../schema/workspace.ts';
import type { ListFacts } from './figures.ts';
import { type Known, type Score, scoreOf } from './scoring.ts';
import { DAY } from './time.ts';
import { type AccountView, viewAccount } from './view.ts';

export interface Summary extends Score {
  /** Id of the account. */
  account: string;
  /** When the next step is due, in ms since 1970 UTC; absent: there is none, or it has no time. */
  dueAt?: number;
  /** They hold before this moment, if nobody learns anything new; absent: nothing changes by time alone. */
  holdsUntil?: number;
}

/** The same figures as the card's. */
export function summarize(known: Known, workspace: Workspace, now: number, facts: ListFacts): Summary {
  const view = viewAccount(known.account, known.activity, known.entries, workspace, now, facts);
  const { next } = view;
  const holdsUntil = Math.min(view.holdsUntil, stepHoldsUntil(view, now));
  return {
    account: known.account.id,
    ...scoreOf(view),
    ...(next.kind === 'step' && { dueAt: next.due }),
    ...(Number.isFinite(holdsUntil) && { holdsUntil }),
  };
}

/** A running play moves on by the day; where none runs, time alone brings no step. */
function stepHoldsUntil({ next }: AccountView, now: number): number {
  if (next.kind === 'nothing' && next.why === 'no-play') return Number.POSITIVE_INFINITY;
  return next.kind === 'later' ? Math.min(next.from, now + DAY) : now + DAY;
}

export function holds({ holdsUntil }: Summary, now: number): boolean {
  return holdsUntil === undefined || now < holdsUntil;
}
