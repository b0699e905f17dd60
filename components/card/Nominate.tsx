import { type FormEvent, useState } from 'react';
import { newId } from '../../lib/store/newId.ts';

interface Props {
  /** A proposal from the page's address; the rep corrects it. */
  name: string;
  /** @param id of the entry, made when this form opened. */
  onNominate(name: string, reason: string, id: string): Promise<void>;
}

/** Proposes the company of the page for the list, with a reason that the team can judge. */
export function Nominate({ name: proposed, onNominate }: Props) {
  const [id] = useState(newId);
  const [name, setName] = useState(proposed);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onNominate(name, reason, id);
  };
  return (
    <form aria-label="Nominate" className="stack" onSubmit={submit}>
      <label>
        Company
        <input
          className="field"
          required
          pattern=".*\S.*"
          // biome-ignore lint/a11y/noAutofocus: the rep just asked for this form
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label>
        Why it belongs on the list
        <input
          className="field"
          required
          pattern=".*\S.*"
          value={reason}
          placeholder="Such as: hiring a data team, uses our competitor"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary">
        Save nomination
      </button>
    </form>
  );
}
