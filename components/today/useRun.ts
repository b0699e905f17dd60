import { useCallback, useEffect, useState } from 'react';
import type { Run } from '../../lib/core/todayRun.ts';
import { type Change, onChange } from '../../lib/store/changes.ts';
import { connect } from '../../lib/store/connection.ts';
import { keepRun, readRun } from '../../lib/store/todayRun.ts';

/** After these the step in front may be done with. */
const MOVING: ReadonlySet<Change> = new Set(['journal', 'list', 'activity', 'settings', 'suppressions']);

/** The run through today's steps, kept going while this surface is open. @returns undefined: none runs */
export function useRun(): Run | undefined {
  const [run, setRun] = useState<Run>();
  const read = useCallback(async () => setRun(await readRun()), []);
  useEffect(() => {
    // A run that can't be moved on stands still; nothing of the surface depends on it.
    const keep = () =>
      connect()
        .then((db) => keepRun(db, Date.now()))
        .catch((error: unknown) => console.warn('Touchline: the run did not move on', error));
    void read();
    void keep();
    return onChange((change) => {
      if (change === 'run') void read();
      if (MOVING.has(change)) void keep();
    });
  }, [read]);
  return run;
}
