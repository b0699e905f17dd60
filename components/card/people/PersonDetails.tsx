import { useState } from 'react';
import type { PersonView } from '../../../lib/core/buyingGroup.ts';
import { influenceWords, lastTouchWords, shownStance, stanceWords } from '../../../lib/core/chartWords.ts';
import { personLeft, setRoles } from '../../../lib/core/knowledgeEntries.ts';
import { roleWords } from '../../../lib/core/words.ts';
import type { BuyingRole } from '../../../lib/schema/words.ts';
import { newId } from '../../../lib/store/newId.ts';
import type { CardSubject } from '../cardSubject.ts';
import type { Journal } from '../useJournal.ts';

interface Props {
  view: PersonView;
  subject: CardSubject;
  journal: Journal;
  now: number;
}

const allRoles = Object.keys(roleWords) as BuyingRole[];

/** What is known of a person beyond their line; the rep corrects their roles, or says that they are gone. */
export default function PersonDetails({ view, subject, journal, now }: Props) {
  const { person } = view;
  const { account, me } = subject;
  const [editing, setEditing] = useState(false);
  const [gone] = useState(newId);
  const facts = [
    person.title,
    stanceWords[shownStance(person)],
    person.influence && influenceWords[person.influence],
    person.reportsTo && `Reports to ${person.reportsTo}`,
    lastTouchWords(view, me, now),
  ].filter(Boolean);
  return (
    <div className="person-details">
      <p className="muted">{facts.join(' · ')}</p>
      {editing ? (
        <Roles view={view} subject={subject} journal={journal} onClose={() => setEditing(false)} />
      ) : (
        <div className="actions">
          <button type="button" className="button" onClick={() => setEditing(true)}>
            Set roles
          </button>
          {!person.left && (
            <button
              type="button"
              className="button"
              onClick={() =>
                void journal.writeOne(
                  `${person.name} left.`,
                  (stamp) => personLeft(stamp, account, person),
                  gone,
                )
              }
            >
              Left the company
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Roles({ view: { person }, subject, journal, onClose }: Omit<Props, 'now'> & { onClose(): void }) {
  const [roles, setChosen] = useState<readonly BuyingRole[]>(person.roles);
  const [id] = useState(newId);
  const save = async () => {
    const words = roles.map((role) => roleWords[role].toLowerCase()).join(', ') || 'no role';
    const saved = await journal.writeOne(
      `${person.name}: ${words}.`,
      (stamp) => setRoles(stamp, subject.account, person, roles),
      id,
    );
    if (saved) onClose();
  };
  return (
    <fieldset>
      <legend className="visually-hidden">Roles of {person.name}</legend>
      <div className="roles">
        {allRoles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={roles.includes(role)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...roles, role] : roles.filter((one) => one !== role))
              }
            />
            {roleWords[role]}
          </label>
        ))}
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={() => void save()}>
          Save roles
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </fieldset>
  );
}
