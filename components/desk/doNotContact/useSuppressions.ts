import { useCallback, useEffect, useRef, useState } from 'react';
import { failureWords } from '../../../lib/core/failure.ts';
import { nameOf } from '../../../lib/core/identity.ts';
import type { SuppressionFile } from '../../../lib/schema/suppression.ts';
import { type Change, onChange } from '../../../lib/store/changes.ts';
import { connect } from '../../../lib/store/connection.ts';
import { getSetting } from '../../../lib/store/settings.ts';
import {
  type ListedSuppression,
  readFiled,
  readSaid,
  scanTeams,
} from '../../../lib/store/suppressionList.ts';
import { readManifest } from '../../../lib/store/tal.ts';

/** What is read at once, and what each change concerns. */
const SEEN: ReadonlySet<Change> = new Set(['journal', 'suppressions', 'settings', 'list']);
const OF_TEAM: ReadonlySet<Change> = new Set(['list', 'activity']);

/** How often the page tells how far the reading is, in milliseconds. */
const TOLD_EVERY = 500;

export type SuppressionsState =
  | { kind: 'loading' }
  | { kind: 'failed'; why: string }
  | ({
      kind: 'read';
      files: readonly SuppressionFile[];
      filed: readonly ListedSuppression[];
      /** The rep, as the list names its owners. */
      me: string | undefined;
      now: number;
    } & Awaited<ReturnType<typeof readSaid>>);

/** The list's opt-outs and colleagues' requests to stop, as far as they are read. */
export interface TeamsState {
  found: readonly ListedSuppression[];
  /** 0–1; absent: all is read. */
  share?: number;
  failure?: string;
}

/** What the rep, the team's files and the list say, read again after every write, here or in another window. */
export function useSuppressions(): { state: SuppressionsState; teams: TeamsState } {
  const [state, setState] = useState<SuppressionsState>({ kind: 'loading' });
  const latest = useRef(0);
  const filed = useRef<readonly ListedSuppression[]>(undefined);
  const read = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    try {
      const db = await connect();
      const [said, files, identity, manifest, rows] = await Promise.all([
        readSaid(db),
        getSetting(db, 'suppressionFiles'),
        getSetting(db, 'identity'),
        readManifest(db),
        // They may be a hundred thousand: not again for each word that is logged.
        filed.current ?? readFiled(db),
      ]);
      if (turn !== latest.current) return;
      filed.current = rows;
      const me = nameOf(identity, manifest?.owners ?? []);
      setState({ kind: 'read', ...said, files: files ?? [], filed: rows, me, now: Date.now() });
    } catch (error) {
      if (turn === latest.current) setState({ kind: 'failed', why: failureWords(error) });
    }
  }, []);
  useEffect(() => {
    void read();
    return onChange((change) => {
      if (change === 'suppressions') filed.current = undefined;
      if (SEEN.has(change)) void read();
    });
  }, [read]);
  return { state, teams: useTeams() };
}

function useTeams(): TeamsState {
  const [state, setState] = useState<TeamsState>({ found: [], share: 0 });
  useEffect(() => {
    let running = new AbortController();
    const scan = async () => {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const found: ListedSuppression[] = [];
      let told = Date.now();
      const tell = (rest: Omit<TeamsState, 'found'>) => {
        if (signal.aborted) return;
        told = Date.now();
        // The same array where nothing came: the page sorts its lines for another one.
        setState((before) => ({
          found: before.found.length === found.length && 'share' in rest ? before.found : [...found],
          ...rest,
        }));
      };
      try {
        await scanTeams(await connect(), {
          signal,
          onFound: (some, share) => {
            for (const one of some) found.push(one);
            if (Date.now() - told >= TOLD_EVERY) tell({ share });
          },
        });
        tell({});
      } catch (error) {
        tell({ failure: failureWords(error) });
      }
    };
    void scan();
    const stop = onChange((change) => {
      if (OF_TEAM.has(change)) void scan();
    });
    return () => {
      stop();
      running.abort();
    };
  }, []);
  return state;
}
