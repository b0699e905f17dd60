import { useCallback, useRef, useState } from 'react';
import { failureWords } from '../../../lib/core/failure.ts';
import { type ImportOptions, importFile, importSample } from '../../../lib/intake/importList.ts';
import type { ImportMode } from '../../../lib/intake/plan/draftPlan.ts';
import { connect } from '../../../lib/store/connection.ts';
import type { Database } from '../../../lib/store/database.ts';
import { askToKeep } from '../../../lib/store/persistence.ts';
import { rollBack } from '../../../lib/store/rollBack.ts';
import { rolledBackWords } from '../rolledBackWords.ts';

export type ImportState =
  | { kind: 'quiet' }
  /** `share` of the work done, 0–1. */
  | { kind: 'running'; what: string; share: number }
  | { kind: 'said'; words: string }
  | { kind: 'failed'; why: string };

/**
 * Runs one import or rollback at a time. Cancelled or failed, the list before stays.
 *
 * @param refresh reads what list there is; the work counts as running until then, so that no old report shows beside
 *   the new words
 */
export function useImport(refresh: () => Promise<void>) {
  const [state, setState] = useState<ImportState>({ kind: 'quiet' });
  const running = useRef<AbortController>(undefined);

  const run = useCallback(
    async (work: (db: Database, options: ImportOptions) => Promise<string>) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setState({ kind: 'running', what: 'Starting', share: 0 });
      try {
        const words = await work(await connect(), {
          now: Date.now(),
          signal,
          onProgress: (what, share) => setState({ kind: 'running', what, share }),
        });
        await refresh();
        setState({ kind: 'said', words });
      } catch (error) {
        if (error === signal.reason) setState({ kind: 'said', words: 'Cancelled. Your list is as it was.' });
        else setState({ kind: 'failed', why: failureWords(error) });
      } finally {
        running.current = undefined;
      }
    },
    [refresh],
  );

  const bringFile = useCallback(
    (file: File, mode: ImportMode) =>
      run(async (db, options) => {
        const { counts } = await importFile(db, file, options, mode);
        // A help against eviction, not a part of the import: nothing waits for it or fails by it.
        askToKeep(db).catch(() => {});
        return `Imported: ${counts.accounts} accounts.`;
      }),
    [run],
  );

  const bringSample = useCallback(
    () =>
      run(async (db, options) => {
        const answer = await fetch('/sample/real-accounts.csv', { signal: options.signal });
        const { counts } = await importSample(db, await answer.blob(), options);
        return `Loaded the sample: ${counts.accounts} accounts.`;
      }),
    [run],
  );

  const goBack = useCallback(
    () =>
      run(async (db) => {
        return rolledBackWords(await rollBack(db, { now: Date.now() }));
      }),
    [run],
  );

  const cancel = useCallback(() => running.current?.abort(), []);

  return { state, bringFile, bringSample, goBack, cancel };
}
