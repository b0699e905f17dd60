/** Reads the cache of summaries. What isn't right any more isn't there. */
import { holds, type Summary } from '../../core/summary.ts';
import type { Database } from '../database.ts';
import { reading, type Source } from '../transaction.ts';
import { type Basis, type Head, readHead } from './head.ts';
import { rangeOf, readBasis, type SummaryBucket } from './records.ts';

export interface Summaries {
  /**
   * `list`: there are none of this list and workspace yet. `news`: something was logged or came in since. `time`: some of
   * them have run out. The worker builds what is missing.
   */
  behind?: 'list' | 'news' | 'time';
  /** By account; only those that hold now. */
  byAccount: ReadonlyMap<string, Summary>;
}

/** @param now milliseconds since 1970 UTC. @returns undefined: there is no list. @throws StoreError */
export function readSummaries(db: Database, now: number): Promise<Summaries | undefined> {
  return reading(db, ['generations', 'settings', 'counters', 'imports', 'summaries'], async (tx) => {
    const present = await readBasis(tx);
    if (!present) return undefined;
    const head = await readHead(tx);
    const behind = head ? behindBy(head.basis, present.basis) : 'list';
    if (behind) return { behind, byAccount: new Map() };
    const buckets = (await tx.objectStore('summaries').getAll(rangeOf(present.basis))) as SummaryBucket[];
    const byAccount = new Map<string, Summary>();
    let runOut = false;
    for (const summary of buckets.flat()) {
      if (holds(summary, now)) byAccount.set(summary.account, summary);
      else runOut = true;
    }
    return { byAccount, ...(runOut && { behind: 'time' }) };
  });
}

/**
 * What the cache lacks now, without reading it. @param now milliseconds since 1970 UTC. @returns undefined: nothing, or there
 * is no list. @throws StoreError
 */
export function readBehind(source: Source, now: number): Promise<Summaries['behind']> {
  return reading(source, ['generations', 'settings', 'counters', 'imports', 'summaries'], async (tx) => {
    const present = await readBasis(tx);
    return present && behind(await readHead(tx), present.basis, now);
  });
}

function behind(head: Head | undefined, present: Basis, now: number): Summaries['behind'] {
  if (!head) return 'list';
  const runOut = head.holdsUntil !== undefined && head.holdsUntil <= now;
  return behindBy(head.basis, present) ?? (runOut ? 'time' : undefined);
}

/** What a cache of `built` lacks; undefined: nothing. */
export function behindBy(built: Basis, present: Basis): 'list' | 'news' | undefined {
  // Whom the file covered before isn't told by what it covers now.
  if (built.list !== present.list || built.suppressions !== present.suppressions) return 'list';
  return built.journal === present.journal && built.activity === present.activity ? undefined : 'news';
}
