import { type FormEvent, useState } from 'react';
import { suppress } from '../../../lib/core/accountEntries.ts';
import { contactKeyWords } from '../../../lib/core/contactKey.ts';
import { suppressionKey } from '../../../lib/intake/suppressionFile.ts';
import { newId } from '../../../lib/store/newId.ts';
import type { Journal } from '../../card/useJournal.ts';

/** Somebody who may be on no account: by an address, a number, a domain or a page. */
export function AddContact({ journal }: { journal: Journal }) {
  const [id, setId] = useState(newId);
  const [contact, setContact] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = suppressionKey(contact);
    if ('reason' in read) {
      setFault(read.reason);
      return;
    }
    setFault(undefined);
    const saved = await journal.writeOne(
      `${contactKeyWords(read.key)} is on Do not contact.`,
      (stamp) => suppress(stamp, { keys: [read.key], reason }),
      id,
    );
    if (!saved) return;
    setId(newId());
    setContact('');
    setReason('');
  };
  return (
    <form aria-label="Add to Do not contact" className="add-contact" onSubmit={(event) => void submit(event)}>
      <label>
        E-mail, phone, domain or LinkedIn page
        <input
          className="field"
          required
          value={contact}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby="add-contact-fault"
          onChange={(event) => setContact(event.target.value)}
        />
      </label>
      <label>
        Why
        <input
          className="field"
          required
          pattern=".*\S.*"
          dir="auto"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary">
        Add
      </button>
      <p id="add-contact-fault" role="alert" className="error">
        {fault}
      </p>
    </form>
  );
}
