/** What the do-not-contact file and the journal say of keys: found by key, on whatever account it was said. */
import { accountContactKeys, personContactKeys } from '../core/contactKey.ts';
import type { Account, Stakeholder } from '../schema/account.ts';
import type { Entry } from '../schema/journal.ts';
import type { SuppressionFile, SuppressionRow } from '../schema/suppression.ts';
import { entryOf, SUPPRESSED, suppressedKey } from './journalRecord.ts';
import type { JournalRecord } from './records.ts';
import { getSetting } from './settings.ts';
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
  return reading(source, ['suppressions', 'journal', 'settings'], async (tx) => {
    const journal = tx.objectStore('journal').index('keys');
    const file = tx.objectStore('suppressions');
    const [said, files] = await Promise.all([journal.count(all()), getSetting(tx, 'suppressionFiles')]);
    const filed = files?.reduce((sum, { rows }) => sum + rows, 0) ?? 0;
    if (said + filed === 0) return { entries: [], rows: [] };
    const keys = [...new Set([...accountContactKeys(account), ...people.flatMap(personContactKeys)])];
    const [records, rows] = await Promise.all([
      said <= keys.length
        ? journal.getAll(all())
        : Promise.all(keys.map((key) => journal.getAll(suppressedKey(key)))).then((found) => found.flat()),
      filed === 0
        ? []
        : Promise.all(keys.map((key) => file.index('key').getAll(key))).then((found) => found.flat()),
    ]);
    return { entries: entriesIn(records), rows: rows.filter(isOf(files)) };
  });
}

/** All rows of the do-not-contact files in force. @throws StoreError */
export function readSuppressionRows(source: Source): Promise<SuppressionRow[]> {
  return reading(source, ['suppressions', 'settings'], async (tx) => {
    const files = await getSetting(tx, 'suppressionFiles');
    if (!files?.length) return [];
    return (await tx.objectStore('suppressions').getAll()).filter(isOf(files));
  });
}

/** Of an import that isn't done, or was taken back, nothing counts. */
function isOf(files: readonly SuppressionFile[] = []): (row: SuppressionRow) => boolean {
  const imports = new Set(files.map((file) => file.import));
  return (row) => imports.has(row.import);
}

const all = () => IDBKeyRange.bound(SUPPRESSED, `${SUPPRESSED}\uffff`);

/** A record stands once for each of its keys. */
function entriesIn(records: readonly JournalRecord[]): Entry[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return [...byId.values()].flatMap((record) => entryOf(record) ?? []);
}
