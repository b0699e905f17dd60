import { useEffect, useState } from 'react';
import type { Account } from '../../../../lib/schema/account.ts';
import { connect } from '../../../../lib/store/connection.ts';
import { readAllAccounts } from '../../../../lib/store/tal.ts';

let sample: Promise<Account | undefined> | undefined;

/** An account of the list to try a text on; the one with most people out of the first few. Undefined while there is none. */
export function useSampleAccount(): Account | undefined {
  const [account, setAccount] = useState<Account>();
  useEffect(() => {
    // One for the page: every step's preview speaks of the same account.
    sample ??= readSample();
    sample.then(setAccount, () => {
      // A text can be written without it.
      sample = undefined;
    });
  }, []);
  return account;
}

async function readSample(): Promise<Account | undefined> {
  for await (const accounts of readAllAccounts(await connect())) {
    const [first] = accounts.toSorted((a, b) => b.people.length - a.people.length);
    if (first) return first;
  }
  return undefined;
}
