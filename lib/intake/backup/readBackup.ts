/** Checks a backup file whole, line by line, before anything of it is used. */
import * as z from 'zod/mini';
import type { Account } from '../../schema/account.ts';
import type { Activity } from '../../schema/activity.ts';
import {
  type BackupHeader,
  BackupLine,
  type BackupList,
  type LineKind,
  SettingValue,
} from '../../schema/backup.ts';
import { Entry } from '../../schema/journal.ts';
import type { SuppressionRow } from '../../schema/suppression.ts';
import type { CheckedBackup } from '../../store/backupContent.ts';
import type { ImportRecord, RollbackRecord } from '../../store/history.ts';
import { recordOf } from '../../store/journalRecord.ts';
import type { JournalRecord } from '../../store/records.ts';
import type { Settings } from '../../store/settings.ts';
import { Spool } from '../../store/spool.ts';
import { damaged } from './backupError.ts';
import { type LinesOptions, readBackupLines } from './backupLines.ts';
import { GatheredList } from './gatheredList.ts';

// An extension's pages forbid building code from text, which zod tries otherwise.
z.config({ jitless: true });

/** The browser copies values level by level, and gives up on what is nested without end. */
const MOST_LEVELS = 100;
const LEFT_OUT_NAMED = 20;

/**
 * Reads a backup. A file that isn't whole is refused. A line that isn't as Touchline writes it stays out and is named; an
 * entry of the journal that can't be read is kept as it is.
 *
 * @throws BackupError; the signal's reason
 */
export async function readBackup(file: Blob, options: LinesOptions): Promise<CheckedBackup> {
  let gathered: GatheredBackup | undefined;
  for await (const line of readBackupLines(file, options)) {
    if ('header' in line) gathered = new GatheredBackup(line.header);
    else gathered?.take(line.text);
  }
  if (!gathered) throw damaged('it is empty');
  return gathered.finish();
}

/** What is wrong with a line, so that it stays out; undefined: it was taken. */
type Fault = string | undefined;

class GatheredBackup {
  readonly #header: BackupHeader;
  readonly #lists: Record<'list' | 'list-before', GatheredList>;
  readonly #activity = new Spool<Activity>(1);
  readonly #suppressions = new Spool<SuppressionRow>(1);
  readonly #entries = new Spool<Entry>(1);
  readonly #unreadable = new Spool<JournalRecord>(1);
  readonly #history: Array<ImportRecord | RollbackRecord> = [];
  readonly #settings = new Map<string, unknown>();
  readonly #leftOut: CheckedBackup['leftOut'] = { lines: [], count: 0 };
  readonly #counts: Record<LineKind, number>;
  #line = 1;

  constructor(header: BackupHeader) {
    this.#header = header;
    this.#lists = { list: new GatheredList(header.bytes), 'list-before': new GatheredList(header.bytes) };
    const kinds = Object.keys(BackupLine).map((kind) => [kind, 0]);
    this.#counts = Object.fromEntries(kinds) as Record<LineKind, number>;
  }

  /** @throws BackupError where the line is no line of a backup */
  take(text: string): void {
    this.#line++;
    const [kind, value] = this.#parse(text);
    this.#counts[kind]++;
    const why =
      kind === 'entry' || kind === 'unreadable' ? this.#takeEntry(kind, value) : this.#read(kind, value);
    if (why === undefined) return;
    this.#leftOut.count++;
    if (this.#leftOut.lines.length < LEFT_OUT_NAMED) this.#leftOut.lines.push({ line: this.#line, why });
  }

  #parse(text: string): [LineKind, unknown] {
    let line: unknown;
    try {
      line = JSON.parse(text);
    } catch {
      throw damaged(`line ${this.#line} is no JSON`);
    }
    if (!Array.isArray(line) || line.length !== 2) throw damaged(`line ${this.#line} is no pair`);
    const [kind, value] = line as [unknown, unknown];
    if (typeof kind !== 'string' || !Object.hasOwn(BackupLine, kind)) {
      throw damaged(`line ${this.#line} holds what no backup of this version has`);
    }
    return [kind as LineKind, value];
  }

