/** Makes a file or the sample the present list: read it against the list before, apply it, record what changed. */
import type { Account } from '../schema/account.ts';
import type { Activity } from '../schema/activity.ts';
import { putActivity } from '../store/activity.ts';
import type { Database } from '../store/database.ts';
import { applyList } from '../store/generation.ts';
import { addImport, type ImportRecord } from '../store/history.ts';
import { newId } from '../store/newId.ts';
import { type Manifest, readAllAccounts, readManifest } from '../store/tal.ts';
import { readWorkspace } from '../store/workspace.ts';
import { type ListDraft, type ReadOptions, readList } from './readList.ts';
import { readSample } from './sample/readSample.ts';

export interface ImportOptions {
  /** The moment of the import, in milliseconds since 1970 UTC. */
  now: number;
  /** Cancels until the new list is the present one; the promise then rejects with its reason. */
  signal: AbortSignal;
  /** @param share of the whole work, 0–1 */
  onProgress(what: string, share: number): void;
}

/** Reading and writing take about as long as each other. */
const READING_SHARE = 0.5;

/**
 * @returns what changed, with the report
 * @throws ImportError where the file can't be read; StoreError; the signal's reason. The list before then stays.
 */
export function importFile(db: Database, file: File, options: ImportOptions): Promise<ImportRecord> {
  return importList(db, { kind: 'file', name: file.name }, options, async (old, reading) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const draft = await readList({ name: file.name, bytes }, old, reading);
    return { draft, activity: draft.activity };
  });
}

/** The sample: three invented accounts, and the real companies of `realCsv`. @throws as `importFile` */
export function importSample(
  db: Database,
  realCsv: Uint8Array,
  options: ImportOptions,
): Promise<ImportRecord> {
  const name = 'Sample list';
  return importList(db, { kind: 'sample', name }, options, (old, reading) =>
    readSample({ name, bytes: realCsv }, old, reading),
  );
}

async function importList(
  db: Database,
  source: Manifest['source'],
  { now, signal, onProgress }: ImportOptions,
  read: (
    old: readonly Account[],
    reading: ReadOptions,
  ) => Promise<{ draft: ListDraft; activity: readonly Activity[] }>,
): Promise<ImportRecord> {
  onProgress('Reading the list before', 0);
  const before = await readManifest(db);
  const old: Account[] = [];
  if (before) for await (const accounts of readAllAccounts(db, before)) old.push(...accounts);
  const { draft, activity } = await read(old, {
    now,
    newId,
    signal,
    allowed: new Set((await readWorkspace(db)).allowedDomains),
    onProgress: (done, of) => onProgress(`Reading row ${done} of ${of}`, (READING_SHARE * done) / of),
  });
  // Before the list, without which none of it shows: if it fails, the list before is still whole.
  await putActivity(db, activity);
  const { generation } = await applyList(db, { mode: 'replace', accounts: draft.accounts }, source, {
    now,
    signal,
    basedOn: before?.generation ?? null,
    onProgress: (done, of) =>
      onProgress('Writing the list', READING_SHARE + ((1 - READING_SHARE) * done) / of),
  });
  const { accounts, people, added, changed, gone } = draft.report;
  const record: ImportRecord = {
    id: generation,
    at: now,
    source,
    counts: { accounts, people },
    changes: { added, changed, gone },
    report: draft.report,
  };
  await addImport(db, record);
  return record;
}
