/** What each object store of the database holds. The stores themselves are made by the migrations. */
import type { DBSchema } from 'idb';
import type { Account, Moment } from '../schema/account.ts';
import type { Activity } from '../schema/activity.ts';
import type { Entry } from '../schema/journal.ts';
import type { SuppressionRow } from '../schema/suppression.ts';
import type { Workspace } from '../schema/workspace.ts';

/** Key of a bucket: its number, and the version it was written as. A bucket is never changed once written. */
export type BucketKey = [bucket: number, version: number];

/**
 * A part of the key index: pairs of key and account id, sorted by key, then by id. Two arrays of equal length,
 * not an object: a key may be any text.
 */
export interface KeyBucket {
  keys: string[];
  ids: string[];
}

/** A part of the directory: columns of equal length, sorted by id. What isn't known is an empty text. */
export interface DirectoryBucket {
  ids: string[];
  names: string[];
  domains: string[];
  tiers: string[];
  owners: string[];
  /** Absent in buckets of a format before the second. */
  segments?: string[];
}

/** The three families of buckets that make up a list. */
export type Family = 'accounts' | 'keys' | 'directory';

/**
 * One list: which version of each bucket belongs to it. The store `generations` holds two whole manifests, `current`
 * and `previous`, and no separate pointer: a flip or a rollback is one transaction, and a lookup needs one read less.
 */
export interface Manifest {
  /** Unique; caches derived from the list are kept under it. */
  generation: string;
  /** The version that this generation's new buckets were written as. Never used twice. */
  version: number;
  /** When the list was taken in. */
  at: Moment;
  source: { kind: 'file' | 'sample'; name: string };
  counts: { accounts: number; people: number };
  /** Everybody whom the list names as AE, SDR or marketing owner, with the number of their accounts, by name. */
  owners: Array<{ name: string; accounts: number }>;
  /** For each family the version of each bucket; 0: the bucket is empty and has no record. */
  buckets: Record<Family, Uint32Array>;
  /** Estimated size of all accounts; decides when a grown list is laid out anew. */
  bytes: number;
  /** Of the accounts' content, 16 hexadecimal digits: the same whatever their order and the layout. */
  checksum: string;
  /** How keys and buckets were derived (`FORMAT` in generation.ts). */
  format: number;
}

/** An item of activity, with what takes it back. */
export type ActivityRecord = Activity & {
  /** Id of the import that brought it. Absent: it can't be taken back. */
  import?: string;
  /** What the item was before that import, where that can still come back. */
  before?: ActivityRecord;
};

/** What an import did besides the list, kept while it can be taken back: its activity names it, and the workspace is here. */
export interface ImportTrace {
  /** As in the history: the generation's, where the import made one. */
  id: string;
  at: Moment;
  source: Manifest['source'];
  /** Whether it made a generation, so that it comes and goes with it. */
  list: boolean;
  /** The parts of the workspace that it set, as they were and as it set them. */
  workspace?: { before: Partial<Workspace>; after: Partial<Workspace> };
  /** Its activity doesn't count: it is still being written, or was rolled back. Absent: it counts. */
  hidden?: 1;
}

/** An entry with what it is found by. */
export interface JournalRecord {
  /** The entry's id, a UUIDv7: the order of the records is the order in which the entries were begun. */
  id: string;
  /** Id of the account. A retraction stands under the account of what it takes back. */
  account?: string;
  /** The account's keys, the key that the entry decides on, and what a suppression names (`suppressedKey`). */
  keys: string[];
  /** The key that the entry decides on: linked, declined, chosen or nominated. */
  decides?: string;
  /** Id of the entry that this one takes back. */
  retracts?: string;
  entry: Entry;
}

/** What an import made of one field of an account. Values are as the account has them; absent: it had or has none. */
export interface FieldChange {
  /** Id of the account. */
  account: string;
  /** Its name after the import. */
  name: string;
  /** A field of the account, or `people` with their number. */
  field: string;
  old?: unknown;
  new?: unknown;
}

/** One import, as the history keeps it. */
export interface ImportRecord {
  /** Absent in records that were written before there were others. */
  kind?: 'import';
  /** The generation that it made; an id of its own where the list stayed. */
  id: string;
  at: Moment;
  source: Manifest['source'];
  /** Of the whole list after the import. */
  counts: Manifest['counts'];
  /** Accounts that the import added, changed and dropped. */
  changes: { added: number; changed: number; gone: number };
  /** What it changed of accounts that were there before, at most `FIELD_CHANGES_KEPT`. */
  fields?: FieldChange[];
  /** How many more such changes there were. */
  fieldsLeftOut?: number;
  /** How many signals and touches it brought; absent: none. */
  activity?: number;
  /** The parts of the workspace that it set; absent: none. */
  workspace?: string[];
  /** The report as the intake wrote it; anything that can be written as JSON. */
  report: unknown;
}

/** One rollback, as the history keeps it. */
export interface RollbackRecord {
  kind: 'rollback';
  /** Unique. */
  id: string;
  at: Moment;
  /** Generations; absent: no list. */
  from?: string;
  to?: string;
  /** Of the list that came back. */
  source?: Manifest['source'];
  /** The import beside the list that was taken back; absent: the list was. */
  undone?: { id: string; source: Manifest['source'] };
  counts: Manifest['counts'];
}

/** What the team changed of a new team's workspace; the defaults stand for the other parts. */
export interface StoredWorkspace {
  parts: Partial<Workspace>;
  /** The same before the last save. */
  before?: Partial<Workspace>;
}

export interface Stores extends DBSchema {
  generations: { key: 'current' | 'previous'; value: Manifest };
  accounts: { key: BucketKey; value: Account[] };
  keys: { key: BucketKey; value: KeyBucket };
  directory: { key: BucketKey; value: DirectoryBucket };
  activity: {
    key: string;
    value: ActivityRecord;
    indexes: { account: [account: string, at: Moment]; at: Moment; import: string };
  };
  imports: { key: string; value: ImportTrace; indexes: { hidden: 1 } };
  journal: {
    key: string;
    value: JournalRecord;
    indexes: { account: string; keys: string; decides: string; retracts: string };
  };
  suppressions: { key: string; value: SuppressionRow; indexes: { key: string; import: string } };
  history: { key: string; value: ImportRecord | RollbackRecord; indexes: { at: Moment } };
  settings: { key: string; value: unknown };
  /** What was worked out for the whole list; disposable. */
  summaries: { key: string; value: unknown };
  /**
   * `version`: the last one given to a generation. `journal`: how many entries were ever written. `suppressions`: how
   * often the do-not-contact file changed.
   */
  counters: { key: 'version' | 'journal' | 'suppressions'; value: number };
}
