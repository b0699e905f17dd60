import { type ReactNode, useState } from 'react';
import type { Stamp } from '../../lib/core/entries.ts';
import type { Key } from '../../lib/core/key.ts';
import { declineKey, linkKey, nominate } from '../../lib/core/pageEntries.ts';
import { keyWords } from '../../lib/core/place.ts';
import { dayWords } from '../../lib/core/time.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { type CardOf, findAccount } from '../../lib/store/card.ts';
import { connect } from '../../lib/store/connection.ts';
import { AccountSearch } from './AccountSearch.tsx';
import { Nominate } from './Nominate.tsx';
import { PlainCard } from './PlainCard.tsx';
import type { Journal } from './useJournal.ts';
import { widestKey } from './widestKey.ts';

interface Props {
  data: CardOf<'none'> | CardOf<'suggested'>;
  now: number;
  journal: Journal;
  tools: ReactNode;
}

/** Off the list: says so plainly, shows what it may be, and offers to link, to nominate, or to search. */
export function NoMatch({ data, now, journal, tools }: Props) {
  const [asking, setAsking] = useState<'nominate' | 'link'>();
  const { declined, nomination } = data;

  /** Decides on the widest key that is the company's own, or says why there is none. */
  const decision = async (
    make: (stamp: Stamp, key: Key) => Entry,
    words: (key: Key) => string,
    id?: string,
  ) => {
    const key = await widestKey(data.key);
    return 'refused' in key
      ? { words: key.refused }
      : { entries: [make(journal.stamp(id), key.key)], words: words(key.key) };
  };
  const linking = (account: Account) =>
    decision(
      (stamp, key) => linkKey(stamp, account, key),
      (key) => `Linked ${keyWords(key)} to ${account.name}.`,
    );
  const link = (account: Account) => journal.attempt(() => linking(account));
  const linkTo = (id: string) =>
    journal.attempt(async () => {
      const account = await findAccount(await connect(), id);
      return account ? linking(account) : { words: 'That account is no longer on your list.' };
    });
  // The page's own key will do: a No costs nothing where the domain is shared.
  const decline = (account: Account) =>
    journal.write([declineKey(journal.stamp(), account, data.key)], `Not ${account.name}.`);
  const ask = (what: 'nominate' | 'link') => () => setAsking(asking === what ? undefined : what);

  return (
    <PlainCard title="Not on your target account list" tools={tools}>
      <p className="muted">{data.place}</p>
      {(data.kind === 'suggested' ? data.accounts : []).map((account, index) => (
        <div className="next" key={account.id}>
          <p>
            This may be <b>{account.name}</b>{' '}
            <span className="muted">
              ({[account.domains[0] ?? 'no domain', account.country].filter(Boolean).join(', ')})
            </span>
          </p>
          <div className="actions">
            <button
              type="button"
              className={index === 0 ? 'button primary' : 'button'}
              onClick={() => void link(account)}
            >
              Yes, link it
            </button>
            <button type="button" className="button" onClick={() => void decline(account)}>
              No
            </button>
          </div>
        </div>
      ))}
      {declined.map((entry) => (
        <Before key={entry.id} onUndo={() => void journal.undo([entry.id])}>
          You said {dayWords(entry.at, now)} that this isn’t {entry.account.name}.
        </Before>
      ))}
      {nomination && (
        <Before onUndo={() => void journal.undo([nomination.id])}>
          You nominated {nomination.name} {dayWords(nomination.at, now)}: {nomination.reason}
        </Before>
      )}
      <div className="actions">
        {!nomination && (
          <button
            type="button"
            className="button"
            aria-expanded={asking === 'nominate'}
            onClick={ask('nominate')}
          >
            Nominate
          </button>
        )}
        <button type="button" className="button" aria-expanded={asking === 'link'} onClick={ask('link')}>
          Link to an account
        </button>
      </div>
      {asking === 'nominate' && !nomination && (
        <Nominate
          name={data.kind === 'none' ? (data.name ?? '') : ''}
          onNominate={async (name, reason, id) => {
            const make = (stamp: Stamp, key: Key) => nominate(stamp, key, name, reason);
            const words = (key: Key) => `Nominated ${name} for ${keyWords(key)}.`;
            if (await journal.attempt(() => decision(make, words, id))) setAsking(undefined);
          }}
        />
      )}
      {asking === 'link' && <AccountSearch autoFocus onChoose={(id) => void linkTo(id)} />}
    </PlainCard>
  );
}

/** What the rep said of this page before, and the way to take it back. */
function Before({ children, onUndo }: { children: ReactNode; onUndo(): void }) {
  return (
    <p>
      {children}{' '}
      <button type="button" className="button quiet" onClick={onUndo}>
        Undo
      </button>
    </p>
  );
}
