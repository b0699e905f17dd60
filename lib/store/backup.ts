/** All that this device holds, as one file. */
import type { BackupCounts, BackupHeader, BackupList } from '../schema/backup.ts';
import { countingOf } from './activity.ts';
import { BackupBody } from './backupBody.ts';
import type { Database } from './database.ts';
import { ERASING } from './erasure/places.ts';
import { hiddenImports } from './hiddenImports.ts';
import { listHistory } from './history.ts';
import { entryOf } from './journalRecord.ts';
import { readInParts } from './parts.ts';
import type { Manifest } from './records.ts';
import { readSuppressionRows } from './suppressions.ts';
import { readAllAccounts, readManifest, readPreviousManifest } from './tal.ts';
import { reading } from './transaction.ts';

/** Counts up when lines change so that an older Touchline would read them wrongly. */
export const BACKUP_FORMAT = 2;

export interface BackupOptions {
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** Of this Touchline, such as `0.1.0`. */
  version: string;
  /** Cancels it; the promise then rejects with its reason. */
  signal: AbortSignal;
  /** `share` of the work done, 0–1. */
  onProgress(what: string, share: number): void;
}

/** Reading takes about as long as compressing. */
const READING_SHARE = 0.5;

/**
 * Writes a backup: lists, activity, journal, workspace, history and settings. What is costly to hold lies in Blobs, off the
 * heap. Lists are of one moment each; what is logged meanwhile may be in it or not.
 *
 * @returns the file, compressed, and its header
 * @throws StoreError; the signal's reason
 */
export async function makeBackup(
  db: Database,
  { now, version, signal, onProgress }: BackupOptions,
): Promise<{ file: Blob; header: BackupHeader }> {
  const counts: BackupCounts = {
    accounts: 0,
    accountsBefore: 0,
    activity: 0,
    suppressions: 0,
    entries: 0,
    unreadable: 0,
    history: 0,
    settings: 0,
  };
  const body = new BackupBody();
  const [list, before, items, entries] = await Promise.all([
    readManifest(db),
    readPreviousManifest(db),
    reading(db, ['activity'], (tx) => tx.objectStore('activity').count()),
    reading(db, ['journal'], (tx) => tx.objectStore('journal').count()),
  ]);
  const all = (list?.counts.accounts ?? 0) + (before?.counts.accounts ?? 0) + items + entries;
  let read = 0;
  const advance = (records: number) => {
    read += records;
    signal.throwIfAborted();
    onProgress('Reading your data', READING_SHARE * Math.min(1, read / Math.max(1, all)));
  };

  // The journal first: nothing else of it can't be had again.
  for await (const records of readInParts(db, 'journal')) {
    for (const record of records) {
      const entry = entryOf(record);
      await body.add(entry ? 'entry' : 'unreadable', [entry ?? record]);
      counts[entry ? 'entries' : 'unreadable']++;
    }
    advance(records.length);
  }
  const hidden = await hiddenImports(db);
  for await (const records of readInParts(db, 'activity')) {
    // What an import brought that was taken back, or isn't done yet, is no part of what happened.
    const items = records.flatMap((record) => countingOf(record, hidden) ?? []);
    await body.add(
      'activity',
      items.map(({ import: _by, before: _before, ...item }) => item),
    );
    counts.activity += items.length;
    advance(records.length);
  }
  const suppressions = await readSuppressionRows(db);
  await body.add('suppression', suppressions);
  counts.suppressions = suppressions.length;
  const { settings, history } = await readSmall(db);
  await body.add('setting', settings);
  counts.settings = settings.length;
  await body.add('history', history);
  counts.history = history.length;
  if (list) {
    await body.add('list', [listLine(list)]);
    for await (const accounts of readAllAccounts(db, list)) {
      await body.add('account', accounts);
      counts.accounts += accounts.length;
      advance(accounts.length);
    }
  }
  if (before) {
    await body.add('list-before', [listLine(before)]);
    for await (const accounts of readAllAccounts(db, before)) {
      await body.add('account-before', accounts);
      counts.accountsBefore += accounts.length;
      advance(accounts.length);
    }
  }

  const { body: lines, bytes, checksum } = await body.finish();
  const header: BackupHeader = {
    file: 'touchline-backup',
    format: BACKUP_FORMAT,
    touchline: version,
    at: now,
    counts,
    bytes,
    checksum,
  };
  const whole = new Blob([`${JSON.stringify(header)}\n`, lines]);
  const file = await compress(whole, signal, (share) =>
    onProgress('Compressing', READING_SHARE + (1 - READING_SHARE) * share),
  );
  return { file, header };
}

function listLine({ generation, at, source, checksum }: Manifest): BackupList {
  return { generation, at, source, checksum };
}

async function readSmall(db: Database): Promise<{ settings: Array<[string, unknown]>; history: unknown[] }> {
  const settings = await reading(db, ['settings'], async (tx) => {
    const store = tx.objectStore('settings');
    const [names, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const all = names.map((name, row): [string, unknown] => [name, values[row]]);
    // Whom a running erasure looks for.
    return all.filter(([name]) => name !== ERASING);
  });
  return { settings, history: (await listHistory(db)).reverse() };
}

async function compress(whole: Blob, signal: AbortSignal, onShare: (share: number) => void): Promise<Blob> {
  let done = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, to) {
      done += bytes.length;
      onShare(done / whole.size);
      to.enqueue(bytes);
    },
  });
  const stream = whole.stream().pipeThrough(counted, { signal }).pipeThrough(new CompressionStream('gzip'));
  try {
    // By way of a Response the browser gathers the file itself, off the heap.
    const file = await new Response(stream).blob();
    return new Blob([file], { type: 'application/gzip' });
  } catch (error) {
    // The browser has words of its own for a stream that was cancelled.
    signal.throwIfAborted();
    throw error;
  }
}

/** `touchline-backup-2026-11-24.ndjson.gz`, by the day on the rep's clock. @param at ms since 1970 UTC */
export function backupName(at: number): string {
  const day = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `touchline-backup-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.ndjson.gz`;
}
