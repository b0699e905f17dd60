import { useCallback, useEffect, useState } from 'react';
import { onChange } from '../../lib/store/changes.ts';
import { connect } from '../../lib/store/connection.ts';
import { getSetting, type Settings } from '../../lib/store/settings.ts';
import { type Manifest, readManifest, readPreviousManifest } from '../../lib/store/tal.ts';

export interface ListNow {
  /** The present list; undefined: none yet. */
  manifest: Manifest | undefined;
  /** Whether there is a list to roll back to. */
  canRollBack: boolean;
  /** Which of the list's owners the rep is; undefined: not asked yet. */
  identity: Settings['identity'] | undefined;
}

export type ListState = { kind: 'loading' } | { kind: 'failed'; why: string } | ({ kind: 'ready' } & ListNow);

/** What list there is and who the rep is, kept in step with every change here or in another window. */
export function useList(): ListState {
  const [state, setState] = useState<ListState>({ kind: 'loading' });
  const read = useCallback(async () => {
    try {
      const db = await connect();
      const [manifest, previous, identity] = await Promise.all([
        readManifest(db),
        readPreviousManifest(db),
        getSetting(db, 'identity'),
      ]);
      setState({ kind: 'ready', manifest, canRollBack: previous !== undefined, identity });
    } catch (error) {
      setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  }, []);
  useEffect(() => {
    void read();
    return onChange(() => void read());
  }, [read]);
  return state;
}
