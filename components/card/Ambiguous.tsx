import type { ReactNode } from 'react';
import { chooseCandidate } from '../../lib/core/pageEntries.ts';
import type { CardOf } from '../../lib/store/card.ts';
import { Choice } from './Choice.tsx';
import { PlainCard } from './PlainCard.tsx';
import type { Journal } from './useJournal.ts';

interface Props {
  data: CardOf<'ambiguous'>;
  journal: Journal;
  tools: ReactNode;
}

/** Several accounts for one key: a picker, never a guess. The choice is remembered as an entry. */
export function Ambiguous({ data, journal, tools }: Props) {
  return (
    <PlainCard title="Which account?" tools={tools}>
      <p className="muted">
        {data.candidates.length} accounts of your list share {data.place ?? 'this page'}. Your choice is
        remembered for it.
      </p>
      <ul className="choices">
        {data.candidates.map((account) => (
          <Choice
            key={account.id}
            name={account.name}
            facts={[account.tier ?? 'no tier yet', account.country ?? account.location, account.owners.ae]}
            onChoose={() =>
              void journal.write(
                [chooseCandidate(journal.stamp(), account, data.key)],
                `${account.name} it is.`,
              )
            }
          />
        ))}
      </ul>
    </PlainCard>
  );
}
