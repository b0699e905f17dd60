import { useEffect, useState } from 'react';
import { type Change, onChange } from '../../../lib/store/changes.ts';
import { connect } from '../../../lib/store/connection.ts';
import { readSummaries } from '../../../lib/store/summaries/readSummaries.ts';
import type { Scores } from './sorting.ts';

interface ScoresNow {
  /** Of accounts whose score holds now. */
  scores: Scores;
  /** Some aren't there: the desk works them out in the background. */
  behind: boolean;
}

const none: ScoresNow = { scores: new Map(), behind: false };

const MOVING: ReadonlySet<Change> = new Set([
  'list',
  'settings',
  'journal',
  'activity',
  'suppressions',
  'summaries',
]);

/** The list's scores as the cache has them. The list is shown without where they can't be read. */
export function useScores(): ScoresNow {
  const [now, setNow] = useState(none);
  useEffect(() => {
    let latest = 0;
    const read = async () => {
      const mine = ++latest;
      const summaries = await connect()
        .then((db) => readSummaries(db, Date.now()))
        .catch(() => undefined);
      if (mine !== latest) return;
      setNow(summaries ? { scores: summaries.byAccount, behind: summaries.behind !== undefined } : none);
    };
    void read();
    const stop = onChange((change) => {
      if (MOVING.has(change)) void read();
    });
    return () => {
      latest = Number.NaN;
      stop();
    };
  }, []);
  return now;
}
