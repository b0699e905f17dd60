/** What scoring the list costs without reading, without writing, without a worker. */
import { summarize } from '../../lib/core/summary.ts';
import type { Account } from '../../lib/schema/account.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { readAllAccounts } from '../../lib/store/tal.ts';
import { readWorkspace } from '../../lib/store/workspace.ts';
import { timed } from './timing.ts';

/** Scores the present list, held in memory, by the workspace in force. @returns milliseconds */
export async function scoreAlone(): Promise<number> {
  const db = await openDatabase();
  const accounts: Account[] = [];
  for await (const some of readAllAccounts(db)) accounts.push(...some);
  const workspace = await readWorkspace(db);
  db.close();
  const now = Date.now();
  return timed(() => {
    for (const account of accounts) summarize({ account, activity: [], entries: [] }, workspace, now, {});
  });
}
