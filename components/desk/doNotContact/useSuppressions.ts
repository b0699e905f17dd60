import { useCallback, useEffect, useRef, useState } from 'react';
import { failureWords } from '../../../lib/core/failure.ts';
import { nameOf } from '../../../lib/core/identity.ts';
import type { SuppressionFile } from '../../../lib/schema/suppression.ts';
import { type Change, onChange } from '../../../lib/store/changes.ts';
import { connect } from '../../../lib/store/connection.ts';
import { getSetting } from '../../../lib/store/settings.ts';
import { readSaidSuppressions, type SaidSuppression } from '../../../lib/store/suppressionEntries.ts';
import { readManifest } from '../../../lib/store/tal.ts';

const SEEN: ReadonlySet<Change> = new Set(['journal', 'suppressions', 'settings', 'list']);

export type SuppressionsState =
  | { kind: 'loading' }
  | { kind: 'failed'; why: string }
  | {
      kind: 'read';
      said: SaidSuppression[];
      files: SuppressionFile[];
      /** The rep, as the list names its owners. */
      me: string | undefined;
      now: number;
    };

/** What the rep and the team's files say, read again after every write, here or in another window. */
export function useSuppressions(): SuppressionsState {
  const [state, setState] = useState<SuppressionsState>({ kind: 'loading' });
  const latest = useRef(0);
  const read = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    const show = (next: SuppressionsState) => turn === latest.current && setState(next);
    try {
      const db = await connect();
      const now = Date.now();
      const [said, files, identity, manifest] = await Promise.all([
        readSaidSuppressions(db, now),
        getSetting(db, 'suppressionFiles'),
        getSetting(db, 'identity'),
        readManifest(db),
      ]);
      show({ kind: 'read', said, files: files ?? [], me: nameOf(identity, manifest?.owners ?? []), now });
    } catch (error) {
      show({ kind: 'failed', why: failureWords(error) });
    }
  }, []);
  useEffect(() => {
    void read();
    return onChange((change) => {
      if (SEEN.has(change)) void read();
    });
  }, [read]);
  return state;
}
