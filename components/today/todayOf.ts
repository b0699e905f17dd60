import { type NextSteps, nextSteps } from '../../lib/core/nextSteps.ts';
import { type MarkedAccount, rankToday, type TodayGroup } from '../../lib/core/today.ts';
import { markedOf, stepToday, type TodayStep, workPage } from '../../lib/core/todayItems.ts';
import type { QueuedStep } from '../../lib/core/todayRun.ts';
import { type AccountView, viewAccount } from '../../lib/core/view.ts';
import type { CardOf } from '../../lib/store/card.ts';
import type { Today } from '../../lib/store/summaries/readToday.ts';

/** One step of the list, with all that is known of its account. */
export interface TodayItem extends TodayStep {
  /** The same from one reading to the next. */
  key: string;
  group: TodayGroup;
  card: CardOf<'account'>;
  view: AccountView;
  /** Where to work on it. */
  page: string | undefined;
}

export interface TodayRead {
  kind: 'read';
  today: Today;
  now: number;
  /** Those shown, in order. */
  items: readonly TodayItem[];
  /** All that has a time, shown or not, in order: what *Run* goes through. */
  due: readonly QueuedStep[];
  /** How many items aren't shown yet. */
  more: number;
}

/** An account as its card shows it. */
export interface ReadAccount {
  card: CardOf<'account'>;
  view: AccountView;
  next: NextSteps;
}

export function readAccount(card: CardOf<'account'>, now: number): ReadAccount {
  const view = viewAccount(card.account, card.activity, card.entries, card.workspace, now, card.facts);
  return { card, view, next: nextSteps(view, { now, me: card.me, moves: card.moves }) };
}

export const keyOf = ({ account, step }: QueuedStep): string => `${account} ${step}`;

/**
 * What is shown of today.
 *
 * @param read the accounts read so far; undefined: it has left the list
 * @param wanted how many items are to be shown
 * @returns with `unread`: the accounts of those items that aren't read yet. What they turn out to be may change the order,
 *   so the state is whole only once there are none.
 */
export function todayOf(
  today: Today,
  read: ReadonlyMap<string, ReadAccount | undefined>,
  now: number,
  wanted: number,
): { state: TodayRead; unread: string[] } {
  const marked = new Map(
    [...read].map(([id, of]): [string, MarkedAccount] => [
      id,
      of ? markedOf(of.view, of.next, now) : { account: id, steps: [] },
    ]),
  );
  const ranked = rankToday(today, now, marked);
  const shown = ranked.slice(0, wanted);
  const items = shown.flatMap((one): TodayItem[] => {
    const of = read.get(one.account);
    const found = of && stepToday(of.next, one.step, now);
    if (!found) return [];
    const { card, view } = of;
    return [{ key: keyOf(one), group: one.group, card, view, page: workPage(found.step, view), ...found }];
  });
  const due = ranked.filter(({ group }) => group !== 'spare').map(({ account, step }) => ({ account, step }));
  return {
    state: { kind: 'read', today, now, items, due, more: ranked.length - shown.length },
    unread: [...new Set(shown.map(({ account }) => account))].filter((id) => !read.has(id)),
  };
}
