import { useState } from 'react';
import { declineKey, linkKey, nominate } from '../../lib/core/entries.ts';
import { dayWords } from '../../lib/core/time.ts';
import { type CardOf, findAccount } from '../../lib/store/card.ts';
import { connect } from '../../lib/store/connection.ts';
import { AccountSearch } from './AccountSearch.tsx';
import { CardTools } from './Card.tsx';
import { Freshness } from './Freshness.tsx';
import { Nominate } from './Nominate.tsx';
import { Said } from './Said.tsx';
import { useJournal } from './useJournal.ts';

interface Props {
  data: CardOf<'none'> | CardOf<'suggested'>;
  now: number;
  onOpen(account: string): void;
}

/** Off the list: says so plainly, shows what it may be, and offers to link, to nominate, or to search. */
export function NoMatch({ data, now }: Props) {
  const journal = useJournal(data.me);
  const [asking, setAsking] = useState<'nominate' | 'link'>();
  const { key } = data.match;
  const { nomination } = data;

  const link = async (id: string) => {
    const account = await findAccount(await connect(), id);
    if (account) await journal.write(linkKey(journal.stamp(), account, key), `Linked to ${account.name}.`);
  };
  const ask = (what: 'nominate' | 'link') => () => setAsking(asking === what ? undefined : what);

  return (
    <main className="card">
      <div className="plain">
        <div className="section-head">
          <h1>Not on your target account list</h1>
          <CardTools />
        </div>
        <p className="host">{data.host}</p>
        {data.kind === 'suggested' && (
          <div className="next">
            <p>
              This may be <b>{data.account.name}</b>
              <span className="muted"> ({data.account.domains[0] ?? 'no domain'})</span>
            </p>
            <div className="actions">
              <button
                type="button"
                className="button primary"
                onClick={() =>
                  void journal.write(
                    linkKey(journal.stamp(), data.account, key),
                    `Linked to ${data.account.name}.`,
                  )
                }
              >
                Yes, link it
              </button>
              <button
                type="button"
                className="button"
                onClick={() =>
                  void journal.write(
                    declineKey(journal.stamp(), data.account, key),
                    `Not ${data.account.name}.`,
                  )
                }
              >
                No
              </button>
            </div>
          </div>
        )}
        {nomination && (
          <p>
            You nominated {nomination.name} {dayWords(nomination.at, now)}: {nomination.reason}{' '}
            <button type="button" className="button quiet" onClick={() => void journal.undo(nomination.id)}>
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
              const saved = await journal.write(
                nominate(journal.stamp(id), key, name, reason),
                `Nominated ${name}.`,
              );
              if (saved) setAsking(undefined);
            }}
          />
        )}
        {asking === 'link' && (
          <AccountSearch label="Search your list" autoFocus onChoose={(id) => void link(id)} />
        )}
        <Said said={journal.said} onUndo={(entry) => void journal.undo(entry)} onHush={journal.hush} />
      </div>
      <Freshness manifest={data.manifest} now={now} />
    </main>
  );
}
