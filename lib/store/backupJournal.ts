/** A backup's journal joins the one that is here. Nothing that is here ever leaves. */
import { isSame } from '../core/same.ts';
import type { Entry } from '../schema/journal.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { addRecord, entryOf } from './journalRecord.ts';
import type { JournalRecord } from './records.ts';
import { each, type Writing, writing } from './transaction.ts';

/** Readers wait for a whole write transaction, so that none may be long. */
const ENTRIES_PER_TRANSACTION = 100;

export interface JoinedJournal {
  /** That weren't here, those that can't be read among them. */
  added: number;
  /** That couldn't be read here, and can again. */
  mended: number;
  /** Of an id that stands for something else here: what is here stays. */
  differing: number;
}

/**
 * Adds the entries whose id isn't here. An entry that can't be read here is mended by the backup's.
 *
 * @param onAdvance called with the number of entries after each transaction; throws to cancel: what was added stays
 * @throws StoreError; what `onAdvance` throws
 */
export async function joinEntries(
  db: Database,
  parts: AsyncIterable<readonly Entry[]>,
  joined: JoinedJournal,
  onAdvance: (entries: number) => void,
): Promise<void> {
  await inParts(db, parts, joined, onAdvance, async (tx, entry) => {
    if (await addRecord(tx, entry)) return 'added';
    const store = tx.objectStore('journal');
    const present = await store.get(entry.id);
    const known = present && entryOf(present);
    if (known) return isSame(known, entry) ? undefined : 'differing';
    await store.delete(entry.id);
    await addRecord(tx, entry);
    return 'mended';
  });
}

/** Adds records whose entry can't be read, as they are. As `joinEntries`. */
export async function joinUnreadable(
  db: Database,
  parts: AsyncIterable<readonly JournalRecord[]>,
  joined: JoinedJournal,
  onAdvance: (entries: number) => void,
): Promise<void> {
  await inParts(db, parts, joined, onAdvance, async (tx, record) => {
    const store = tx.objectStore('journal');
    if ((await store.getKey(record.id)) !== undefined) return undefined;
    await store.add(record);
    return 'added';
  });
}

async function inParts<T extends { id: string }>(
  db: Database,
  parts: AsyncIterable<readonly T[]>,
  joined: JoinedJournal,
  onAdvance: (entries: number) => void,
  join: (tx: Writing, one: T) => Promise<keyof JoinedJournal | undefined>,
): Promise<void> {
  const before = joined.added + joined.mended;
  try {
    for await (const part of parts) {
      for (let start = 0; start < part.length; start += ENTRIES_PER_TRANSACTION) {
        const some = part.slice(start, start + ENTRIES_PER_TRANSACTION);
        const done = await writing(db, ['journal', 'counters'], 'strict', (tx) => joinSome(tx, some, join));
        for (const what of ['added', 'mended', 'differing'] as const) joined[what] += done[what];
        onAdvance(some.length);
      }
    }
  } finally {
    // Once: every page that hears it reads its part of the journal anew.
    if (joined.added + joined.mended > before) announce('journal');
  }
}

async function joinSome<T extends { id: string }>(
  tx: Writing,
  some: readonly T[],
  join: (tx: Writing, one: T) => Promise<keyof JoinedJournal | undefined>,
): Promise<JoinedJournal> {
  const done: JoinedJournal = { added: 0, mended: 0, differing: 0 };
  const joinOne = async (one: T) => {
    const what = await join(tx, one);
    if (what) done[what]++;
  };
  // Together, which takes a fraction of the time. One that takes another back is placed by it, and an id may come twice in a
  // forged file: these one after the other.
  const first = new Map(some.filter((one) => !isRetraction(one)).map((one) => [one.id, one]));
  await each([...first.values()], joinOne);
  for (const one of some) if (first.get(one.id) !== one) await joinOne(one);
  const counters = tx.objectStore('counters');
  if (done.added > 0) await counters.put(((await counters.get('journal')) ?? 0) + done.added, 'journal');
  return done;
}

function isRetraction(one: object): boolean {
  return 'kind' in one && one.kind === 'entry.retracted';
}
