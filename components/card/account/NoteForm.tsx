import { type FormEvent, useState } from 'react';
import { FormEnd } from '../FormEnd.tsx';

interface Props {
  /** What it is about, for the form's name. */
  about: string;
  onSave(note: string): void;
  onClose(): void;
}

export function NoteForm({ about, onSave, onClose }: Props) {
  const [note, setNote] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() !== '') onSave(note);
  };
  return (
    <form aria-label={`Note on ${about}`} className="stack panel-form" onSubmit={save}>
      <textarea
        className="field"
        aria-label="Note"
        required
        rows={2}
        dir="auto"
        value={note}
        // biome-ignore lint/a11y/noAutofocus: the form stands where the button was that the rep has just pressed
        autoFocus
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
        }}
      />
      <FormEnd save="Save note" onClose={onClose} />
    </form>
  );
}
