import { lazy, Suspense, useState } from 'react';
import type { BuyingGroup } from '../../lib/core/buyingGroup.ts';
import type { Move } from '../../lib/core/moves.ts';
import type { Suppression } from '../../lib/core/suppression.ts';
import { gapWords } from '../../lib/core/words.ts';
import type { BuyingRole } from '../../lib/schema/words.ts';
import { Coverage } from './Coverage.tsx';
import type { CardSubject } from './cardSubject.ts';
import { PersonRow } from './people/PersonRow.tsx';
import type { Journal } from './useJournal.ts';

const AddToRole = lazy(() => import('./people/AddToRole.tsx'));

interface Props {
  group: BuyingGroup;
  /** In force at the account. */
  suppressions: readonly Suppression[];
  /** Who came from another account of the list. */
  moves: readonly Move[];
  subject: CardSubject;
  journal: Journal;
  now: number;
}

/** The buying group by role: who is there and who is next, when they were last touched, and which required roles nobody has. */
export function StakeholderMap({ group, suppressions, moves, subject, journal, now }: Props) {
  const { coverage, people, missing, next } = group;
  return (
    <section aria-labelledby="stakeholder-map">
      <div className="section-head">
        <h2 id="stakeholder-map">Stakeholder map</h2>
        <Coverage coverage={coverage} contacted="contacted" />
      </div>
      {people.length === 0 && missing.length === 0 ? (
        <p className="muted">Your list has no people for this account.</p>
      ) : (
        <ul className="people">
          {people.map((view) => (
            <PersonRow
              key={view.person.id}
              view={view}
              isNext={view.person.id === next?.person.id}
              from={moves.find(({ person }) => person === view.person.id)?.from.name}
              suppressions={suppressions}
              subject={subject}
              journal={journal}
              now={now}
            />
          ))}
          {missing.map((roles) => (
            <Gap key={roles.join()} roles={roles} subject={subject} journal={journal} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** A required role that nobody has, until the rep adds who does. */
function Gap({
  roles,
  subject,
  journal,
}: { roles: readonly BuyingRole[] } & Pick<Props, 'subject' | 'journal'>) {
  const [adding, setAdding] = useState(false);
  return (
    <li className="person-item">
      <div className="person">
        <span className="mark gap" aria-hidden="true">
          ?
        </span>
        <span className="who muted">{gapWords(roles)} · missing</span>
        <button
          type="button"
          className="button quiet add"
          aria-label={`Add: ${gapWords(roles)}`}
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          Add
        </button>
      </div>
      <Suspense>
        {adding && (
          <AddToRole roles={roles} subject={subject} journal={journal} onClose={() => setAdding(false)} />
        )}
      </Suspense>
    </li>
  );
}
