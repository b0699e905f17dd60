import { useCallback, useEffect, useRef, useState } from 'react';
import { failureWords } from '../../lib/core/failure.ts';
import { readCards } from '../../lib/store/card.ts';
import { type Change, onChange } from '../../lib/store/changes.ts';
import { connect } from '../../lib/store/connection.ts';
import type { Database } from '../../lib/store/database.ts';
import { readToday } from '../../lib/store/summaries/readToday.ts';
import { type ReadAccount, readAccount, type TodayRead, todayOf } from './todayOf.ts';

export type TodayState =
  | { kind: 'loading' }
  | { kind: 'failed'; why: string; retry(): void }
  | { kind: 'no-list' }
  | TodayRead;

/** Items shown at first, and more at each asking; also the accounts that are read at a time. */
const AT_ONCE = 25;
/** What is due grows by time alone. */
const TICK = 60_000;
const UNSEEN: ReadonlySet<Change> = new Set(['recent', 'history', 'run']);

/**
 * Reads what is due today, and again after every write, here or in another window. Of the whole list only what it is ranked
 * by; the accounts of the items shown in full, so that nothing is shown that isn't so.
 */
export function useToday(): { state: TodayState; showMore(): void } {
  const [state, setState] = useState<TodayState>({ kind: 'loading' });
  const wanted = useRef(AT_ONCE);
  const latest = useRef(0);
  const read = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    // A slower, older reading must not overwrite a newer one.
    const show = (next: TodayState) => turn === latest.current && setState(next);
    try {
      show(await readItems(await connect(), Date.now(), wanted.current));
    } catch (error) {
      show({ kind: 'failed', why: failureWords(error), retry: () => void read() });
    }
  }, []);
  useEffect(() => {
    void read();
    const stop = onChange((change) => {
      if (!UNSEEN.has(change)) void read();
    });
    const tick = setInterval(() => void read(), TICK);
    const onSight = () => {
      if (document.visibilityState === 'visible') void read();
    };
    document.addEventListener('visibilitychange', onSight);
    return () => {
      stop();
      clearInterval(tick);
      document.removeEventListener('visibilitychange', onSight);
      latest.current = Number.NaN;
    };
  }, [read]);
  const showMore = useCallback(() => {
    wanted.current += AT_ONCE;
    void read();
  }, [read]);
  return { state, showMore };
}

async function readItems(db: Database, now: number, wanted: number): Promise<TodayState> {
  const today = await readToday(db, now);
  if (!today) return { kind: 'no-list' };
  const read = new Map<string, ReadAccount | undefined>();
  for (;;) {
    const { state, unread } = todayOf(today, read, now, wanted);
    if (unread.length === 0) return state;
    const some = unread.slice(0, AT_ONCE);
    // One that left the list since stays undefined: there is nothing to do.
    for (const id of some) read.set(id, undefined);
    for (const card of await readCards(db, some)) read.set(card.account.id, readAccount(card, now));
  }
}
