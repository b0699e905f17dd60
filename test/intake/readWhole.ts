/** A file against a list that is in memory, by the way that every file takes: planned, applied, and read again. */

import type { OpenQuestion } from '../../lib/intake/plan/difference.ts';
import { draftPlan } from '../../lib/intake/plan/draftPlan.ts';
import type { PlanOptions } from '../../lib/intake/plan/plan.ts';
import { ImportError, type ImportReport } from '../../lib/intake/report.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import { readActivity } from '../../lib/store/activity.ts';
import { applyList } from '../../lib/store/generation.ts';
import { readAllAccounts } from '../../lib/store/tal.ts';
import { FILE, openFresh } from '../store/open.ts';

interface WholeImport {
  /** Those of the list before in its order, then the new ones as their ids count up. */
  accounts: Account[];
  report: ImportReport;
  questions: OpenQuestion[];
  /** Of those accounts, in their order, as it was brought. */
  activity: Activity[];
}

export async function readWhole(
  file: { name: string; data: Blob },
  old: readonly Account[],
  options: Pick<PlanOptions, 'now' | 'newId'> & Partial<PlanOptions>,
): Promise<WholeImport> {
  const db = await openFresh();
  if (old.length > 0) await applyList(db, { mode: 'replace', accounts: old }, FILE, { now: 1 });
  const phase = { signal: new AbortController().signal, onProgress: () => {} };
  const drafted = await draftPlan(db, new File([file.data], file.name), {
    mode: 'replace',
    ...phase,
    ...options,
  });
  await drafted.apply(phase);
  const accounts: Account[] = [];
  for await (const some of readAllAccounts(db)) accounts.push(...some);
  const places = new Map(old.map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: Account) => places.get(id) ?? old.length + Number(id.match(/\d+$/)?.[0] ?? 0);
  accounts.sort((a, b) => placeOf(a) - placeOf(b));
  const activity: Activity[] = [];
  for (const { id } of accounts) activity.push(...(await readActivity(db, id)));
  db.close();
  const { report, questions } = drafted.plan;
  return { accounts, report, questions: questions.items, activity };
}

export const NOW = Date.UTC(2026, 10, 18, 10);

/** `id-1`, `id-2` and so on. */
export function counter(): () => string {
  let next = 0;
  return () => `id-${++next}`;
}

/** Reads the text of a list. */
export function readText(
  text: string | Uint8Array<ArrayBuffer>,
  old: readonly Account[] = [],
  newId = counter(),
): Promise<WholeImport> {
  return readWhole({ name: 'list.csv', data: new Blob([text]) }, old, { now: NOW, newId });
}

/** Why a list can't be read. */
export async function failureOf(text: string | Uint8Array<ArrayBuffer>): Promise<ImportError> {
  const failure: unknown = await readText(text).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof ImportError) return failure;
  throw new Error(`no ImportError but ${failure}`);
}
