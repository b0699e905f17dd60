import { useCallback, useEffect, useRef, useState } from 'react';
import { identifyPage } from '../../lib/core/page.ts';
import { type CardData, type CardSubject, readCard } from '../../lib/store/card.ts';
import { type Change, onChange } from '../../lib/store/changes.ts';
import { connect } from '../../lib/store/connection.ts';

/** Changes that no card shows: which cards were opened lately, and what imports changed. */
const UNSEEN: ReadonlySet<Change> = new Set(['front', 'recent', 'history', 'run']);

interface ReadCard {
  data: CardData;
  now: number;
  /** Address of the page in front; undefined: the browser doesn't say. */
  url: string | undefined;
}

/**
 * Reads the card for an address, and again after every write, here or in another window.
 *
 * @param address of the page in front; a promise, so that the database opens while the browser is asked for it
 * @param opened id of an account to begin with, instead of the page's
 * @returns the last card that could be read, with the moment it was read at and the page's address; why the latest reading failed, if it did;
 *   `open` to show another account instead, `back` to show the page's card again, `reload` to read again
 */
export function useCard(
  address: Promise<string | undefined>,
  opened?: string,
): {
  card: ReadCard | undefined;
  failure: unknown;
  open(account: string): void;
  back(): void;
  reload(): Promise<void>;
} {
  const [card, setCard] = useState<ReadCard>();
  const [failure, setFailure] = useState<unknown>();
  const [account, setAccount] = useState(opened);
  const [of, setOf] = useState(address);
  // Another page is in front: an account that was opened from the list stands back.
  if (of !== address) {
    setOf(address);
    setAccount(undefined);
  }
  const latest = useRef(0);

  const reload = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    try {
      const [db, url] = await Promise.all([connect(), address]);
      const subject: CardSubject = account === undefined ? { page: identifyPage(url ?? '') } : { account };
      const data = await readCard(db, subject);
      // A slower, older read must not overwrite a newer one.
      if (turn !== latest.current) return;
      setCard({ data, now: Date.now(), url });
      setFailure(undefined);
    } catch (error) {
      if (turn === latest.current) setFailure(error);
    }
  }, [address, account]);

  useEffect(() => {
    void reload();
    return onChange((change) => {
      if (!UNSEEN.has(change)) void reload();
    });
  }, [reload]);

  const back = useCallback(() => setAccount(undefined), []);
  return { card, failure, open: setAccount, back, reload };
}
