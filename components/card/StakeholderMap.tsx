import type { BuyingGroup } from '../../lib/core/buyingGroup.ts';
import type { Move } from '../../lib/core/moves.ts';
import { gapWords } from '../../lib/core/words.ts';
import { Coverage } from './Coverage.tsx';
import type { CardSubject } from './cardSubject.ts';
import { PersonRow } from './people/PersonRow.tsx';
import type { Journal } from './useJournal.ts';

interface Props {
  group: BuyingGroup;
  /** Who came from another account of the list. */
  moves: readonly Move[];
  subject: CardSubject;
  journal: Journal;
  now: number;
}

/** The buying group by role: who is there and who is next, when they were last touched, and which required roles nobody has. */
export function StakeholderMap({ group, moves, subject, journal, now }: Props) {
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
              subject={subject}
              journal={journal}
              now={now}
            />
          ))}
          {missing.map((roles) => (
            <li key={roles.join()} className="person">
              <span className="mark gap" aria-hidden="true">
                ?
              </span>
              <span className="who muted">{gapWords(roles)} · missing</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
