/**
 * A backup file: lines of JSON, compressed by gzip. The first line is the header; every other is a pair of what it is and
 * its value, in the order of `BackupLine`.
 */
import * as z from 'zod/mini';
import { Account, Moment } from './account.ts';
import { Activity } from './activity.ts';
import { Entry } from './journal.ts';
import { SuppressionFile, SuppressionRow } from './suppression.ts';
import { Workspace } from './workspace.ts';

const Text = z.string().check(z.minLength(1));
const Count = z.number().check(z.int(), z.minimum(0));

/** How many lines of each kind there are. */
const BackupCounts = z.object({
  accounts: Count,
  accountsBefore: Count,
  activity: Count,
  /** Rows of do-not-contact files; absent in backups of the first form. */
  suppressions: z.exactOptional(Count),
  entries: Count,
  /** Entries that the version which wrote the backup couldn't read. */
  unreadable: Count,
  history: Count,
  settings: Count,
});
export type BackupCounts = z.infer<typeof BackupCounts>;

/** What can be said of a backup by any version. */
export const BackupMark = z.object({
  file: z.literal('touchline-backup'),
  format: Count,
  /** Version of the Touchline that wrote it, such as `0.1.0`. */
  touchline: z.string().check(z.regex(/^\d{1,6}(\.\d{1,6}){0,3}$/)),
});

export const BackupHeader = z.object({
  ...BackupMark.shape,
  at: Moment,
  counts: BackupCounts,
  /** Of all lines after this one, with their line ends. */
  bytes: Count,
  /** Of the same bytes, as lib/store/backupChecksum.ts makes it. */
  checksum: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type BackupHeader = z.infer<typeof BackupHeader>;

const ListSource = z.object({ kind: z.enum(['file', 'sample']), name: Text });
const ListCounts = z.object({ accounts: Count, people: Count });

/** A list, without its accounts. */
export const BackupList = z.object({
  generation: Text,
  at: Moment,
  source: ListSource,
  /** Of its accounts, as the manifest has it. */
  checksum: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
});
export type BackupList = z.infer<typeof BackupList>;

/** What the desk shows of an import's report. Loose, since a report says more with each version. */
const Report = z.looseObject({
  file: z.string(),
  rows: Count,
  accounts: Count,
  people: Count,
  added: Count,
  changed: Count,
  unchanged: Count,
  gone: Count,
  merged: z.array(z.looseObject({ rows: z.array(Count), account: z.string(), why: z.string() })),
  refused: z.array(z.looseObject({ row: Count, value: z.string(), reason: z.string() })),
  warnings: z.array(z.looseObject({ row: Count, column: z.string(), value: z.string(), reason: z.string() })),
  columns: z.array(z.looseObject({ header: z.string() })),
});

const FieldChange = z.looseObject({ account: Text, name: z.string(), field: z.string() });

const ImportLine = z.looseObject({
  kind: z.exactOptional(z.literal('import')),
  id: Text,
  at: Moment,
  source: ListSource,
  counts: ListCounts,
  changes: z.object({ added: Count, changed: Count, gone: Count }),
  fields: z.exactOptional(z.array(FieldChange)),
  fieldsLeftOut: z.exactOptional(Count),
  report: Report,
});

const RollbackLine = z.looseObject({
  kind: z.literal('rollback'),
  id: Text,
  at: Moment,
  from: z.exactOptional(Text),
  to: z.exactOptional(Text),
  source: z.exactOptional(ListSource),
  counts: ListCounts,
});

/** Of the settings of this device; one that has no row stays out of a restore, so that nothing unchecked comes in. */
export const SettingValue = {
  identity: z.union([z.literal('nobody'), z.object({ name: Text })]),
  recent: z.array(z.object({ account: Text, name: Text, domain: z.exactOptional(Text), at: Moment })),
  persistAsked: z.boolean(),
  tierBadge: z.boolean(),
  reminders: z.boolean(),
  suppressionFiles: z.array(SuppressionFile),
  columns: z.array(
    z.object({
      headers: z.string(),
      kind: z.exactOptional(Text),
      chosen: z.array(z.object({ header: z.string(), field: z.exactOptional(Text) })),
    }),
  ),
  erasureKeys: z.array(
    z.object({
      id: Text,
      secret: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
      sieve: z.array(Count.check(z.maximum(65_535))),
    }),
  ),
  workspace: z.object({
    parts: z.partial(Workspace),
    before: z.exactOptional(z.partial(Workspace)),
  }),
};

/** Every kind of line after the header. */
export const BackupLine = {
  list: BackupList,
  account: Account,
  'list-before': BackupList,
  'account-before': Account,
  activity: Activity,
  suppression: SuppressionRow,
  entry: Entry,
  /** A journal record as it lies in the database, whose entry can't be read. */
  unreadable: z.looseObject({ id: Text }),
  history: z.union([ImportLine, RollbackLine]),
  setting: z.tuple([Text, z.unknown()]),
} as const;
export type LineKind = keyof typeof BackupLine;
