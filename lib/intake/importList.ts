/** Makes a file or the sample the present list in one act. */
import type { Database } from '../store/database.ts';
import { sweep } from '../store/generation.ts';
import type { ImportRecord } from '../store/history.ts';
import { newId } from '../store/newId.ts';
import { readWorkspace } from '../store/workspace.ts';
import type { ImportMode } from './plan/draftPlan.ts';
import { type PhaseOptions, planImport } from './planImport.ts';
import { draftSample } from './sample/draftSample.ts';

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
  const allowed = new Set((await readWorkspace(db)).allowedDomains);
  const drafted = await draftSample(db, realCsv, { now, newId, allowed, signal, onProgress });
  const record = await drafted.apply({ signal, onProgress });
  tidy(db);
  return record;
}

/** Frees what the list before the previous one took. Nobody waits for it: what fails is swept at the next start. */
function tidy(db: Database): void {
  sweep(db).catch(() => {});
}
