import { useCallback, useRef, useState } from 'react';
import { type ListDraft, type ReadOptions, readList } from '../../../lib/intake/readList.ts';
import type { ImportReport } from '../../../lib/intake/report.ts';
import { readSample } from '../../../lib/intake/sample/readSample.ts';
import type { Activity } from '../../../lib/schema/activity.ts';
import { putActivity } from '../../../lib/store/activity.ts';
import { connect } from '../../../lib/store/connection.ts';
import type { Database } from '../../../lib/store/database.ts';
import { applyList, rollBack as rollBackList } from '../../../lib/store/generation.ts';
import { addImport } from '../../../lib/store/history.ts';
import { newId } from '../../../lib/store/newId.ts';
import { type Manifest, readAllAccounts } from '../../../lib/store/tal.ts';

export type ImportState =
  | { kind: 'quiet' }
  /** @property share of the work done, 0–1 */
  | { kind: 'running'; what: string; share: number }
  | { kind: 'imported'; report: ImportReport }
  | { kind: 'said'; words: string }
  | { kind: 'failed'; why: string };

/** Reading and writing take about as long as each other. */
const READING_SHARE = 0.5;

type Draft = { draft: ListDraft; activity: Activity[] };

/** Runs one import at a time: read → apply → record, each with progress; cancelled or failed, the old list stays. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ kind: 'quiet' });
  const running = useRef<AbortController>(undefined);

  const run = useCallback(
    async (source: Manifest['source'], read: (old: OldList, options: ReadOptions) => Promise<Draft>) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const now = Date.now();
      try {
        setState({ kind: 'running', what: 'Reading the file', share: 0 });
        const db = await connect();
        const { draft, activity } = await read(await oldAccounts(db), {
          now,
          newId,
          signal,
          onProgress: (done, of) =>
            setState({
              kind: 'running',
              what: `Reading row ${done} of ${of}`,
              share: (READING_SHARE * done) / of,
            }),
        });
        // First what nothing shows without the list: if it fails, the old list is still whole.
        await putActivity(db, activity);
        await applyList(db, { mode: 'replace', accounts: draft.accounts }, source, {
          now,
          signal,
          onProgress: (done, of) =>
            setState({
              kind: 'running',
              what: 'Writing the list',
              share: READING_SHARE + ((1 - READING_SHARE) * done) / of,
            }),
        });
        const { accounts, people, added, changed, gone } = draft.report;
        await addImport(db, {
          id: newId(),
          at: now,
          source,
          counts: { accounts, people },
          changes: { added, changed, gone },
          report: draft.report,
        });
        setState({ kind: 'imported', report: draft.report });
      } catch (error) {
        if (signal.aborted) setState({ kind: 'said', words: 'Cancelled. Your list is as it was.' });
        else setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
      } finally {
        running.current = undefined;
      }
    },
    [],
  );

  const importFile = useCallback(
    (file: File) =>
      run({ kind: 'file', name: file.name }, async (old, options) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return { draft: await readList({ name: file.name, bytes }, old, options), activity: [] };
      }),
    [run],
  );

  const importSample = useCallback(
    () =>
      run({ kind: 'sample', name: 'Sample list' }, async (old, options) => {
        const answer = await fetch('/sample/real-accounts.csv');
        const bytes = new Uint8Array(await answer.arrayBuffer());
        return readSample({ name: 'Sample list', bytes }, old, options);
      }),
    [run],
  );

  const cancel = useCallback(() => running.current?.abort(), []);

  const rollBack = useCallback(async () => {
    try {
      const manifest = await rollBackList(await connect());
      setState({ kind: 'said', words: `Rolled back: ${manifest.counts.accounts} accounts.` });
    } catch (error) {
      setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  }, []);

  return { state, importFile, importSample, cancel, rollBack };
}

type OldList = Parameters<typeof readList>[1];

async function oldAccounts(db: Database): Promise<OldList> {
  const all = [];
  for await (const accounts of readAllAccounts(db)) all.push(...accounts);
  return all;
}
