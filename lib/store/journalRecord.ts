/** How an entry lies in the database: beside it, what it is found by. */
import type { Entry } from '../schema/journal.ts';
import type { JournalRecord } from './records.ts';
import type { Writing } from './transaction.ts';

/** Adds the record of `entry` unless its id is there. @returns whether it was added */
export async function addRecord(tx: Writing, entry: Entry): Promise<boolean> {
  const store = tx.objectStore('journal');
  if ((await store.getKey(entry.id)) !== undefined) return false;
  const target = entry.kind === 'entry.retracted' ? await store.get(entry.entry) : undefined;
  const record = recordOf(entry, target);
  await store.add(record);
  await placeRetractions(tx, record);
  return true;
}

// A retraction names an entry only, and is read with the account of that entry.
function recordOf(entry: Entry, target: JournalRecord | undefined): JournalRecord {
  if (entry.kind === 'entry.retracted')
    return { id: entry.id, ...placeOf(target), retracts: entry.entry, entry };
  const decides = 'key' in entry ? entry.key : undefined;
  const account = 'account' in entry ? entry.account : undefined;
  return {
    id: entry.id,
    keys: [...new Set([...(account?.keys ?? []), ...(decides === undefined ? [] : [decides])])],
    ...(account && { account: account.id }),
    ...(decides !== undefined && { decides }),
    entry,
  };
}

function placeOf(target: JournalRecord | undefined): Pick<JournalRecord, 'account' | 'keys' | 'decides'> {
  return {
    keys: target?.keys ?? [],
    ...(target?.account !== undefined && { account: target.account }),
    ...(target?.decides !== undefined && { decides: target.decides }),
  };
}

// A restored or imported journal may bring a retraction before the entry that it takes back.
async function placeRetractions(tx: Writing, target: JournalRecord): Promise<void> {
  const store = tx.objectStore('journal');
  for (const retraction of await store.index('retracts').getAll(target.id)) {
    const placed = { ...retraction, ...placeOf(target) };
    await store.put(placed);
    await placeRetractions(tx, placed);
  }
}
