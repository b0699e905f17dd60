import { useState } from 'react';
import { addNote, suppress } from '../../../lib/core/accountEntries.ts';
import type { PersonView } from '../../../lib/core/buyingGroup.ts';
import { influenceWords, lastTouchWords, shownStance, stanceWords } from '../../../lib/core/chartWords.ts';
import { personLeft, setRoles } from '../../../lib/core/knowledgeEntries.ts';
import type { Suppression } from '../../../lib/core/suppression.ts';
import { roleWords } from '../../../lib/core/words.ts';
import type { BuyingRole } from '../../../lib/schema/words.ts';
import { newId } from '../../../lib/store/newId.ts';
import { NoteForm } from '../account/NoteForm.tsx';
import type { CardSubject } from '../cardSubject.ts';
import { Suppressed } from '../suppress/Suppressed.tsx';
import { SuppressForm } from '../suppress/SuppressForm.tsx';
import type { Journal } from '../useJournal.ts';

interface Props {
  view: PersonView;
  /** In force for them. */
  suppressions: readonly Suppression[];
  subject: CardSubject;
  journal: Journal;
  now: number;
}

const allRoles = Object.keys(roleWords) as BuyingRole[];

/** What is known of a person beyond their line; the rep corrects their roles, or says that they are gone. */
export default function PersonDetails({ view, suppressions, subject, journal, now }: Props) {
  const { person } = view;
  const { account, me } = subject;
  const [open, setOpen] = useState<'roles' | 'note' | 'suppress'>();
  const [ids] = useState(() => ({ gone: newId(), note: newId(), suppress: newId() }));
  const close = () => setOpen(undefined);
  const save = async (...of: Parameters<Journal['writeOne']>) => {
    if (await journal.writeOne(...of)) close();
  };
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
      {suppressions.length > 0 && (
        <Suppressed suppressions={suppressions} account={account} journal={journal} now={now} />
      )}
      {open === 'roles' && <Roles view={view} subject={subject} journal={journal} onClose={close} />}
      {open === 'note' && (
        <NoteForm
          about={person.name}
          onSave={(note) =>
            void save('Note saved.', (stamp) => addNote(stamp, account, note, person), ids.note)
          }
          onClose={close}
        />
      )}
      {open === 'suppress' && (
        <SuppressForm
          whom={person.name}
          onSave={(draft) =>
            void save(
              `${person.name} is on Do not contact.`,
              (stamp) => suppress(stamp, { account, person, ...draft }),
              ids.suppress,
            )
          }
          onClose={close}
        />
      )}
      {!open && (
        <div className="actions">
          <button type="button" className="button" onClick={() => setOpen('roles')}>
            Set roles
          </button>
          <button type="button" className="button" onClick={() => setOpen('note')}>
            Add a note
          </button>
          <button type="button" className="button" onClick={() => setOpen('suppress')}>
            Do not contact
          </button>
          {!person.left && (
            <button
              type="button"
              className="button"
              onClick={() =>
                void save(`${person.name} left.`, (stamp) => personLeft(stamp, account, person), ids.gone)
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

function Roles({
  view: { person },
  subject,
  journal,
  onClose,
}: Pick<Props, 'view' | 'subject' | 'journal'> & { onClose(): void }) {
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
