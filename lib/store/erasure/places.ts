/**
 * Where a person may be: a row for each store of the database. What is told of a person and what is erased both walk this
 * table. A store without a row doesn't compile, and a test holds the rows to the database as it is.
 */
import type { StoreNames } from 'idb';
import { REDACTED } from '../../core/erasure/anonymous.ts';
import { eraseFromEntry, eraseFromItem } from '../../core/erasure/eraseFrom.ts';
import type { Kept, Scrubber } from '../../core/erasure/scrub.ts';
import { entryOf, recordOf } from '../journalRecord.ts';
import type { JournalRecord, Stores } from '../records.ts';

type StoreName = StoreNames<Stores>;

/** A store whose records are looked through one by one. */
interface RecordPlace<Record> {
  by: 'record';
  /** What it is, as a heading. */
  words: string;
  /** Whether a record that names the person is about them as a whole; otherwise only the texts that name them are told. */
  whole: boolean;
  /** What is left of a record: itself where it doesn't name them, undefined where nothing stays. */
  without(record: Record, scrubber: Scrubber, key: IDBValidKey): Record | undefined;
}

type Place<Name extends StoreName> =
  | RecordPlace<Stores[Name]['value']>
  /** Part of the lists, which are rewritten together: rewriteList.ts. */
  | { by: 'list' }
  /** Made from the others: cleared, and built again. */
  | { by: 'clearing' }
  /** It holds no texts. */
  | { by: 'nothing' };

export const places: { [Name in StoreName]: Place<Name> } = {
  generations: { by: 'list' },
  accounts: { by: 'list' },
  keys: { by: 'list' },
  directory: { by: 'list' },
  activity: { by: 'record', words: 'Signals and team touches', whole: true, without: eraseFromItem },
  journal: { by: 'record', words: 'What you logged', whole: true, without: withoutRecord },
  suppressions: {
    by: 'record',
    words: 'The team’s do-not-contact file',
    whole: true,
    without: (row, scrubber) => (scrubber.value(row) === row ? row : undefined),
  },
  imports: {
    by: 'record',
    words: 'Imports that can be taken back',
    whole: false,
    without: (trace, scrubber) => scrubber.value(trace, undefined, OF_IMPORT),
  },
  history: { by: 'record', words: 'Past imports', whole: false, without: withoutInReport },
  settings: {
    by: 'record',
    words: 'Settings and the team’s workspace',
    whole: false,
    // What a running erasure looks for stays until it is done.
    without: (value, scrubber, key) =>
      key === ERASING || key === 'erasureKeys' ? value : scrubber.value(value, undefined, OF_SETTINGS),
  },
  summaries: { by: 'clearing' },
  counters: { by: 'nothing' },
};

/** The setting in which a running erasure lies. */
export const ERASING = 'erasing';

/** Stores that are looked through one by one, in this order. */
export const recordStores = [
  'activity',
  'journal',
  'suppressions',
  'imports',
  'history',
  'settings',
] as const satisfies readonly StoreName[];
export type RecordStore = (typeof recordStores)[number];

/** The row of a store whose records are looked through. */
export function recordPlace<Name extends RecordStore>(name: Name): RecordPlace<Stores[Name]['value']> {
  return places[name] as RecordPlace<Stores[Name]['value']>;
}

const OF_IMPORT: Kept = new Set(['id', 'kind']);
/** Names of owners and of accounts, which are no people to be sold to. */
const OF_SETTINGS: Kept = new Set(['identity', 'account', 'headers']);

/** An entry that can't be read may hold anything anywhere: of it every text is looked through. */
function withoutRecord(record: JournalRecord, scrubber: Scrubber): JournalRecord {
  const entry = entryOf(record);
  if (!entry) return scrubber.value(record, record.account);
  const left = eraseFromEntry(entry, scrubber);
  if (left === entry) return record;
  // A retraction names another entry only, with which it is placed again.
  return left.kind === 'entry.retracted' ? { ...record, entry: left } : recordOf(left);
}

interface Row {
  value: string;
  cells?: string[];
}

/** A row that was refused is about whom it names: of such a one nothing stays but its number and the reason. */
function withoutInReport<T extends Stores['history']['value']>(record: T, scrubber: Scrubber): T {
  const left = scrubber.value(record, undefined, OF_IMPORT);
  if (left === record || !('report' in left) || !('report' in record)) return left;
  const report = left.report as { refused?: Row[] } | undefined;
  const before = record.report as { refused?: Row[] } | undefined;
  if (!report?.refused) return left;
  const refused = report.refused.map((row, at) => {
    if (row === before?.refused?.[at]) return row;
    const { cells: _cells, ...told } = row;
    return { ...told, value: REDACTED };
  });
  return { ...left, report: { ...report, refused } };
}
