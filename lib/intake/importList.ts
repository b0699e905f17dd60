/** Makes the sample the present list. */
import type { Database } from '../store/database.ts';
import { sweep } from '../store/generation.ts';
import type { ImportRecord } from '../store/history.ts';
import { newId } from '../store/newId.ts';
import { readWorkspace } from '../store/workspace.ts';
import type { PhaseOptions } from './planImport.ts';
import { draftSample } from './sample/draftSample.ts';

export interface ImportOptions extends PhaseOptions {
  /** The moment of the import, in milliseconds since 1970 UTC. */
  now: number;
}

/** The sample: three invented accounts, and the real companies of `realCsv`. @throws StoreError; the signal's reason. The list before then stays. */
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
