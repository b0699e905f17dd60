/** A file is read and held against the present list, part by part: what it would change, ready to be applied. */
import type { Database } from '../../store/database.ts';
import { readErasedPeople } from '../../store/erasure/erasedPeople.ts';
import { type Manifest, readManifest } from '../../store/tal.ts';
import { inspect } from '../inspect.ts';
import { checkColumns, emptyReport, nothingCameIn, type OpenedFile } from '../readList.ts';
import { withCells } from '../refusedCells.ts';
import { readReferringRow } from '../rows.ts';
import { isWorkspaceFile } from '../workspaceFile.ts';
import { Comparison } from './difference.ts';
import { draftWorkspace } from './draftWorkspace.ts';
import { ErasureDoor, leftOutBy } from './leaveOutErased.ts';
import { warnOfMomentAhead } from './momentAhead.ts';
import { Partition } from './partition.ts';
import type { DraftedPlan, PlanOptions } from './plan.ts';
import { readWords } from './readWords.ts';
import { readyPlan } from './readyPlan.ts';
import type { RowWords } from './rowWords.ts';
import { addReferring, gatherFindable, type ReferringParts, settleReferring } from './settleReferring.ts';
import { gatherBefore, gatherRows, settleRows } from './settleRows.ts';

/**
 * Works out what a file makes of the present list. Nothing is written: what it holds lies off the heap and ends with the
 * page or worker. Which row is which account is told as over the whole list at once.
 *
 * @throws ImportError where the file can't be read; StoreError; the signal's reason
 */
export async function draftPlan(db: Database, file: File, options: PlanOptions): Promise<DraftedPlan> {
  const before = await readManifest(db);
  if (await isWorkspaceFile(file)) return draftWorkspace(db, before, file, options);
  const hasList = (before?.counts.accounts ?? 0) > 0;
  const opened = await inspect({ name: file.name, data: file }, { ...options, hasList });
  const isReferring = opened.kind === 'people' || opened.kind === 'activity';
  return isReferring
    ? draftReferring(db, before, file, opened, options)
    : draftAccounts(db, before, file, opened, options);
}

/** The rows become the list, or change it. */
async function draftAccounts(
  db: Database,
  before: Manifest | undefined,
  file: File,
  opened: OpenedFile,
  options: PlanOptions,
): Promise<DraftedPlan> {
  checkColumns(opened);
  const partition = await gatherBefore(db, before, options);
  const words = await gatherRows(opened, partition, options);
  const door = new ErasureDoor(await readErasedPeople(db));
  const settled = await settleRows(partition, opened.columns, words, door, before?.bytes ?? 0, options);
  const report = await reportOf(file, opened, words, door, options);
  // As a list of nothing it would replace the one that is there.
  if (settled.broughtIn === 0) throw nothingCameIn(report);
  return readyPlan(db, before, { ...settled, report, source: sourceOf(opened) }, options);
}

/** People and activity join the accounts of the list before: nobody leaves, and of activity no account changes. */
async function draftReferring(
  db: Database,
  before: Manifest | undefined,
  file: File,
  opened: OpenedFile,
  options: PlanOptions,
): Promise<DraftedPlan> {
  const partition: ReferringParts = new Partition();
  const words = await readWords(opened, options, (record) => {
    const reading = readReferringRow(record, opened.columns, options.allowed);
    if ('refused' in reading) return reading;
    addReferring(partition, reading);
    const ahead = warnOfMomentAhead(reading, opened.columns, options.now);
    return ahead ? { warnings: [...reading.warnings, ahead] } : reading;
  });
  const comparison = new Comparison();
  comparison.match(0, words.refused.count);
  await gatherFindable(db, before, partition, comparison, options);
  const door = new ErasureDoor(await readErasedPeople(db));
  const bytes = (before?.bytes ?? 0) + partition.firstBytes;
  const { edits, activity, activities, alreadyHere, people } = await settleReferring(
    db,
    opened,
    partition,
    comparison,
    words,
    door,
    bytes,
    options,
  );
  const report = {
    ...(await reportOf(file, opened, words, door, options)),
    ...(alreadyHere > 0 && { alreadyHere }),
  };
  if (words.refused.count === words.rows) throw nothingCameIn(report);
  const brought =
    opened.kind === 'people' ? { edits, people } : { activity: { items: activity, count: activities } };
  const drafted = { comparison, report, source: sourceOf(opened), ...brought };
  return readyPlan(db, before, drafted, { ...options, mode: 'update' });
}

async function reportOf(
  file: File,
  opened: OpenedFile,
  words: RowWords,
  door: ErasureDoor,
  options: PlanOptions,
) {
  const listed = words.listed();
  const { refused, ...cells } = await withCells(file, opened, listed.refused, options);
  const told = { refused: [...(await door.refused(refused))], ...leftOutBy(door) };
  return { ...emptyReport(opened), ...listed, ...cells, ...told };
}

function sourceOf({ name }: OpenedFile): Manifest['source'] {
  return { kind: 'file', name };
}
