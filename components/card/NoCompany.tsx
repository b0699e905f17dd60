import type { ReactNode } from 'react';
import { nothingWords } from '../../lib/core/page.ts';
import { agoWords } from '../../lib/core/time.ts';
import type { CardOf } from '../../lib/store/card.ts';
import { AccountSearch } from './AccountSearch.tsx';
import { Choice } from './Choice.tsx';
import { PlainCard } from './PlainCard.tsx';

interface Props {
  data: CardOf<'nothing'>;
  now: number;
  tools: ReactNode;
  onOpen(account: string): void;
}

/** The page in front is about no company: why, the last cards opened, and search. */
export function NoCompany({ data, now, tools, onOpen }: Props) {
  return (
    <PlainCard title="No company here" tools={tools}>
      <p className="muted">
        {data.reason === 'gone' ? 'That account is no longer on your list.' : nothingWords[data.reason]}
      </p>
      <AccountSearch autoFocus onChoose={onOpen} />
      {data.recent.length > 0 && (
        <section aria-labelledby="recent">
          <h2 id="recent">Last opened</h2>
          <ul className="choices">
            {data.recent.map(({ account, name, domain, at }) => (
              <Choice
                key={account}
                name={name}
                facts={[domain, agoWords(at, now)]}
                onChoose={() => onOpen(account)}
              />
            ))}
          </ul>
        </section>
      )}
    </PlainCard>
  );
}
