/** What a backup holds, once it was checked at the door. */
import type { Activity } from '../schema/activity.ts';
import type { BackupHeader, BackupList } from '../schema/backup.ts';
import type { Entry } from '../schema/journal.ts';
import type { SuppressionRow } from '../schema/suppression.ts';
import type { ListEdits } from './edits.ts';
import type { ImportRecord, JournalRecord, RollbackRecord } from './records.ts';
import type { Spool } from './spool.ts';

export interface BackedUpList extends BackupList {
  /** Every account, as edits of an empty list. */
  accounts: ListEdits;
  /** How many came through the door, and their checksum as a manifest has it. */
  count: number;
  found: string;
}

/** A line that is not as Touchline writes it. */
export interface LeftOutLine {
  /** Counted from 1, the header. */
  line: number;
  /** What of it is wrong, in words. */
  why: string;
}

export interface CheckedBackup {
  header: BackupHeader;
  list: BackedUpList | undefined;
  before: BackedUpList | undefined;
  /** The spools have one part. */
  activity: Spool<Activity>;
  suppressions: Spool<SuppressionRow>;
  entries: Spool<Entry>;
  /** Records whose entry can't be read: they are kept as they are. */
  unreadable: Spool<JournalRecord>;
  history: Array<ImportRecord | RollbackRecord>;
  /** By name. */
  settings: Map<string, unknown>;
  /** The first of them, and how many there are. */
  leftOut: { lines: LeftOutLine[]; count: number };
}
