import { useCallback, useEffect, useRef, useState } from 'react';
import { failureWords } from '../../lib/core/failure.ts';
import { pageOf } from '../../lib/core/links.ts';
import { type NextStep, nextSteps } from '../../lib/core/nextSteps.ts';
import { endOfDayAt, type Today, todayOf } from '../../lib/core/today.ts';
import { type AccountView, viewAccount } from '../../lib/core/view.ts';
import { type CardOf, readCard } from '../../lib/store/card.ts';
import { type Change, onChange } from '../../lib/store/changes.ts';
import { connect } from '../../lib/store/connection.ts';
import { readSummaries } from '../../lib/store/summaries/readSummaries.ts';

/** A step of today, worked out as its card does. */
export interface TodayStep {
  data: CardOf<'account'>;
  view: AccountView;
  step: NextStep;
  /** Of the person's page, else of the account's site; absent: there is none. */
  page?: string;
}

export type TodayState =
  | { kind: 'loading' }
  | { kind: 'failed'; why: string }
  | { kind: 'no-list' }
  | {
      kind: 'read';
      due: TodayStep[];
      anyTime: TodayStep[];
      /** How many more there are of each. */
      more: { due: number; anyTime: number };
      me: string | undefined;
      now: number;
      /** Some scores aren't worked out yet. */
      behind: boolean;
    };

const CHANGES: ReadonlySet<Change> = new Set(['summaries', 'journal', 'list', 'settings', 'suppressions']);

/** Of each part so many at once: a day's work, and never the whole list. */
const AT_ONCE = 25;
const ANY_TIME_AT_ONCE = 10;

/** Today's steps, read again after every write, here or in another window. @param pages how many times more were asked for */
export function useToday(pages: number): TodayState {
  const [state, setState] = useState<TodayState>({ kind: 'loading' });
  const latest = useRef(0);
  const read = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    const show = (next: TodayState) => turn === latest.current && setState(next);
    try {
      const db = await connect();
      const now = Date.now();
      const summaries = await readSummaries(db, now);
      if (!summaries) return show({ kind: 'no-list' });
      const today: Today = todayOf(summaries.byAccount.values(), endOfDayAt(now));
      const work = async (of: Today['due'], most: number) => {
        const found = await Promise.all(of.slice(0, most).map(({ account }) => stepAt(account, now)));
        return found.flatMap((one) => one ?? []);
      };
      const [due, anyTime] = [
        await work(today.due, AT_ONCE * pages),
        await work(today.anyTime, ANY_TIME_AT_ONCE * pages),
      ];
      show({
        kind: 'read',
        due,
        anyTime,
        more: {
          due: Math.max(0, today.due.length - AT_ONCE * pages),
          anyTime: Math.max(0, today.anyTime.length - ANY_TIME_AT_ONCE * pages),
        },
        me: (due[0] ?? anyTime[0])?.data.me,
        now,
        behind: summaries.behind !== undefined,
      });
    } catch (error) {
      show({ kind: 'failed', why: failureWords(error) });
    }
  }, [pages]);
  useEffect(() => {
    void read();
    return onChange((change) => {
      if (CHANGES.has(change)) void read();
    });
  }, [read]);
  return state;
}

/** The first step there of the rep's or of nobody's, by what is known now; undefined: it was done meanwhile. */
export async function stepAt(account: string, now: number): Promise<TodayStep | undefined> {
  const data = await readCard(await connect(), { account });
  if (data.kind !== 'account') return undefined;
  const view = viewAccount(data.account, data.activity, data.entries, data.workspace, now, data.facts);
  const { steps } = nextSteps(view, { now, me: data.me, moves: data.moves });
  const step = steps.find(({ owner }) => owner.whose !== 'theirs');
  if (!step) return undefined;
  const own = step.person?.person.keys.map((key) => pageOf(key)).find((page) => page !== undefined);
  const [domain] = data.account.domains;
  const page = own ?? (domain === undefined ? undefined : `https://${domain}/`);
  return { data, view, step, ...(page !== undefined && { page }) };
}
