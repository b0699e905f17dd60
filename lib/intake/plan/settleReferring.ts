/** Rows of people and of activity find their accounts of the present list, part by part. */
import type { Account } from '../../schema/account.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Database } from '../../store/database.ts';
import { SpooledEdits } from '../../store/edits.ts';
import { Spool } from '../../store/spool.ts';
import { type Manifest, readAllAccounts } from '../../store/tal.ts';
import { newActivity } from '../../store/writeActivity.ts';
import { joinActivity, joinPeople, undated } from '../joinRows.ts';
import { dateColumn, type OpenedFile } from '../readList.ts';
import type { ReferringRow } from '../rows.ts';
import { settle } from '../settle.ts';
import type { Comparison } from './difference.ts';
import { eachOnce } from './eachOnce.ts';
import { linksOfFindable, linksOfReferring } from './kin.ts';
import type { ErasureDoor } from './leaveOutErased.ts';
import type { Partition } from './partition.ts';
import { type PlanOptions, READING_SHARE } from './plan.ts';
import type { RowWords } from './rowWords.ts';

export type ReferringParts = Partition<ReferringRow, Account>;

export function addReferring(partition: ReferringParts, row: ReferringRow): void {
  partition.addFirst(row, linksOfReferring(row));
}

/** The accounts that the rows may speak of join them; the others stay as they are, and are only counted. */
export async function gatherFindable(
  db: Database,
  before: Manifest | undefined,
  partition: ReferringParts,
  comparison: Comparison,
  { signal, onProgress }: Pick<PlanOptions, 'signal' | 'onProgress'>,
): Promise<void> {
  if (!before) return;
  onProgress('Reading the list', READING_SHARE);
  for await (const accounts of readAllAccounts(db, before)) {
    signal.throwIfAborted();
    for (const account of accounts) {
      const links = linksOfFindable(account);
      if (partition.knows(links)) partition.addSecond(account, links);
      else comparison.keep({ change: 'unchanged', account, was: account });
    }
  }
}

export interface SettledReferring {
  edits: SpooledEdits;
  activity: Spool<Activity>;
  /** Of it. What is here already, as the file says it, is not among it. */
  activities: number;
  alreadyHere: number;
  /** Whom the rows are about, each once. */
  people: number;
}

/** Settles what `partition` holds; can be done once. Rows that don't come in are told in `words`, erased people stay out. */
export async function settleReferring(
  db: Database,
  { kind, columns, name: file }: Pick<OpenedFile, 'kind' | 'columns' | 'name'>,
  partition: ReferringParts,
  comparison: Comparison,
  words: RowWords,
  door: ErasureDoor,
  bytesBefore: number,
  { newId, now, signal, onProgress }: PlanOptions,
): Promise<SettledReferring> {
  const edits = new SpooledEdits(bytesBefore);
  const activity = new Spool<Activity>(1);
  let activities = 0;
  let alreadyHere = 0;
  let people = 0;
  const dated = dateColumn(columns) !== undefined;
  if (kind === 'activity' && !dated) words.warnings.add([undated]);
  for await (const { first: rows, second: list, done } of partition.parts()) {
    signal.throwIfAborted();
    if (kind === 'people') {
      const joined = joinPeople(list, rows, columns);
      people += joined.people;
      words.refused.add(joined.refused);
      comparison.match(joined.found, rows.length);
      const brought = joined.accounts.filter((account, at) => account !== list[at]);
      const passed = new Map((await door.accounts(brought)).map((account, at) => [brought[at], account]));
      const accounts = joined.accounts.map((account) => passed.get(account) ?? account);
      const settled = settle({ accounts, rows: list.map(() => 0) }, list, newId);
      words.refused.add(settled.refused);
      for (const outcome of settled.accounts) {
        comparison.keep(outcome);
        if (outcome.change === 'changed') edits.put(outcome.account, outcome.was);
      }
    } else {
      const joined = joinActivity(list, rows, { now, dated, file, columns });
      words.refused.add(joined.refused);
      comparison.match(joined.found, rows.length);
      const { items, merged } = eachOnce(await withoutErased(joined, door), list);
      words.merged.add(merged);
      const told = await newActivity(db, items);
      for (const item of told) activity.add(0, item);
      activities += told.length;
      alreadyHere += items.length - told.length;
      for (const account of list) comparison.keep({ change: 'unchanged', account, was: account });
    }
    onProgress('Finding the accounts', READING_SHARE + (1 - READING_SHARE) * done);
  }
  return { edits, activity, activities, alreadyHere, people };
}

/** What happened, without what names somebody who was erased: its note and its id may say more of them than a name. */
async function withoutErased(
  { activity, rows, about }: ReturnType<typeof joinActivity>,
  door: ErasureDoor,
): Promise<Pick<ReturnType<typeof joinActivity>, 'activity' | 'rows'>> {
  const passed: { activity: Activity[]; rows: number[] } = { activity: [], rows: [] };
  for (const [at, item] of activity.entries()) {
    const { person, account } = about[at] ?? {};
    if (person && account && (await door.isErased(person, account))) continue;
    passed.activity.push(item);
    passed.rows.push(rows[at] ?? 0);
  }
  return passed;
}
