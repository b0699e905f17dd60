/** The rep's journal: append-only, one record an entry, never lost once confirmed. */
import type { Entry } from '../schema/journal.ts';
import { compareText } from './buckets.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { addRecord } from './journalRecord.ts';
import { localArea, type MirrorArea, mirrorEntries } from './mirror.ts';
import type { JournalRecord } from './records.ts';
import { type Reading, reading, type Source, writing } from './transaction.ts';

/** Adds an entry, as `appendEntries` does. @throws StoreError */
export function appendEntry(db: Database, entry: Entry, area: MirrorArea = localArea): Promise<void> {
  return appendEntries(db, [entry], area);
}

/**
 * Adds entries together: all of them or none. Resolves once they are committed and survive a power cut; an id that is
 * there already changes nothing. Their copies in the mirror are written afterwards, and nobody waits for them.
 *
 * @param area where the mirror lies
 * @throws StoreError `full` or `closed`: no entry is kept
 */
export async function appendEntries(
  db: Database,
  entries: readonly Entry[],
  area: MirrorArea = localArea,
): Promise<void> {
  const { added, count } = await writing(db, ['journal', 'counters'], 'strict', async (tx) => {
    const added: Entry[] = [];
    for (const entry of entries) if (await addRecord(tx, entry)) added.push(entry);
    const counters = tx.objectStore('counters');
    const count = ((await counters.get('journal')) ?? 0) + added.length;
    if (added.length > 0) await counters.put(count, 'journal');
    return { added, count };
  });
  if (added.length === 0) return;
  announce('journal');
  // The entries are safe already; a mirror that fails must neither fail nor delay the touch. repairMirror catches up.
  mirrorEntries(db, added, count, area).catch(() => {});
}

/**
 * The entries of an account, with what retracts them, in the order in which they were begun.
 *
 * @param subject the account's id, and keys that it is known by. An entry is found by either, so that it survives a
 *   rebuilt list; where accounts share a key, entries of the others come too and are told apart by their account's id.
 * @throws StoreError
 */
export function readEntries(
  source: Source,
  { account, keys = [] }: { account?: string; keys?: readonly string[] },
): Promise<Entry[]> {
  return reading(source, ['journal'], async (tx) => {
    const { account: byAccount, keys: byKey } = indexesOf(tx);
    return merge([
      account === undefined ? [] : await byAccount.getAll(account),
      ...(await Promise.all(keys.map((key) => byKey.getAll(key)))),
    ]);
  });
}

/** The entries that decide on any of `keys` (linked, declined, chosen, nominated), with what retracts them. @throws StoreError */
export function readEntriesByKeys(source: Source, keys: readonly string[]): Promise<Entry[]> {
  return reading(source, ['journal'], async (tx) => {
    const { decides } = indexesOf(tx);
    return merge(await Promise.all(keys.map((key) => decides.getAll(key))));
  });
}

function indexesOf(tx: Reading) {
  const store = tx.objectStore('journal');
  return { account: store.index('account'), keys: store.index('keys'), decides: store.index('decides') };
}

function merge(found: readonly JournalRecord[][]): Entry[] {
  const byId = new Map(found.flat().map(({ id, entry }) => [id, entry]));
  return [...byId.values()].sort((a, b) => compareText(a.id, b.id));
}
