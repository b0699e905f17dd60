/** A workspace file is held against what is there: its list as any list, its other parts as the workspace to come. */
import { isSame } from '../../core/same.ts';
import { Workspace } from '../../schema/workspace.ts';
import type { WorkspaceFile } from '../../schema/workspaceFile.ts';
import type { Database } from '../../store/database.ts';
import { readErasedPeople } from '../../store/erasure/erasedPeople.ts';
import { type Manifest, readAllAccounts } from '../../store/tal.ts';
import { readWorkspace } from '../../store/workspace.ts';
import { documentColumns, rowOfAccount } from '../accountRows.ts';
import { nothingCameIn } from '../readList.ts';
import { openWorkspaceFile } from '../workspaceFile.ts';
import { Comparison } from './difference.ts';
import { ErasureDoor, leftOutBy } from './leaveOutErased.ts';
import type { DraftedPlan, PlanOptions } from './plan.ts';
import { readyPlan } from './readyPlan.ts';
import { RowWords } from './rowWords.ts';
import { addRow, gatherBefore, settleRows } from './settleRows.ts';

/** A file without a list, or with an empty one, leaves the list as it is. @throws ImportError as `openWorkspaceFile`; else as `draftPlan` */
export async function draftWorkspace(
  db: Database,
  before: Manifest | undefined,
  file: File,
  options: PlanOptions,
): Promise<DraftedPlan> {
  const inForce = await readWorkspace(db);
  const document = await openWorkspaceFile(file, inForce);
  const words = new RowWords();
  const door = new ErasureDoor(await readErasedPeople(db));
  const { list = [] } = document;
  const brought =
    list.length > 0
      ? await settleList(db, before, list, words, door, options)
      : { comparison: await countPresent(db, before, options) };
  const report = { file: file.name, ...words.listed(), columns: [], ...leftOutBy(door) };
  if ('broughtIn' in brought && brought.broughtIn === 0) throw nothingCameIn(report);
  return readyPlan(
    db,
    before,
    {
      ...brought,
      report,
      source: { kind: 'file', name: file.name },
      workspace: changedParts(document, inForce),
    },
    options,
  );
}

/** What of the document is the workspace's, and is not so already. */
function changedParts(document: WorkspaceFile, inForce: Workspace): Partial<Workspace> {
  const parts = Object.entries(document).filter(
    ([name, part]) =>
      name in Workspace.shape && part !== undefined && !isSame(part, inForce[name as keyof Workspace]),
  );
  return Object.fromEntries(parts);
}

async function settleList(
  db: Database,
  before: Manifest | undefined,
  list: NonNullable<WorkspaceFile['list']>,
  words: RowWords,
  door: ErasureDoor,
  options: PlanOptions,
) {
  const partition = await gatherBefore(db, before, options);
  for (const [at, account] of list.entries()) addRow(partition, rowOfAccount(account, at + 1));
  words.rows = list.length;
  return settleRows(partition, documentColumns, words, door, before?.bytes ?? 0, options);
}

/** The list as it stays. */
async function countPresent(
  db: Database,
  before: Manifest | undefined,
  { signal }: PlanOptions,
): Promise<Comparison> {
  const comparison = new Comparison();
  if (!before) return comparison;
  for await (const accounts of readAllAccounts(db, before)) {
    signal.throwIfAborted();
    for (const account of accounts) comparison.keep({ change: 'unchanged', account, was: account });
  }
  return comparison;
}
