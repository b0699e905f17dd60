import type { ReactNode } from 'react';
import { nothingWords } from '../../lib/core/page.ts';
import { agoWords } from '../../lib/core/time.ts';
import type { CardOf } from '../../lib/store/card.ts';
import { AccountSearch } from './AccountSearch.tsx';
import { Freshness } from './Freshness.tsx';
import { Said } from './Said.tsx';
import type { Journal } from './useJournal.ts';

interface Props {
  data: CardOf<'nothing'>;
  now: number;
  journal: Journal;
  tools: ReactNode;
  onOpen(account: string): void;
}

/** The page in front is about no company: why, the last cards opened, and search. */
export function NoCompany({ data, now, journal, tools, onOpen }: Props) {
  return (
    <main className="card">
      <div className="plain">
        <div className="section-head">
          <h1>No company here</h1>
          {tools}
        </div>
        <p className="muted">
          {data.reason === 'gone' ? 'That account is no longer on your list.' : nothingWords[data.reason]}
        </p>
        <AccountSearch label="Search your list" autoFocus onChoose={onOpen} />
        {data.recent.length > 0 && (
          <section aria-labelledby="recent">
            <h2 id="recent">Last opened</h2>
            <ul className="choices">
              {data.recent.map((recent) => (
                <li key={recent.account}>
                  <button type="button" className="choice" onClick={() => onOpen(recent.account)}>
                    <b>{recent.name}</b>
                    <span className="muted">
                      {[recent.domain, agoWords(recent.at, now)].filter(Boolean).join(' · ')}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Said journal={journal} />
      </div>
      <Freshness manifest={data.manifest} now={now} />
    </main>
  );
}
