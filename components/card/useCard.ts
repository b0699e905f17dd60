import { useCallback, useEffect, useRef, useState } from 'react';
import { identifyPage } from '../../lib/core/page.ts';
import { type CardData, type CardSubject, readCard } from '../../lib/store/card.ts';
import { onChange } from '../../lib/store/changes.ts';
import { connect } from '../../lib/store/connection.ts';

export type CardState =
  | { kind: 'loading' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'ready'; data: CardData; now: number };

/**
 * Reads the card for an address, and again after every write, here or in another window.
 *
 * @param address of the page in front; a promise, so that the database opens while the browser is asked for it
 * @returns the state, `open` to show another account instead, `reload` to read again
 */
export function useCard(address: Promise<string | undefined>): {
  state: CardState;
  open(account: string): void;
  reload(): Promise<void>;
} {
  const [state, setState] = useState<CardState>({ kind: 'loading' });
  const [account, setAccount] = useState<string>();
  const latest = useRef(0);

  const reload = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    let next: CardState;
    try {
      const [db, url] = await Promise.all([connect(), address]);
      const subject: CardSubject = account === undefined ? { page: identifyPage(url ?? '') } : { account };
      next = { kind: 'ready', data: await readCard(db, subject), now: Date.now() };
    } catch (error) {
      next = { kind: 'failed', error };
    }
    // A slower, older read must not overwrite a newer one.
    if (turn === latest.current) setState(next);
  }, [address, account]);

  useEffect(() => {
    void reload();
    return onChange(() => void reload());
  }, [reload]);

  return { state, open: setAccount, reload };
}
