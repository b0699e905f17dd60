/** What the do-not-contact file and the journal say of keys: found by key, on whatever account it was said. */
import { accountContactKeys, personContactKeys } from '../core/contactKey.ts';
import type { Account, Stakeholder } from '../schema/account.ts';
import type { Entry } from '../schema/journal.ts';
import type { SuppressionRow } from '../schema/suppression.ts';
import { entryOf, SUPPRESSED, suppressedKey } from './journalRecord.ts';
import type { JournalRecord } from './records.ts';
import { reading, type Source } from './transaction.ts';

export interface Suppressed {
  /** Suppressions and lifts of the journal that name a key, with what retracts them. */
  entries: Entry[];
  rows: SuppressionRow[];
}

/**
 * What may cover the account or its people. Two counts where nothing is suppressed by key; few suppressions are read
 * whole, of many those of the keys in question.
 *
 * @throws StoreError
 */
export function readSuppressed(
  source: Source,
  account: Account,
  people: readonly Stakeholder[],
): Promise<Suppressed> {
  return reading(source, ['suppressions', 'journal'], async (tx) => {
    const journal = tx.objectStore('journal').index('keys');
    const file = tx.objectStore('suppressions');
    const [said, filed] = await Promise.all([journal.count(all()), file.count()]);
    if (said + filed === 0) return { entries: [], rows: [] };
    const keys = [...new Set([...accountContactKeys(account), ...people.flatMap(personContactKeys)])];
    const [records, rows] = await Promise.all([
      said <= keys.length
        ? journal.getAll(all())
        : Promise.all(keys.map((key) => journal.getAll(suppressedKey(key)))).then((found) => found.flat()),
      filed <= keys.length
        ? file.getAll()
        : Promise.all(keys.map((key) => file.index('key').getAll(key))).then((found) => found.flat()),
    ]);
    return { entries: entriesIn(records), rows };
  });
}

/** All rows of the team's do-not-contact file. @throws StoreError */
export function readSuppressionRows(source: Source): Promise<SuppressionRow[]> {
  return reading(source, ['suppressions'], (tx) => tx.objectStore('suppressions').getAll());
}

const all = () => IDBKeyRange.bound(SUPPRESSED, `${SUPPRESSED}\uffff`);

/** A record stands once for each of its keys. */
function entriesIn(records: readonly JournalRecord[]): Entry[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return [...byId.values()].flatMap((record) => entryOf(record) ?? []);
}
