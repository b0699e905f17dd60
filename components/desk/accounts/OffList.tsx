import { useEffect, useState } from 'react';
import { counted } from '../../../lib/core/counted.ts';
import { entryWords } from '../../../lib/core/entryWords.ts';
import { failureWords } from '../../../lib/core/failure.ts';
import { dayWords, fullWords } from '../../../lib/core/time.ts';
import type { Entry } from '../../../lib/schema/journal.ts';
import { onChange } from '../../../lib/store/changes.ts';
import { connect } from '../../../lib/store/connection.ts';
import { type OffListAccount, readOffList, readOffListEntries } from '../../../lib/store/offList.ts';
import type { DirectoryEntry } from '../../../lib/store/tal.ts';

/** Lines shown at once, of accounts and of entries; the others come when asked for. */
const SHOWN = 50;

/** What the rep logged on accounts that left the list. Nothing of it is lost: it returns with the account. */
export function OffList({ directory }: { directory: readonly DirectoryEntry[] }) {
  const [accounts, setAccounts] = useState<OffListAccount[]>([]);
  const [failure, setFailure] = useState<string>();
  const [shown, setShown] = useState(SHOWN);

  useEffect(() => {
    const present = new Set(directory.map(({ id }) => id));
    let stale = false;
    const read = async () => {
      try {
        const found = await readOffList(await connect(), present);
        if (!stale) setAccounts(found);
      } catch (error) {
        if (!stale) setFailure(failureWords(error));
      }
    };
    void read();
    const stop = onChange((change) => {
      if (change === 'journal') void read();
    });
    return () => {
      stale = true;
      stop();
    };
  }, [directory]);

  if (failure) {
    return (
      <p role="alert" className="error">
        {failure}
      </p>
    );
  }
  if (accounts.length === 0) return null;
  return (
    <details className="panel">
      <summary>
        <b>Off the list</b> <span className="muted">{counted(accounts.length, 'account')} you worked</span>
      </summary>
      <p className="muted">
        These left the list. What you logged is kept, and shows on their card again if they come back.
      </p>
      <ul aria-label="Off the list">
        {accounts.slice(0, shown).map((account) => (
          <OffListLine key={account.id} account={account} />
        ))}
      </ul>
      <More left={accounts.length - shown} onMore={() => setShown(shown + SHOWN)} />
    </details>
  );
}

function OffListLine({ account }: { account: OffListAccount }) {
  const { id, name, entries, lastTouch } = account;
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span dir="auto">{name}</span>{' '}
          <span className="muted">
            {counted(entries, 'entry', 'entries')}
            {lastTouch === undefined ? ', never touched' : `, last touch ${dayWords(lastTouch, Date.now())}`}
          </span>
        </summary>
        {open && <Entries account={id} />}
      </details>
    </li>
  );
}

function Entries({ account }: { account: string }) {
  const [entries, setEntries] = useState<Entry[]>();
  const [failure, setFailure] = useState<string>();
  const [shown, setShown] = useState(SHOWN);
  useEffect(() => {
    connect()
      .then((db) => readOffListEntries(db, account))
      .then(setEntries, (error: unknown) => setFailure(failureWords(error)));
  }, [account]);
  if (failure) {
    return (
      <p role="alert" className="error">
        {failure}
      </p>
    );
  }
  if (!entries) return null;
  return (
    <>
      <ol>
        {entries.slice(0, shown).map((entry) => {
          const [what, rest, note] = entryWords(entry, Date.now());
          return (
            <li key={entry.id}>
              <time className="muted" dateTime={new Date(entry.at).toISOString()}>
                {fullWords(entry.at)}
              </time>{' '}
              {what}
              {rest}
              {note !== undefined && (
                <span className="muted" dir="auto">
                  {' '}
                  {note}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <More left={entries.length - shown} onMore={() => setShown(shown + SHOWN)} />
    </>
  );
}

function More({ left, onMore }: { left: number; onMore(): void }) {
  if (left <= 0) return null;
  return (
    <button type="button" className="button quiet" onClick={onMore}>
      Show more ({left.toLocaleString('en')} left)
    </button>
  );
}
