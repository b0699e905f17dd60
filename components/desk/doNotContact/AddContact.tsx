import { useState } from 'react';
import { type SuppressionDraft, suppress } from '../../../lib/core/accountEntries.ts';
import { contactKeyWords } from '../../../lib/core/contactKey.ts';
import { suppressionKey } from '../../../lib/intake/suppressionFile.ts';
import { newId } from '../../../lib/store/newId.ts';
import { SuppressForm } from '../../card/suppress/SuppressForm.tsx';
import type { Journal } from '../../card/useJournal.ts';

/** Somebody who may be on no account: by an address, a number, a domain or a page. */
export function AddContact({ journal }: { journal: Journal }) {
  // The form begins anew with each.
  const [id, setId] = useState(newId);
  const [contact, setContact] = useState('');
  const [fault, setFault] = useState<string>();
  const save = async (draft: Pick<SuppressionDraft, 'channels' | 'reason' | 'until'>) => {
    const read = suppressionKey(contact);
    if ('reason' in read) {
      setFault(read.reason);
      return;
    }
    setFault(undefined);
    const saved = await journal.writeOne(
      `${contactKeyWords(read.key)} is on Do not contact.`,
      (stamp) => suppress(stamp, { keys: [read.key], ...draft }),
      id,
    );
    if (!saved) return;
    setId(newId());
    setContact('');
  };
  return (
    <div className="add-contact">
      <SuppressForm key={id} whom="somebody else" submit="Add" onSave={(draft) => void save(draft)}>
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
      </SuppressForm>
      <p id="add-contact-fault" role="alert" className="error">
        {fault}
      </p>
    </div>
  );
}
