import { type ReactNode, useState } from 'react';
import { declineKey, linkKey, nominate, type Stamp } from '../../lib/core/entries.ts';
import type { Key } from '../../lib/core/key.ts';
import { dayWords } from '../../lib/core/time.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { type CardOf, findAccount } from '../../lib/store/card.ts';
import { connect } from '../../lib/store/connection.ts';
import { AccountSearch } from './AccountSearch.tsx';
import { Freshness } from './Freshness.tsx';
import { Nominate } from './Nominate.tsx';
import { Said } from './Said.tsx';
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
  const { nomination } = data;

  /** Decides on the widest key that is the company's own, or says why there is none. */
  const decide = async (
    make: (stamp: Stamp, key: Key) => Entry,
    words: string,
    id?: string,
  ): Promise<boolean> => {
    const key = await widestKey(data.match.key);
    if (key !== undefined) return journal.write([make(journal.stamp(id), key)], words);
    journal.say('Many companies share this domain: it can’t stand for one of them.');
    return false;
  };
  const link = (account: Account) =>
    decide((stamp, key) => linkKey(stamp, account, key), `Linked to ${account.name}.`);
  const linkTo = async (id: string) => {
    const account = await findAccount(await connect(), id);
    if (account) await link(account);
  };
  const decline = (account: Account) =>
    decide((stamp, key) => declineKey(stamp, account, key), `Not ${account.name}.`);
  const ask = (what: 'nominate' | 'link') => () => setAsking(asking === what ? undefined : what);

  return (
    <main className="card">
      <div className="plain">
        <div className="section-head">
          <h1>Not on your target account list</h1>
          {tools}
        </div>
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
        {nomination && (
          <p>
            You nominated {nomination.name} {dayWords(nomination.at, now)}: {nomination.reason}{' '}
            <button type="button" className="button quiet" onClick={() => void journal.undo([nomination.id])}>
              Undo
            </button>
          </p>
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
            name={data.name ?? ''}
            onNominate={async (name, reason, id) => {
              const make = (stamp: Stamp, key: Key) => nominate(stamp, key, name, reason);
              if (await decide(make, `Nominated ${name}.`, id)) setAsking(undefined);
            }}
          />
        )}
        {asking === 'link' && (
          <AccountSearch label="Search your list" autoFocus onChoose={(id) => void linkTo(id)} />
        )}
        <Said journal={journal} />
      </div>
      <Freshness manifest={data.manifest} now={now} />
    </main>
  );
}
