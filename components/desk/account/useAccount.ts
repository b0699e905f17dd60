import { useCallback, useEffect, useRef, useState } from 'react';
import { failureWords } from '../../../lib/core/failure.ts';
import { type CardData, readCard } from '../../../lib/store/card.ts';
import { type Change, onChange } from '../../../lib/store/changes.ts';
import { connect } from '../../../lib/store/connection.ts';

/** Changes that no page of one account shows. */
const UNSEEN: ReadonlySet<Change> = new Set(['front', 'recent', 'history', 'run']);

type AccountState =
  | { kind: 'loading' }
  | { kind: 'failed'; why: string; retry(): void }
  | { kind: 'read'; data: CardData; now: number };

/**
 * Reads one account with all that is known of it, and again after every write, here or in another window. What was read
 * stays while it is read again.
 *
 * @param id of the account, which may have left the list
 */
export function useAccount(id: string): AccountState {
  const [state, setState] = useState<AccountState>({ kind: 'loading' });
  const latest = useRef(0);
  const read = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    // A slower, older reading must not overwrite a newer one.
    const show = (next: AccountState) => turn === latest.current && setState(next);
    try {
      show({ kind: 'read', data: await readCard(await connect(), { account: id }), now: Date.now() });
    } catch (error) {
      show({ kind: 'failed', why: failureWords(error), retry: () => void read() });
    }
  }, [id]);
  useEffect(() => {
    void read();
    return onChange((change) => {
      if (!UNSEEN.has(change)) void read();
    });
  }, [read]);
  return state;
}
