/** Builds the cache of summaries, or brings it in step: of a list that was only worked on, what changed alone. */
import { type ContractMedians, factsFor } from '../../core/median.ts';
import { isSame } from '../../core/same.ts';
import type { Known } from '../../core/scoring.ts';
import { holds, type Summary, summarize } from '../../core/summary.ts';
import { MarkGatherer } from '../../core/today.ts';
import { bucketOf } from '../buckets.ts';
import { announce } from '../changes.ts';
import type { Database } from '../database.ts';
import { readAllAccounts } from '../tal.ts';
import { each, reading, writing } from '../transaction.ts';
import { type Basis, type Head, putHead, readHead, TODAY } from './head.ts';
import { readMedians, type Working } from './previewChange.ts';
import { readSurroundings } from './readKnown.ts';
import { behindBy } from './readSummaries.ts';
import type { TodayRecord } from './readToday.ts';
import { bucketKey, isLeftOver, readBasis, type SummaryBucket } from './records.ts';

/** Readers wait for a whole write transaction, so that none may be long. */
const BUCKETS_PER_TRANSACTION = 25;

/** @returns how many accounts were scored; undefined: there is no list. @throws StoreError; then the cache is as it was, or behind */
export async function rescore(db: Database, { now, onProgress }: Working): Promise<number | undefined> {
  const present = await readBasis(db);
  if (!present) return undefined;
  const { basis, manifest, workspace, me } = present;
  const { stay, medians: known } = await readOld(db, basis);
  const medians = known ?? (await readMedians(db, manifest));
  const around = await readSurroundings(db);
  const buckets = manifest.buckets.accounts.length;
  const waiting = new Waiting(db, basis);
  const gathered = new MarkGatherer();
  let holdsUntil = Number.POSITIVE_INFINITY;
  let done = 0;
  let scored = 0;
  for await (const accounts of readAllAccounts(db, manifest)) {
    const [first] = accounts;
    if (!first) continue;
    const bucket = bucketOf(first.id, buckets);
    const old = stay ? await readBucket(db, bucketKey(basis, bucket)) : [];
    const kept = new Map(old.map((summary) => [summary.account, summary]));
    const stays = (id: string) => {
      const summary = kept.get(id);
      return summary && holds(summary, now) ? summary : undefined;
    };
    const asked = accounts.filter((account) => !stays(account.id) || around.has(account));
    const made = new Map(
      (await around.knownOf(asked)).map((one: Known): [string, Summary] => [
        one.account.id,
        summarize(one, workspace, now, factsFor(one.account, medians), me),
      ]),
    );
    const summaries = accounts.flatMap(({ id }) => made.get(id) ?? stays(id) ?? []);
    if (!isSame(summaries, old)) await waiting.add(bucket, summaries);
    for (const summary of summaries) {
      gathered.add({ ...summary, steps: summary.steps ?? [] });
      holdsUntil = Math.min(holdsUntil, summary.holdsUntil ?? holdsUntil);
    }
    scored += made.size;
    done += accounts.length;
    onProgress?.(done, manifest.counts.accounts);
  }
  await waiting.write();
  const head: Head = { basis, medians, ...(Number.isFinite(holdsUntil) && { holdsUntil }) };
  const today: TodayRecord = { list: basis.list, ...gathered.marks() };
  await writing(db, ['summaries'], 'relaxed', async (tx) => {
    const store = tx.objectStore('summaries');
    await Promise.all([putHead(store, head), store.put(today, TODAY)]);
  });
  await deleteLeftOvers(db, basis);
  announce('summaries');
  return scored;
}

/** What of the present cache can stay: buckets of this list and workspace; the medians of this list. */
function readOld(
  db: Database,
  basis: Basis,
): Promise<{ stay: boolean; medians: ContractMedians | undefined }> {
  return reading(db, ['summaries'], async (tx) => {
    const head = await readHead(tx);
    const generation = ({ list }: Basis) => list.slice(0, list.indexOf('/'));
    const sameList = head !== undefined && generation(head.basis) === generation(basis);
    return {
      stay: head !== undefined && behindBy(head.basis, basis) !== 'list',
      medians: sameList ? head.medians : undefined,
    };
  });
}

async function readBucket(db: Database, key: string): Promise<SummaryBucket> {
  return reading(db, ['summaries'], async (tx) => {
    return ((await tx.objectStore('summaries').get(key)) ?? []) as SummaryBucket;
  });
}

/** Buckets that are to be written together. */
class Waiting {
  readonly #db: Database;
  readonly #basis: Basis;
  #buckets: Array<[number, SummaryBucket]> = [];

  constructor(db: Database, basis: Basis) {
    this.#db = db;
    this.#basis = basis;
  }

  async add(bucket: number, summaries: SummaryBucket): Promise<void> {
    this.#buckets.push([bucket, summaries]);
    if (this.#buckets.length >= BUCKETS_PER_TRANSACTION) await this.write();
  }

  async write(): Promise<void> {
    const buckets = this.#buckets;
    this.#buckets = [];
    // Relaxed: what is lost is built again.
    await writing(this.#db, ['summaries'], 'relaxed', async (tx) => {
      const store = tx.objectStore('summaries');
      await each(buckets, ([bucket, summaries]) => store.put(summaries, bucketKey(this.#basis, bucket)));
    });
  }
}

/** What older lists and workspaces left, and what a build that was broken off left. */
async function deleteLeftOvers(db: Database, basis: Basis): Promise<void> {
  const keys = await reading(db, ['summaries'], (tx) => tx.objectStore('summaries').getAllKeys());
  const left = keys.filter((key) => isLeftOver(key, basis));
  for (let start = 0; start < left.length; start += BUCKETS_PER_TRANSACTION) {
    await writing(db, ['summaries'], 'relaxed', async (tx) => {
      const store = tx.objectStore('summaries');
      await each(left.slice(start, start + BUCKETS_PER_TRANSACTION), (key) => store.delete(key));
    });
  }
}
