/** The rep's journal: append-only, one record an entry, never lost once confirmed. */
import type { Entry } from '../schema/journal.ts';
import { compareText } from './buckets.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { addRecord, entryOf } from './journalRecord.ts';
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
    const counters = tx.objectStore('counters');
    const counted = counters.get('journal');
    const added: Entry[] = [];
    for (const entry of entries) if (await addRecord(tx, entry)) added.push(entry);
    const count = ((await counted) ?? 0) + added.length;
    if (added.length > 0) await counters.put(count, 'journal');
    return { added, count };
  });
  if (added.length === 0) return;
  announce('journal');
  // The entries are safe already; a mirror that fails must neither fail nor delay the touch. repairMirror catches up.
  mirrorEntries(db, added, count, area).catch(() => {});
}

/** What the journal has of a subject. */
export interface JournalPart {
  /** In the order in which they were begun. */
  entries: Entry[];
  /** Records whose entry can't be read. They stay in the journal and in backups. */
  unreadable: JournalRecord[];
}

/**
 * The entries of an account, with what retracts them.
 *
 * @param subject the account's id, and keys that it is known by. An entry is found by either, so that it survives a
 *   rebuilt list; where accounts share a key, entries of the others come too and are told apart by their account's id.
 * @throws StoreError
 */
export function readJournal(
  source: Source,
  { account, keys = [] }: { account?: string; keys?: readonly string[] },
): Promise<JournalPart> {
  return reading(source, ['journal'], async (tx) => {
    const { account: byAccount, keys: byKey } = indexesOf(tx);
    return merge([
      account === undefined ? [] : await byAccount.getAll(account),
      ...(await Promise.all(keys.map((key) => byKey.getAll(key)))),
    ]);
  });
}

/** The entries of `readJournal` that can be read. @throws StoreError */
export async function readEntries(...of: Parameters<typeof readJournal>): Promise<Entry[]> {
  return (await readJournal(...of)).entries;
}

/** The entries that decide on any of `keys` (linked, declined, chosen, nominated), with what retracts them. @throws StoreError */
export function readEntriesByKeys(source: Source, keys: readonly string[]): Promise<Entry[]> {
  return reading(source, ['journal'], async (tx) => {
    const { decides } = indexesOf(tx);
    return merge(await Promise.all(keys.map((key) => decides.getAll(key)))).entries;
  });
}

function indexesOf(tx: Reading) {
  const store = tx.objectStore('journal');
  return { account: store.index('account'), keys: store.index('keys'), decides: store.index('decides') };
}

function merge(found: readonly JournalRecord[][]): JournalPart {
  const byId = new Map(found.flat().map((record) => [record.id, record]));
  const part: JournalPart = { entries: [], unreadable: [] };
  for (const record of byId.values()) {
    const entry = entryOf(record);
    if (entry) part.entries.push(entry);
    else part.unreadable.push(record);
  }
  part.entries.sort((a, b) => compareText(a.id, b.id));
  return part;
}
