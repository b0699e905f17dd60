/** The figures that rank an account within the list: what the workspace's preview compares, and the cache keeps. */
import type { Account } from '../schema/account.ts';
import type { Activity } from '../schema/activity.ts';
import type { Entry } from '../schema/journal.ts';
import type { SuppressionRow } from '../schema/suppression.ts';
import type { Level } from '../schema/words.ts';
import type { Workspace } from '../schema/workspace.ts';
import { accountAsKnown } from './accountAsKnown.ts';
import { type Figures, type ListFacts, viewFigures } from './figures.ts';
import { countedFit } from './fit.ts';
import { inForce } from './journal.ts';
import { touchesOf } from './touches.ts';

/** What is known of an account: the list's, the team's, the rep's. */
export interface Known {
  account: Account;
  activity: readonly Activity[];
  entries: readonly Entry[];
  /** Rows of the team's do-not-contact file that may cover it. */
  suppressed?: readonly SuppressionRow[];
}

/** The figures alone, as the card shows them. Absent where they aren't known. */
export interface Score {
  /** 0–100: what the sums count, ours where the list has a grade. */
  fit?: number;
  /** 0–100, with its band. */
  priority?: number;
  band?: Level;
  hot: boolean;
  /** Id of the tier that its entry criteria suggest instead of its own. */
  suggests?: string;
}

/** As `viewAccount` scores it, without what the score doesn't need: its next step and its history. */
export function figuresOf(
  { account: listed, activity, entries }: Known,
  workspace: Workspace,
  now: number,
  facts: ListFacts,
): Figures {
  const own = inForce(entries);
  const account = accountAsKnown(listed, own);
  const touches = touchesOf(account.people, activity, own);
  return viewFigures(account, activity, touches, own, workspace, now, facts);
}

export function scoreOf({ fit, priority, engagement, tierSuggestion }: Figures): Score {
  const counted = countedFit(fit);
  return {
    hot: engagement.hot,
    ...(counted !== undefined && { fit: counted }),
    ...(priority && { priority: priority.score, band: priority.band }),
    ...(tierSuggestion && { suggests: tierSuggestion.tier.id }),
  };
}

/** What a change of the workspace can move. `tier`: the tier that an account is suggested for. */
export const moveKinds = ['band', 'tier', 'priority', 'fit', 'hot'] as const;
export type MoveKind = (typeof moveKinds)[number];

const shown: Record<MoveKind, (score: Score) => string | number | boolean | undefined> = {
  band: ({ band }) => band,
  tier: ({ suggests }) => suggests,
  priority: ({ priority }) => priority,
  fit: ({ fit }) => fit,
  hot: ({ hot }) => hot,
};

/** What a score has of a kind, as `Moved` tells it; undefined: nothing is known. */
export type Shown = string | number | boolean | undefined;

/** An account that moves, from what to what. */
export interface Moved {
  id: string;
  name: string;
  from: Shown;
  to: Shown;
}

/** How many accounts move in each way, and the first of them. */
export type Moves = Record<MoveKind, { count: number; first: Moved[] }>;

export function noMoves(): Moves {
  return Object.fromEntries(moveKinds.map((kind) => [kind, { count: 0, first: [] }])) as unknown as Moves;
}

/** Accounts that are told by name; of the others the number is enough. */
const NAMED = 12;

/** Adds what moves between two scores of an account to `moves`. */
export function addMoves(
  moves: Moves,
  account: Pick<Account, 'id' | 'name'>,
  before: Score,
  after: Score,
): void {
  for (const kind of moveKinds) {
    const [from, to] = [shown[kind](before), shown[kind](after)];
    if (from === to) continue;
    const of = moves[kind];
    of.count += 1;
    if (of.first.length < NAMED) of.first.push({ id: account.id, name: account.name, from, to });
  }
}
