import { type FormEvent, useState } from 'react';
import { readContact } from '../../../lib/core/contactText.ts';
import { retract } from '../../../lib/core/entries.ts';
import { addPerson } from '../../../lib/core/pageEntries.ts';
import { roleWords } from '../../../lib/core/words.ts';
import type { Stakeholder } from '../../../lib/schema/account.ts';
import type { EntryOf } from '../../../lib/schema/journal.ts';
import type { BuyingRole } from '../../../lib/schema/words.ts';
import { newId } from '../../../lib/store/newId.ts';
import type { CardSubject } from '../cardSubject.ts';
import { FormEnd } from '../FormEnd.tsx';
import type { Journal } from '../useJournal.ts';
import { ErasedBefore, erasureOf } from './erasedBefore.tsx';

interface Props {
  /** One of them would do. */
  roles: readonly BuyingRole[];
  subject: CardSubject;
  journal: Journal;
  onClose(): void;
}

/** Somebody who fills a role that nobody had: a name, and by what they are found, if that is known. */
export default function AddToRole({ roles, subject, journal, onClose }: Props) {
  const [ids] = useState(() => ({ person: newId(), entry: newId() }));
  const [name, setName] = useState('');
  const [role, setRole] = useState(roles[0]);
  const [contact, setContact] = useState('');
  const read = readContact(contact);
  const isUnread = contact.trim() !== '' && (!read || read.kind === 'domain');
  const [erasure, setErasure] = useState<EntryOf<'person.erased'>>();
  /** @param lifted the erasure that the rep takes back */
  const add = async (lifted?: EntryOf<'person.erased'>) => {
    if (isUnread) return;
    const person: Stakeholder = {
      id: ids.person,
      name: name.trim(),
      roles: role ? [role] : [],
      keys: read?.kind === 'page' && read.about === 'person' ? [read.key] : [],
      ...(read?.kind === 'email' && { email: contact.trim() }),
      ...(read?.kind === 'phone' && { phone: contact.trim() }),
    };
    const words = `Added ${person.name}${role ? `, ${roleWords[role].toLowerCase()}` : ''}.`;
    const saved = await journal.attempt(async () => {
      const before = lifted ? undefined : await erasureOf(person, subject.account);
      setErasure(before);
      if (before) return { words: `${person.name} was erased before.` };
      const added = addPerson(journal.stamp(ids.entry), subject.account, person);
      return { words, entries: lifted ? [retract(journal.stamp(), lifted.id), added] : [added] };
    });
    if (saved) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  if (erasure) {
    return (
      <ErasedBefore
        name={name.trim()}
        erasure={erasure}
        onAdd={() => void add(erasure)}
        onCancel={() => {
          journal.hush();
          onClose();
        }}
      />
    );
  }
  return (
    <form aria-label="Add to the buying group" className="stack panel-form" onSubmit={submit}>
      <label>
        Name
        <input
          className="field"
          required
          pattern=".*\S.*"
          dir="auto"
          value={name}
          // biome-ignore lint/a11y/noAutofocus: the form stands where the button was that the rep has just pressed
          autoFocus
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label>
        LinkedIn page, e-mail or phone, if you know it
        <input
          className="field"
          value={contact}
          aria-invalid={isUnread || undefined}
          onChange={(event) => setContact(event.target.value)}
        />
      </label>
      {isUnread && <p className="error">This is no LinkedIn page, e-mail address or phone number.</p>}
      {roles.length > 1 && (
        <label>
          Role
          <select
            className="field"
            value={role}
            onChange={(event) => setRole(roles.find((one) => one === event.target.value))}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {roleWords[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <FormEnd save="Add" onClose={onClose} />
    </form>
  );
}
