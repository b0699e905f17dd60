/** Backups for tests: made by the code under test, opened up, changed, and closed again. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { LinesOptions } from '../../lib/intake/backup/backupLines.ts';
import { readBackup } from '../../lib/intake/backup/readBackup.ts';
import type { BackupHeader } from '../../lib/schema/backup.ts';
import { makeBackup } from '../../lib/store/backup.ts';
import { BackupChecksum } from '../../lib/store/backupChecksum.ts';
import type { CheckedBackup } from '../../lib/store/backupContent.ts';
import { type Restored, type RestoreMode, restoreBackup } from '../../lib/store/backupRestore.ts';
import type { Database } from '../../lib/store/database.ts';
import { readInParts } from '../../lib/store/parts.ts';
import type { JournalRecord } from '../../lib/store/records.ts';
import { TINY } from './accounts.ts';
import { MemoryArea } from './area.ts';

export const VERSION = '0.1.0';

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {} });

export async function backUp(db: Database, now = 1_700_000_000_000): Promise<Blob> {
  return (await makeBackup(db, { now, version: VERSION, ...quiet() })).file;
}

export function check(file: Blob, options: Partial<LinesOptions> = {}): Promise<CheckedBackup> {
  return readBackup(file, { version: VERSION, signal: new AbortController().signal, ...options });
}

export async function restore(
  db: Database,
  file: Blob,
  mode: RestoreMode = 'merge',
  area = new MemoryArea(),
): Promise<Restored> {
  return restoreBackup(db, await check(file), mode, { ...quiet(), area, bucketBytes: TINY });
}

/** The text of the file: its header and its lines. */
export async function linesOf(file: Blob): Promise<string[]> {
  const text = gunzipSync(Buffer.from(await file.arrayBuffer())).toString('utf8');
  return text.trimEnd().split('\n');
}

/** A backup of these lines whose header says so: what somebody would make who knows the format. */
export async function forge(
  lines: ReadonlyArray<readonly [kind: string, value: unknown]>,
  header: Partial<BackupHeader> = {},
  counts: Partial<BackupHeader['counts']> = {},
): Promise<Blob> {
  return forgeTexts(
    lines.map((line) => JSON.stringify(line)),
    header,
    counts,
  );
}

export async function forgeTexts(
  texts: readonly string[],
  header: Partial<BackupHeader> = {},
  counts: Partial<BackupHeader['counts']> = {},
): Promise<Blob> {
  const body = Buffer.from(texts.map((text) => `${text}\n`).join(''));
  const checksum = new BackupChecksum();
  await checksum.add(body);
  const count = (kind: string) => texts.filter((text) => text.startsWith(`["${kind}",`)).length;
  const whole: BackupHeader = {
    file: 'touchline-backup',
    format: 1,
    touchline: VERSION,
    at: 1,
    counts: {
      accounts: count('account'),
      accountsBefore: count('account-before'),
      activity: count('activity'),
      entries: count('entry'),
      unreadable: count('unreadable'),
      history: count('history'),
      settings: count('setting'),
      ...counts,
    },
    bytes: body.length,
    checksum: await checksum.result(),
    ...header,
  };
  return pack(Buffer.concat([Buffer.from(`${JSON.stringify(whole)}\n`), body]));
}

export function pack(bytes: Uint8Array | string): Blob {
  return new Blob([new Uint8Array(gzipSync(bytes))]);
}

/** The journal as it lies in the database. */
export async function recordsOf(db: Database): Promise<JournalRecord[]> {
  const all: JournalRecord[] = [];
  for await (const records of readInParts(db, 'journal')) all.push(...records);
  return all;
}