  #takeEntry(kind: 'entry' | 'unreadable', value: unknown): Fault {
    const record = BackupLine.unreadable.safeParse(value);
    if (!record.success) return `${kind}: it has no id`;
    const { id } = record.data;
    const entry = Entry.safeParse(kind === 'entry' ? value : record.data['entry']);
    // What couldn't be read when it was backed up may be readable by now.
    if (entry.success && entry.data.id === id) {
      this.#entries.add(0, entry.data);
      return undefined;
    }
    if (isDeep(value)) return `${kind}: it is nested too deeply`;
    this.#unreadable.add(0, kind === 'entry' ? recordOf(value as Entry) : (value as JournalRecord));
    return undefined;
  }

  #read(kind: Exclude<LineKind, 'entry' | 'unreadable'>, value: unknown): Fault {
    const read = BackupLine[kind].safeParse(value);
    return read.success ? this.#takers[kind](read.data) : `${kind}: ${faultOf(read.error)}`;
  }

  // What is taken was just read by the schema of its kind.
  readonly #takers: Record<Exclude<LineKind, 'entry' | 'unreadable'>, (value: unknown) => Fault> = {
    list: (value) => this.#begin('list', value as BackupList),
    'list-before': (value) => this.#begin('list-before', value as BackupList),
    account: (value) => this.#takeAccount('list', value as Account),
    'account-before': (value) => this.#takeAccount('list-before', value as Account),
    activity: (value) => {
      this.#activity.add(0, value as Activity);
      return undefined;
    },
    suppression: (value) => {
      this.#suppressions.add(0, value as SuppressionRow);
      return undefined;
    },
    history: (value) => this.#takeHistory(value as ImportRecord | RollbackRecord),
    setting: (value) => this.#takeSetting(...(value as [string, unknown])),
  };

  #begin(list: 'list' | 'list-before', info: BackupList): Fault {
    this.#lists[list].begin(info);
    return undefined;
  }

  #takeAccount(list: 'list' | 'list-before', account: Account): Fault {
    return this.#lists[list].take(account) ? undefined : `account “${account.name}”: another has its id`;
  }

  #takeHistory(record: ImportRecord | RollbackRecord): Fault {
    if (isDeep(record)) return 'history: it is nested too deeply';
    this.#history.push(record);
    return undefined;
  }

  #takeSetting(name: string, value: unknown): Fault {
    if (!Object.hasOwn(settingSchemas, name)) return `setting “${name}”: it is not known`;
    const read = settingSchemas[name as keyof typeof settingSchemas].safeParse(value);
    if (!read.success) return `setting “${name}”: ${faultOf(read.error)}`;
    this.#settings.set(name, read.data);
    return undefined;
  }

  /** @throws BackupError where the header counts other lines than there are */
  finish(): CheckedBackup {
    const { counts } = this.#header;
    const told: Array<[LineKind, number]> = [
      ['account', counts.accounts],
      ['account-before', counts.accountsBefore],
      ['activity', counts.activity],
      ['suppression', counts.suppressions ?? 0],
      ['entry', counts.entries],
      ['unreadable', counts.unreadable],
      ['history', counts.history],
      ['setting', counts.settings],
    ];
    for (const [kind, count] of told) {
      if (this.#counts[kind] !== count) throw damaged(`it says that it has ${count} lines of ${kind}`);
    }
    return {
      header: this.#header,
      list: this.#lists.list.finish(),
      before: this.#lists['list-before'].finish(),
      activity: this.#activity,
      suppressions: this.#suppressions,
      entries: this.#entries,
      unreadable: this.#unreadable,
      history: this.#history,
      settings: this.#settings,
      leftOut: this.#leftOut,
    };
  }
}

// The workspace lies among the settings. It doesn't compile while a setting has no schema.
const settingSchemas = SettingValue satisfies Record<keyof Settings | 'workspace', z.ZodMiniType> &
  Record<string, z.ZodMiniType>;

function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

function faultOf(error: z.core.$ZodError): string {
  const path = error.issues[0]?.path.map(String).join('.');
  return path ? `“${path}” is not as Touchline writes it` : 'it is not as Touchline writes it';
}
