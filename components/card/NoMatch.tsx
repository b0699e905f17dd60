import { type ReactNode, useState } from 'react';
import { declineKey, linkKey, nominate, type Stamp } from '../../lib/core/entries.ts';
import type { Key } from '../../lib/core/key.ts';
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
  const decide = (make: (stamp: Stamp, key: Key) => Entry, words: string, id?: string): Promise<boolean> =>
    journal.attempt(async () => {
      const key = await widestKey(data.key);
      return 'refused' in key
        ? { words: key.refused }
        : { entries: [make(journal.stamp(id), key.key)], words };
    });
  const link = (account: Account) =>
    decide((stamp, key) => linkKey(stamp, account, key), `Linked to ${account.name}.`);
  const linkTo = async (id: string) => {
    const account = await findAccount(await connect(), id);
    if (account) await link(account);
    else journal.say('That account is no longer on your list.');
  };
  // The page's own key will do: a No costs nothing where the domain is shared.
  const decline = (account: Account) =>
    journal.write([declineKey(journal.stamp(), account, data.key)], `Not ${account.name}.`);
  const ask = (what: 'nominate' | 'link') => () => setAsking(asking === what ? undefined : what);

  return (
    <PlainCard title="Not on your target account list" tools={tools}>
      <p className="muted">{data.place}</p>
      {data.kind === 'suggested' && (
        <div className="next">
          <p>
            This may be <b>{data.account.name}</b>{' '}
            <span className="muted">({data.account.domains[0] ?? 'no domain'})</span>
          </p>
          <div className="actions">
            <button type="button" className="button primary" onClick={() => void link(data.account)}>
              Yes, link it
            </button>
            <button type="button" className="button" onClick={() => void decline(data.account)}>
              No
            </button>
          </div>
        </div>
      )}
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
            if (await decide(make, `Nominated ${name}.`, id)) setAsking(undefined);
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
