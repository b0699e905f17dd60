/** The sample list: three invented companies with everything known of them, and 201 real ones as public lists have them. */
import type { Account } from '../../schema/account.ts';
import type { Activity } from '../../schema/activity.ts';
import { type ListDraft, type ListFile, type ReadOptions, readFile, settleList } from '../readList.ts';
import { sampleActivity } from './activity.ts';
import { sampleCompanies } from './companies.ts';

/** The invented companies alone. The same for the same `now`. */
export function sampleAccounts(now: number): { accounts: Account[]; activity: Activity[] } {
  const accounts = sampleCompanies(now);
  return { accounts, activity: sampleActivity(accounts, now) };
}

/**
 * Both as one list, ready to become the current one. Loading it again changes no id.
 * @param realCsv public/sample/real-accounts.csv
 */
export async function readSample(
  realCsv: ListFile,
  old: readonly Account[],
  options: ReadOptions,
): Promise<{ draft: ListDraft; activity: Activity[] }> {
  const invented = sampleCompanies(options.now);
  const real = await readFile(realCsv, options);
  const draft = await settleList(
    { ...real, accounts: [...invented, ...real.accounts], rows: [...invented.map(() => 0), ...real.rows] },
    old,
    options,
  );
  const asListed = draft.accounts.slice(0, invented.length);
  return { draft, activity: sampleActivity(asListed, options.now) };
}
