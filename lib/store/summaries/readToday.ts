/** Reads what Today ranks by: one record, of however many accounts. */
import type { TodayMarks } from '../../core/today.ts';
import type { Database } from '../database.ts';
import { reading } from '../transaction.ts';
import { TODAY } from './head.ts';
import { readBehind, type Summaries } from './readSummaries.ts';
import { readBasis } from './records.ts';

export interface TodayRecord extends TodayMarks {
  /** What `Basis.list` was when it was gathered. */
  list: string;
}

export interface Today extends TodayMarks {
  /** What the marks lack; the worker brings them in step. Each is held against its account before it is shown. */
  behind?: NonNullable<Summaries['behind']>;
  /** The rep, as the list names its owners. */
  me: string | undefined;
  /** Whether the list names any owner. */
  hasOwners: boolean;
  /** Of the list. */
  accounts: number;
}

/** @param now milliseconds since 1970 UTC. @returns undefined: there is no list. @throws StoreError */
export function readToday(db: Database, now: number): Promise<Today | undefined> {
  return reading(db, ['generations', 'settings', 'counters', 'imports', 'summaries'], async (tx) => {
    const present = await readBasis(tx);
    if (!present) return undefined;
    const { basis, manifest, me } = present;
    const behind = await readBehind(tx, now);
    const record = (await tx.objectStore('summaries').get(TODAY)) as TodayRecord | undefined;
    const marks = record?.list === basis.list ? record : { due: [], spare: [], spareCount: 0 };
    return {
      due: marks.due,
      spare: marks.spare,
      spareCount: marks.spareCount,
      me,
      hasOwners: manifest.owners.length > 0,
      accounts: manifest.counts.accounts,
      ...(behind && { behind }),
    };
  });
}
