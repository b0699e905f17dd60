/** A file is read and held against the present list, part by part: what it would change, ready to be applied. */

import { overlay } from '../../core/overlay.ts';
import { isSame } from '../../core/same.ts';
import type { Account } from '../../schema/account.ts';
import type { Activity } from '../../schema/activity.ts';
import { putActivity } from '../../store/activity.ts';
import type { Database } from '../../store/database.ts';
import { SpooledEdits } from '../../store/edits.ts';
import { applyList } from '../../store/generation.ts';
import type { ImportRecord } from '../../store/history.ts';
import { type Manifest, readAllAccounts, readManifest } from '../../store/tal.ts';
import { buildAccounts } from '../accounts.ts';
import type { Column } from '../columns.ts';
import {
  checkColumns,
  emptyReport,
  nothingCameIn,
  type OpenedFile,
  openFile,
  type ReadOptions,
  readRecords,
  readReferring,
} from '../readList.ts';
import type { ImportReport, MergedRows, RefusedRow, RowWarning } from '../report.ts';
import { readRow } from '../rows.ts';
import { type Outcome, settle } from '../settle.ts';
import { type Capped, FirstRows } from './capped.ts';
import { Comparison, type Difference, type OpenQuestion, type Readiness } from './difference.ts';
import { Partition } from './partition.ts';

/** `replace`: accounts that the file doesn't name leave the list. `update`: they stay, and so does what it doesn't say. */
export type ImportMode = 'replace' | 'update';

/** What an import would do, in a form that can be sent between threads. */
export interface Plan {
  mode: ImportMode;
  source: Manifest['source'];
  /** Of the list that is there now. */
  accountsBefore: number;
  difference: Difference;
  readiness: Readiness;
  /** New accounts that may be ones that would leave: each comes in as new. */
  questions: Capped<OpenQuestion>;
  report: ImportReport;
  /** How many signals and touches the file brings. */
  activity: number;
  /** The parts of the workspace that the file sets, by name. */
  workspace: readonly string[];
}

export interface DraftedPlan {
  plan: Plan;
  /** Makes it the present list. @throws StoreError, `changed` where another window replaced the list meanwhile; the signal's reason */
  apply(options: { signal: AbortSignal; onProgress: OnProgress }): Promise<ImportRecord>;
}

/**
 * @param share of this phase, 0–1
 * @param rate rows a second, where rows are being read
 */
export type OnProgress = (what: string, share: number, rate?: number) => void;

export interface PlanOptions extends Pick<ReadOptions, 'now' | 'newId' | 'allowed'> {
  mode: ImportMode;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/** Reading takes about as long as settling. */
const READING_SHARE = 0.6;

/**
 * Works out what a file makes of the present list. Nothing is written: what it holds lies off the heap and ends with the
 * page or worker. Which row is which account is told as over the whole list at once.
 *
 * @throws ImportError where the file can't be read; StoreError; the signal's reason
 */
export async function draftPlan(db: Database, file: File, options: PlanOptions): Promise<DraftedPlan> {
  const { signal, onProgress } = options;
  const before = await readManifest(db);
  const hasList = (before?.counts.accounts ?? 0) > 0;
  const opened = await openFile({ name: file.name, data: file }, { hasList });
  if (opened.kind === 'people' || opened.kind === 'activity') {
    return draftReferring(db, before, opened, options);
  }
  checkColumns(opened.columns);
  const partition = new Partition();
  if (before) {
    onProgress('Reading the list before', 0);
    for await (const accounts of readAllAccounts(db, before)) {
      signal.throwIfAborted();
      for (const account of accounts) partition.addOld(account);
    }
  }
  const reading = await gatherRows(opened, partition, options);
  const settled = await settleParts(partition, opened.columns, reading, before?.bytes ?? 0, options);
  const report: ImportReport = {
    ...emptyReport(opened),
    rows: reading.rows,
    ...totals(settled.comparison),
    ...reading.listed(),
  };
  // As a list of nothing it would replace the one that is there.
  if (settled.broughtIn === 0) throw nothingCameIn(report);
  return readyPlan(db, before, { ...settled, report, activity: [] }, options);
}

/**
 * People and activity join the accounts of the list before, which has to be in memory for it: nobody leaves. One row a
 * person of a list of a million needs more than a page has.
 */
async function draftReferring(
  db: Database,
  before: Manifest | undefined,
  opened: OpenedFile,
  options: PlanOptions,
): Promise<DraftedPlan> {
  const old = new Map<string, Account>();
  if (before) {
    for await (const accounts of readAllAccounts(db, before)) {
      for (const account of accounts) old.set(account.id, account);
    }
  }
  const { signal, onProgress } = options;
  const { accounts, report, activity } = await readReferring(opened, [...old.values()], {
    ...options,
    signal,
    onProgress: (done, of) => onProgress(`Reading row ${done} of ${of}`, done / of),
  });
  const comparison = new Comparison();
  comparison.match(report.rows - report.refused.length, report.rows);
  const edits = new SpooledEdits(before?.bytes ?? 0);
  for (const account of accounts) {
    const was = old.get(account.id);
    const change = was && isSame(was, account) ? 'unchanged' : 'changed';
    comparison.keep(was ? { change, account, was } : { change: 'added', account });
    if (change === 'changed') edits.put(account, was);
  }
  return readyPlan(db, before, { comparison, edits, report, activity }, { ...options, mode: 'update' });
}

function totals({ difference, readiness, people }: Comparison) {
  return {
    accounts: readiness.accounts,
    people,
    added: difference.added.count,
    changed: difference.changed.count,
    unchanged: difference.unchanged,
    gone: difference.gone.count,
  };
}

interface Drafted {
  comparison: Comparison;
  edits: SpooledEdits;
  report: ImportReport;
  activity: readonly Activity[];
}

function readyPlan(
  db: Database,
  before: Manifest | undefined,
  { comparison, edits, report, activity }: Drafted,
  { mode, now }: Pick<PlanOptions, 'mode' | 'now'>,
): DraftedPlan {
  const { difference, readiness, questions, fields } = comparison;
  const { accounts, people, added, changed, gone } = report;
  const source: Manifest['source'] = { kind: 'file', name: report.file };
  const record = ({ generation }: Manifest): ImportRecord => ({
    id: generation,
    at: now,
    source,
    counts: { accounts, people },
    changes: { added, changed, gone },
    fields: fields.items,
    fieldsLeftOut: fields.count - fields.items.length,
    report,
  });
  const accountsBefore = before?.counts.accounts ?? 0;
  return {
    plan: {
      mode,
      source,
      accountsBefore,
      difference,
      readiness,
      questions,
      report,
      activity: activity.length,
      workspace: [],
    },
    async apply({ signal, onProgress }) {
      // Before the list, without which none of it shows: if it fails, the list before is still whole.
      await putActivity(db, activity);
      const manifest = await applyList(db, { mode: 'edits', edits }, source, {
        now,
        signal,
        basedOn: before?.generation ?? null,
        record,
        onProgress: (done, of) => onProgress('Writing the list', of === 0 ? 1 : done / of),
      });
      return record(manifest);
    },
  };
}

/** The rows that deserve a word, and how many were read. */
class RowWords {
  rows = 0;
  readonly merged = new FirstRows<MergedRows>(({ rows }) => rows[0] ?? 0);
  readonly refused = new FirstRows<RefusedRow>(({ row }) => row);
  readonly warnings = new FirstRows<RowWarning>(({ row }) => row);

