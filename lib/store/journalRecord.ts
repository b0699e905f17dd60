/** How an entry lies in the database: beside it, what it is found by. */
import { isEntry } from '../core/journalKinds.ts';
import { isSame } from '../core/same.ts';
import type { Entry } from '../schema/journal.ts';
import type { JournalRecord } from './records.ts';
import type { Writing } from './transaction.ts';

/**
 * The entry of a record; undefined where it can't be read: it was damaged, or a newer Touchline wrote it. Such a record is
 * kept as it is.
 */
export function entryOf({ id, entry }: JournalRecord): Entry | undefined {
  return isEntry(entry) && entry.id === id ? entry : undefined;
}

/** Adds the record of `entry` unless its id is there. @returns whether it was added */
export async function addRecord(tx: Writing, entry: Entry): Promise<boolean> {
  const store = tx.objectStore('journal');
  // All at once: each answer that is waited for costs as much as the write itself.
  const [there, target, retractions] = await Promise.all([
    store.getKey(entry.id),
    entry.kind === 'entry.retracted' ? store.get(entry.entry) : undefined,
    store.index('retracts').getAll(entry.id),
  ]);
  if (there !== undefined) return false;
  const record = recordOf(entry, target);
  const added = store.add(record);
  await placeRetractions(tx, record, retractions);
  await added;
  return true;
}

/**
 * The record of an entry, one that can't be read too. A retraction names an entry only, and is read with the account of
 * that entry.
 *
 * @param target what a retraction takes back, where it is known
 */
export function recordOf(entry: Entry, target?: JournalRecord): JournalRecord {
  if (entry.kind === 'entry.retracted')
    return { id: entry.id, ...placeOf(target), retracts: entry.entry, entry };
  // Where an entry can't be read, what names its account may still be whole: it is found there then.
  const {
    account,
    key: decides,
    keys: named,
  } = entry as { account?: { id?: unknown; keys?: unknown }; key?: unknown; keys?: unknown };
  const keys = [...textsIn(account?.keys), ...textsIn(named).map(suppressedKey)];
  if (entry.kind === 'person.erased') keys.push(ERASURES);
  return {
    id: entry.id,
    keys: [...new Set([...keys, ...(isText(decides) ? [decides] : [])])],
    ...(isText(account?.id) && { account: account.id }),
    ...(isText(decides) && { decides }),
    entry,
  };
}

/** What a suppression names is found apart from the entries of an account with that key. */
export const SUPPRESSED = 'suppressed/';

/** What erasures, and what retracts them, are found by. */
export const ERASURES = 'erasures';

export function suppressedKey(key: string): string {
  return SUPPRESSED + key;
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function placeOf(target: JournalRecord | undefined): Pick<JournalRecord, 'account' | 'keys' | 'decides'> {
  return {
    keys: target?.keys ?? [],
    ...(target?.account !== undefined && { account: target.account }),
    ...(target?.decides !== undefined && { decides: target.decides }),
  };
}

/** Puts a record in the place of the one of its id, and what retracts it beside it. */
export async function putRecord(tx: Writing, record: JournalRecord): Promise<void> {
  const store = tx.objectStore('journal');
  await store.put(record);
  await placeRetractions(tx, record, await store.index('retracts').getAll(record.id));
}

// A restored or imported journal may bring a retraction before the entry that it takes back.
async function placeRetractions(
  tx: Writing,
  target: JournalRecord,
  retractions: readonly JournalRecord[],
): Promise<void> {
  const store = tx.objectStore('journal');
  for (const retraction of retractions) {
    const placed = { ...retraction, ...placeOf(target) };
    // Ends a circle too, which no device writes but a forged backup may hold.
    if (isSame(placed, retraction)) continue;
    await store.put(placed);
    await placeRetractions(tx, placed, await store.index('retracts').getAll(placed.id));
  }
}
