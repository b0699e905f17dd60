import type { ReactNode } from 'react';
import { chooseCandidate } from '../../lib/core/entries.ts';
import type { CardOf } from '../../lib/store/card.ts';
import { Freshness } from './Freshness.tsx';
import { Said } from './Said.tsx';
import type { Journal } from './useJournal.ts';

interface Props {
  data: CardOf<'ambiguous'>;
  now: number;
  journal: Journal;
  tools: ReactNode;
}

/** Several accounts for one key: a picker, never a guess. The choice is remembered as an entry. */
export function Ambiguous({ data, now, journal, tools }: Props) {
  const { key } = data.match;
  return (
    <main className="card">
      <div className="plain">
        <div className="section-head">
          <h1>Which account?</h1>
          {tools}
        </div>
        <p className="muted">
          {data.candidates.length} accounts of your list share {data.place ?? 'this page'}. Your choice is
          remembered for it.
        </p>
        <ul className="choices">
          {data.candidates.map((account) => (
            <li key={account.id}>
              <button
                type="button"
                className="choice"
                onClick={() =>
                  void journal.write(
                    [chooseCandidate(journal.stamp(), account, key)],
                    `${account.name} it is.`,
                  )
                }
              >
                <b>{account.name}</b>
                <span className="muted">
                  {[account.tier ?? 'no tier yet', account.country ?? account.location, account.owners.ae]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <Said journal={journal} />
      </div>
      <Freshness manifest={data.manifest} now={now} />
    </main>
  );
}
