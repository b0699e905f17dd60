import { useCallback, useEffect, useState } from 'react';
import { failureWords } from '../../lib/core/failure.ts';
import { type Identity, nameOf } from '../../lib/core/identity.ts';
import { type Change, onChange } from '../../lib/store/changes.ts';
import { connect } from '../../lib/store/connection.ts';
import { type ImportRecord, readLastImport } from '../../lib/store/history.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { type Manifest, readManifest, readPreviousManifest } from '../../lib/store/tal.ts';
import { readWorkspace } from '../../lib/store/workspace.ts';

export interface ListNow {
  /** The present list; undefined: none yet. */
  manifest: Manifest | undefined;
  /** The last import that can be rolled back, where the history still has it. */
  record: ImportRecord | undefined;
  /** The list that *Roll back* goes back to. */
  previous: Manifest | undefined;
  /** What the rep answered when asked who they are; undefined: not asked yet, or about owners that the list has not. */
  identity: Identity | undefined;
  /** Domains that accounts may have although many companies use them. */
  allowedDomains: readonly string[];
}

const SEEN: ReadonlySet<Change> = new Set(['list', 'history', 'settings']);

export type ListState = { kind: 'loading' } | { kind: 'failed'; why: string } | ({ kind: 'ready' } & ListNow);

/**
 * What list there is and who the rep is, kept in step with every change here or in another window.
 *
 * @returns the state, and `refresh`, which resolves once the state is of now
 */
export function useList(): { list: ListState; refresh: () => Promise<void> } {
  const [state, setState] = useState<ListState>({ kind: 'loading' });
  const read = useCallback(async () => {
    try {
      const db = await connect();
      const [manifest, previous, identity, { allowedDomains }] = await Promise.all([
        readManifest(db),
        readPreviousManifest(db),
        getSetting(db, 'identity'),
        readWorkspace(db),
      ]);
      const record = await readLastImport(db);
      const name = nameOf(identity, manifest?.owners ?? []);
      const known = identity === 'nobody' ? identity : name === undefined ? undefined : { name };
      setState({ kind: 'ready', manifest, record, previous, identity: known, allowedDomains });
    } catch (error) {
      setState({ kind: 'failed', why: failureWords(error) });
    }
  }, []);
  useEffect(() => {
    void read();
    return onChange((change) => {
      if (SEEN.has(change)) void read();
    });
  }, [read]);
  return { list: state, refresh: read };
}
