/** What a file says is held against the list before, and every account made sure of before it is let in. */
import * as z from 'zod/mini';
import { type AccountDraft, type Question, reconcile } from '../core/reconcile.ts';
import { Account } from '../schema/account.ts';
import { certainlySound } from './certainlySound.ts';
import type { RefusedRow } from './report.ts';

// An extension's pages forbid building code from text, which zod tries otherwise.
z.config({ jitless: true });

/** An account that comes in, and what it was before. */
export type Outcome =
  | { change: 'added'; account: Account }
  | { change: 'changed' | 'unchanged'; account: Account; was: Account };

interface Settled {
  accounts: Outcome[];
  /** Accounts of before that are not among them. */
  gone: Account[];
  questions: Question[];
  refused: RefusedRow[];
}

/** @param drafts with the first row of each */
export function settle(
  { accounts: drafts, rows }: { accounts: readonly AccountDraft[]; rows: readonly number[] },
  old: readonly Account[],
  newId: () => string,
): Settled {
  const { accounts, matches, gone, questions } = reconcile(old, drafts, newId);
  const settled: Settled = { accounts: [], gone, questions, refused: [] };
  for (const [at, account] of accounts.entries()) {
    const match = matches[at] ?? { change: 'added' };
    // What was let in before needs no second look.
    const problem = match.change === 'unchanged' ? undefined : problemOf(account);
    if (problem === undefined) {
      settled.accounts.push(
        match.change === 'added'
          ? { change: 'added', account }
          : { change: match.change, account, was: match.was },
      );
    } else {
      settled.refused.push({ row: rows[at] ?? 0, value: account.name, reason: problem });
      if (match.change !== 'added') gone.push(match.was);
    }
  }
  return settled;
}

const isCertainlySound = certainlySound(Account);

function problemOf(account: Account): string | undefined {
  if (isCertainlySound(account)) return undefined;
  const issue = Account.safeParse(account).error?.issues[0];
  if (!issue) return undefined;
  return `${issue.path.join('.') || 'The row'} can't be stored: ${issue.message || 'unknown value'}. Correct it and import again.`;
}
