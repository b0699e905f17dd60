/** Rows of accounts are held against the present list, part by part: what each becomes, and who goes. */
import { overlay } from '../../core/overlay.ts';
import { isSame } from '../../core/same.ts';
import type { Account } from '../../schema/account.ts';
import type { Database } from '../../store/database.ts';
import { SpooledEdits } from '../../store/edits.ts';
import { type Manifest, readAllAccounts } from '../../store/tal.ts';
import { buildAccounts } from '../accounts.ts';
import type { Column } from '../columns.ts';
import type { AccountRow } from '../fields.ts';
import type { OpenedFile } from '../readList.ts';
import { readRow } from '../rows.ts';
import { type Outcome, settle } from '../settle.ts';
import { Comparison } from './difference.ts';
import { linksOfAccount, linksOfRow } from './kin.ts';
import type { ErasureDoor } from './leaveOutErased.ts';
import { Partition } from './partition.ts';
import { type PlanOptions, READING_SHARE } from './plan.ts';
import { readWords } from './readWords.ts';
import type { RowWords } from './rowWords.ts';

export type AccountParts = Partition<Account, AccountRow>;

/** The accounts of the present list, ready for the rows. */
export async function gatherBefore(
  db: Database,
  before: Manifest | undefined,
  { signal, onProgress }: Pick<PlanOptions, 'signal' | 'onProgress'>,
): Promise<AccountParts> {
  const partition: AccountParts = new Partition();
  if (!before) return partition;
  onProgress('Reading the list before', 0);
  for await (const accounts of readAllAccounts(db, before)) {
    signal.throwIfAborted();
    for (const account of accounts) partition.addFirst(account, linksOfAccount(account));
  }
  return partition;
}

/** Reads a table's rows into the partition. @returns those that deserve a word */
export function gatherRows(
  opened: OpenedFile,
  partition: AccountParts,
  options: PlanOptions,
): Promise<RowWords> {
  return readWords(opened, options, (record) => {
    const reading = readRow(record, opened.columns, options.allowed);
    if ('row' in reading) addRow(partition, reading.row);
    return reading;
  });
}

export function addRow(partition: AccountParts, row: AccountRow): void {
  partition.addSecond(row, linksOfRow(row));
}

/** An account that the rows became, as the list will have it. */
type OnAccount = (account: Account) => void;

export interface SettledRows {
  comparison: Comparison;
  edits: SpooledEdits;
  /** How many accounts the rows became. */
  broughtIn: number;
}

/** Settles what `partition` holds; can be done once. Rows that don't come in are told in `words`, erased people stay out. */
export async function settleRows(
  partition: AccountParts,
  columns: readonly Column[],
  words: RowWords,
  door: ErasureDoor,
  bytesBefore: number,
  { mode, newId, signal, onProgress, onAccount }: PlanOptions & { onAccount?: OnAccount },
): Promise<SettledRows> {
  const comparison = new Comparison();
  const edits = new SpooledEdits(Math.max(partition.secondBytes, bytesBefore));
  let broughtIn = 0;
  const toldOfColumns = new Set<string>();
  for await (const { first: old, second: rows, done } of partition.parts()) {
    signal.throwIfAborted();
    const built = buildAccounts(rows, columns);
    const accounts = await door.accounts(built.accounts);
    const settled = settle({ accounts, rows: built.rows }, old, newId);
    words.merged.add(built.merged);
    words.refused.add([...built.refused, ...settled.refused]);
    for (const warning of built.warnings) {
      // What is said of a whole column, in its header's row, each part says again.
      if (warning.row === 1 && toldOfColumns.has(warning.reason)) continue;
      if (warning.row === 1) toldOfColumns.add(warning.reason);
      words.warnings.add([warning]);
    }
    for (const outcome of settled.accounts) {
      broughtIn++;
      const kept = mode === 'update' ? updated(outcome) : outcome;
      comparison.keep(kept);
      onAccount?.(kept.account);
      if (kept.change === 'added') edits.put(kept.account);
      else if (kept.change === 'changed') edits.put(kept.account, kept.was);
    }
    for (const account of settled.gone) {
      if (mode === 'update') {
        comparison.keep({ change: 'unchanged', account, was: account });
      } else {
        comparison.drop(account);
        edits.remove(account);
      }
    }
    const names = new Map(
      [...settled.accounts.map(({ account }) => account), ...settled.gone].map(idAndName),
    );
    for (const question of settled.questions) comparison.ask(question, names);
    onProgress('Comparing with the list', READING_SHARE + (1 - READING_SHARE) * done);
  }
  return { comparison, edits, broughtIn };
}

/** The outcome where nothing that the list doesn't say is lost. */
function updated(outcome: Outcome): Outcome {
  if (outcome.change !== 'changed') return outcome;
  const { was } = outcome;
  const account = overlay(was, outcome.account);
  return { change: isSame(was, account) ? 'unchanged' : 'changed', account, was };
}

function idAndName({ id, name }: Account): [string, string] {
  return [id, name];
}
