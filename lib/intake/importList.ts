/** Makes a file or the sample the present list in one act. */
import type { Account } from '../schema/account.ts';
import { putActivity } from '../store/activity.ts';
import type { Database } from '../store/database.ts';
import { applyList, sweep } from '../store/generation.ts';
import type { ImportRecord } from '../store/history.ts';
import { newId } from '../store/newId.ts';
import { type Manifest, readAllAccounts, readManifest } from '../store/tal.ts';
import { readWorkspace } from '../store/workspace.ts';
import type { ImportMode } from './plan/draftPlan.ts';
import { type PhaseOptions, planImport } from './planImport.ts';
import { readSample } from './sample/readSample.ts';

export interface ImportOptions extends PhaseOptions {
  /** The moment of the import, in milliseconds since 1970 UTC. */
  now: number;
}

/** Planning and writing take about as long as each other. */
const PLANNING_SHARE = 0.5;

/**
 * Plans an import and applies it, without a question. Where the rep is to see the difference first, use `planImport`.
 * @param mode whether accounts that the file doesn't name leave the list
 * @returns what changed, with the report
 * @throws ImportError where the file can't be read; StoreError; the signal's reason. The list before then stays.
 */
export async function importFile(
  db: Database,
  file: File,
  { now, signal, onProgress }: ImportOptions,
  mode: ImportMode = 'replace',
): Promise<ImportRecord> {
  const planned = await planImport(file, {
    mode,
    now,
    signal,
    allowed: (await readWorkspace(db)).allowedDomains,
    onProgress: (what, share, rate) => onProgress(what, PLANNING_SHARE * share, rate),
  });
  const record = await planned.apply({
    signal,
    onProgress: (what, share) => onProgress(what, PLANNING_SHARE + (1 - PLANNING_SHARE) * share),
  });
  tidy(db);
  return record;
}

/** The sample: three invented accounts, and the real companies of `realCsv`. @throws as `importFile` */
export async function importSample(
  db: Database,
  realCsv: Blob,
  { now, signal, onProgress }: ImportOptions,
): Promise<ImportRecord> {
  const source = { kind: 'sample', name: 'Sample list' } as const;
  const before = await readManifest(db);
  const old: Account[] = [];
  if (before) for await (const accounts of readAllAccounts(db, before)) old.push(...accounts);
  const file = { name: source.name, data: realCsv };
  const allowed = new Set((await readWorkspace(db)).allowedDomains);
  const { draft, activity } = await readSample(file, old, { now, newId, signal, allowed });
  // Before the list, without which none of it shows: if it fails, the list before is still whole.
  await putActivity(db, activity);
  const { accounts, people, added, changed, gone } = draft.report;
  const record = ({ generation }: Manifest): ImportRecord => ({
    id: generation,
    at: now,
    source,
    counts: { accounts, people },
    changes: { added, changed, gone },
    report: draft.report,
  });
  const manifest = await applyList(db, { mode: 'replace', accounts: draft.accounts }, source, {
    now,
    signal,
    basedOn: before?.generation ?? null,
    record,
    onProgress: (done, of) => onProgress('Writing the list', done / of),
  });
  tidy(db);
  return record(manifest);
}

/** Frees what the list before the previous one took. Nobody waits for it: what fails is swept at the next start. */
function tidy(db: Database): void {
  sweep(db).catch(() => {});
}