  listed(): Required<Pick<ImportReport, 'merged' | 'refused' | 'warnings' | 'leftOut'>> {
    const { merged, refused, warnings } = this;
    return {
      merged: merged.first(),
      refused: refused.first(),
      warnings: warnings.first(),
      leftOut: { merged: merged.leftOut, refused: refused.leftOut, warnings: warnings.leftOut },
    };
  }
}

async function gatherRows(
  opened: OpenedFile,
  partition: Partition,
  { allowed, signal, onProgress }: PlanOptions,
): Promise<RowWords> {
  const words = new RowWords();
  const started = performance.now();
  const reading = {
    signal,
    onProgress(done: number, of: number) {
      const rate = Math.round((1000 * done) / Math.max(1, performance.now() - started));
      onProgress(`Reading row ${done} of ${of}`, (READING_SHARE * done) / of, rate);
    },
  };
  await readRecords(opened, words, reading, (record) => {
    const reading = readRow(record, opened.columns, allowed);
    if ('refused' in reading) {
      words.refused.add([reading.refused]);
    } else {
      partition.addRow(reading.row);
      words.warnings.add(reading.warnings);
    }
  });
  return words;
}

async function settleParts(
  partition: Partition,
  columns: readonly Column[],
  words: RowWords,
  bytesBefore: number,
  { mode, newId, signal, onProgress }: PlanOptions,
): Promise<{ comparison: Comparison; edits: SpooledEdits; broughtIn: number }> {
  const comparison = new Comparison();
  const edits = new SpooledEdits(Math.max(partition.rowBytes, bytesBefore));
  let broughtIn = 0;
  let toldOfColumn = false;
  for await (const { old, rows, done } of partition.parts()) {
    signal.throwIfAborted();
    const withPerson = rows.filter(({ people = [] }) => people.length > 0).map(({ row }) => row);
    const built = buildAccounts(rows, columns);
    if (withPerson.length > 0) {
      const refused = new Set(built.refused.map(({ row }) => row));
      comparison.match(withPerson.filter((row) => !refused.has(row)).length, withPerson.length);
    }
    const settled = settle(built, old, newId);
    words.merged.add(built.merged);
    words.refused.add([...built.refused, ...settled.refused]);
    for (const warning of built.warnings) {
      // What is said of a whole column, in its header's row, each part says again.
      if (warning.row === 1 && toldOfColumn) continue;
      toldOfColumn ||= warning.row === 1;
      words.warnings.add([warning]);
    }
    for (const outcome of settled.accounts) {
      broughtIn++;
      const kept = mode === 'update' ? updated(outcome) : outcome;
      comparison.keep(kept);
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
