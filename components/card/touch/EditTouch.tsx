import { type FormEvent, useState } from 'react';
import { amendTouch, retract } from '../../../lib/core/entries.ts';
import { touchChannels } from '../../../lib/core/touchChannels.ts';
import { touchWords } from '../../../lib/core/words.ts';
import type { EntryOf } from '../../../lib/schema/journal.ts';
import { newId } from '../../../lib/store/newId.ts';
import { FormEnd } from '../FormEnd.tsx';
import type { Journal } from '../useJournal.ts';
import { fieldValue } from './WhenField.tsx';

interface Props {
  entry: EntryOf<'touch.logged'>;
  journal: Journal;
  onClose(): void;
}

/** The outcome that came later, or what was wrong: the touch is taken back and told again, in one write. */
export default function EditTouch({ entry, journal, onClose }: Props) {
  const row = touchChannels.find(({ choices }) => choices.some(({ channel }) => channel === entry.channel));
  const known = row?.choices.find(
    ({ channel, direction, outcome }) =>
      channel === entry.channel && direction === entry.direction && outcome === entry.outcome,
  );
  // Made with the form: saving twice is saving once.
  const [ids] = useState(() => ({ back: newId(), again: newId() }));
  const [choiceId, setChoiceId] = useState(known?.id ?? '');
  const [note, setNote] = useState(entry.note ?? '');
  const [when, setWhen] = useState(fieldValue(entry.touchedAt));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const choice = row?.choices.find(({ id }) => id === choiceId) ?? entry;
    // The field knows no seconds: an untouched one leaves the moment as it was.
    const touchedAt = when === fieldValue(entry.touchedAt) ? entry.touchedAt : new Date(when).getTime();
    const told = { choice, note, touchedAt: Number.isNaN(touchedAt) ? entry.touchedAt : touchedAt };
    const saved = await journal.write(
      [retract(journal.stamp(ids.back), entry.id), amendTouch(journal.stamp(ids.again), entry, told)],
      `Changed: ${touchWords(choice)}${entry.person ? `, ${entry.person.name}` : ''}.`,
    );
    if (saved) onClose();
  };
  return (
    <form aria-label="Change the touch" className="stack edit-touch" onSubmit={(event) => void save(event)}>
      <select
        className="field"
        aria-label="Outcome"
        // biome-ignore lint/a11y/noAutofocus: the form stands where the button was that the rep has just pressed
        autoFocus
        value={choiceId}
        onChange={(event) => setChoiceId(event.target.value)}
      >
        {!known && <option value="">{touchWords(entry)}</option>}
        {row?.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
      <textarea
        className="field note-field"
        aria-label="Note"
        placeholder="Note"
        dir="auto"
        rows={1}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <input
        type="datetime-local"
        className="field"
        aria-label="When"
        required
        max={fieldValue(Date.now())}
        value={when}
        onChange={(event) => setWhen(event.target.value)}
      />
      <FormEnd save="Save" onClose={onClose} />
    </form>
  );
}
