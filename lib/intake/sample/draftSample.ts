/** The sample list: three invented companies with everything known of them, and 201 real ones as public lists have them. */
import type { Account } from '../../schema/account.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Database } from '../../store/database.ts';
import { readErasedPeople } from '../../store/erasure/erasedPeople.ts';
import { Spool } from '../../store/spool.ts';
import { readManifest } from '../../store/tal.ts';
import { rowOfAccount } from '../accountRows.ts';
import { ErasureDoor, leftOutBy } from '../plan/leaveOutErased.ts';
import type { DraftedPlan, PlanOptions } from '../plan/plan.ts';
import { readyPlan } from '../plan/readyPlan.ts';
import { addRow, gatherBefore, gatherRows, settleRows } from '../plan/settleRows.ts';
import { emptyReport, openFile } from '../readList.ts';
import { sampleActivity } from './activity.ts';
import { sampleCompanies } from './companies.ts';

/** The invented companies alone. The same for the same `now`. */
export function sampleAccounts(now: number): { accounts: Account[]; activity: Activity[] } {
  const accounts = sampleCompanies(now);
  return { accounts, activity: sampleActivity(accounts, now) };
}

/**
 * Both as one list, to replace the present one. Loading it again changes no id.
 * @param realCsv public/sample/real-accounts.csv
 */
export async function draftSample(
  db: Database,
  realCsv: Blob,
  given: Omit<PlanOptions, 'mode'>,
): Promise<DraftedPlan> {
  const options: PlanOptions = { ...given, mode: 'replace' };
  const before = await readManifest(db);
  const source = { kind: 'sample', name: 'Sample list' } as const;
  const opened = await openFile({ name: source.name, data: realCsv }, { hasList: false });
  const partition = await gatherBefore(db, before, options);
  const invented = sampleCompanies(options.now);
  for (const account of invented) addRow(partition, rowOfAccount(account, 0));
  const words = await gatherRows(opened, partition, options);
  const names = new Set(invented.map(({ name }) => name));
  const asListed: Account[] = [];
  const door = new ErasureDoor(await readErasedPeople(db));
  const settled = await settleRows(partition, opened.columns, words, door, before?.bytes ?? 0, {
    ...options,
    onAccount(account) {
      if (names.has(account.name)) asListed.push(account);
    },
  });
  const items = new Spool<Activity>(1);
  const happened = sampleActivity(asListed, options.now);
  for (const item of happened) items.add(0, item);
  const report = { ...emptyReport(opened), ...words.listed(), ...leftOutBy(door) };
  const activity = { items, count: happened.length };
  return readyPlan(db, before, { ...settled, report, source, activity }, options);
}
