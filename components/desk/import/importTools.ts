import { counted } from '../../../lib/core/counted.ts';
import { importSample } from '../../../lib/intake/importList.ts';
import { type PlannedImport, planImport } from '../../../lib/intake/planImport.ts';
import { forgetColumns, rememberColumns } from '../../../lib/store/columnMemory.ts';
import { connect } from '../../../lib/store/connection.ts';
import { sweep } from '../../../lib/store/generation.ts';
import { askToKeep } from '../../../lib/store/persistence.ts';
import { rollBack } from '../../../lib/store/rollBack.ts';
import type { RememberedColumns } from '../../../lib/store/settings.ts';
import { readWorkspace } from '../../../lib/store/workspace.ts';
import { rolledBackWords } from '../rolledBackWords.ts';

export type Work = { signal: AbortSignal; onProgress(what: string, share: number): void };

/** What the desk does things with: the intake and the store, or others in tests. */
export interface ImportTools {
  plan(
    file: File,
    options: Omit<Parameters<typeof planImport>[1], 'now' | 'allowed'>,
  ): Promise<PlannedImport>;
  /** Called once a list came in from a file. */
  broughtIn(): void;
  /** @returns what to say of it, as the others do */
  bringSample(work: Work): Promise<string>;
  rollBack(): Promise<string>;
  remember(columns: RememberedColumns): Promise<void>;
  forget(headers: string): Promise<void>;
}

export const importTools: ImportTools = {
  async plan(file, options) {
    const { allowedDomains } = await readWorkspace(await connect());
    options.signal.throwIfAborted();
    return planImport(file, { ...options, now: Date.now(), allowed: new Set(allowedDomains) });
  },

  broughtIn() {
    // Helps, and no part of the import: nothing waits for them or fails by them.
    const tidy = async () => {
      const db = await connect();
      await Promise.all([sweep(db), askToKeep(db)]);
    };
    tidy().catch(() => {});
  },

  async bringSample({ signal, onProgress }) {
    const answer = await fetch('/sample/real-accounts.csv', { signal });
    const options = { now: Date.now(), signal, onProgress };
    const { counts } = await importSample(await connect(), await answer.blob(), options);
    return `Loaded the sample: ${counted(counts.accounts, 'account')}.`;
  },

  async rollBack() {
    return rolledBackWords(await rollBack(await connect(), { now: Date.now() }));
  },

  remember: async (columns) => rememberColumns(await connect(), columns),
  forget: async (headers) => forgetColumns(await connect(), headers),
};
