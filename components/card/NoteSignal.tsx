import { type FormEvent, useState } from 'react';
import { evidenceAddress } from '../../lib/core/evidenceAddress.ts';
import { noteSignal, qualifyConversation } from '../../lib/core/knowledgeEntries.ts';
import { signalWords, triggerWords } from '../../lib/core/words.ts';
import type { Stakeholder } from '../../lib/schema/account.ts';
import type { SignalType, TriggerType } from '../../lib/schema/words.ts';
import { newId } from '../../lib/store/newId.ts';
import type { CardSubject } from './cardSubject.ts';
import type { Journal } from './useJournal.ts';

interface Props {
  subject: CardSubject;
  people: readonly Stakeholder[];
  journal: Journal;
  now: number;
  /** It is noted, or it isn't to be. */
  onClose(): void;
}

const QUALIFIED = 'qualified';

/** What a rep sees on a page comes first; what tools report is there too, for who has no tool. */
const occasions: readonly TriggerType[] = [
  'hiring',
  'leadership-change',
  'funding',
  'expansion',
  'migration',
  'site-weakness',
  'renewal',
];

/** What the rep learned: an occasion, a signal of theirs, or that a conversation is worth handing over. */
export default function NoteSignal({ subject, people, journal, now, onClose }: Props) {
  const { account, url } = subject;
  const page = url === undefined ? undefined : evidenceAddress(url);
  const [id] = useState(newId);
  const [what, setWhat] = useState<string>(occasions[0] ?? '');
  const [person, setPerson] = useState('');
  const [day, setDay] = useState(() => dayOf(now));
  const [note, setNote] = useState('');
  const [withPage, setWithPage] = useState(true);
  const timed = what !== QUALIFIED;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const who = people.find((one) => one.id === person);
    const about = { note, ...(who && { person: who }) };
    const saved = timed
      ? await journal.writeOne(
          `Noted: ${names[what as SignalType | TriggerType]}.`,
          (stamp) =>
            noteSignal(stamp, account, {
              ...about,
              what: what as SignalType | TriggerType,
              ...(day !== dayOf(now) && { seenAt: Date.parse(`${day}T12:00`) }),
              ...(withPage && page !== undefined && { evidence: page }),
            }),
          id,
        )
      : await journal.writeOne(
          'Conversation qualified.',
          (stamp) => qualifyConversation(stamp, account, about),
          id,
        );
    if (saved) onClose();
  };

  return (
    <form aria-label="Note a signal" className="note-signal" onSubmit={(event) => void submit(event)}>
      <div className="touch-row">
        <select
          className="field"
          aria-label="What happened"
          // biome-ignore lint/a11y/noAutofocus: it was just asked for, and the first key chooses
          autoFocus
          value={what}
          onChange={(event) => setWhat(event.target.value)}
        >
          <optgroup label="An occasion">
            {occasions.map((type) => (
              <option key={type} value={type}>
                {triggerWords[type]}
              </option>
            ))}
          </optgroup>
          <optgroup label="A signal of theirs">
            {Object.entries(signalWords).map(([type, words]) => (
              <option key={type} value={type}>
                {words}
              </option>
            ))}
          </optgroup>
          <optgroup label="A conversation">
            <option value={QUALIFIED}>Conversation qualified: need, time, budget</option>
          </optgroup>
        </select>
        {timed && (
          <input
            type="date"
            className="field"
            aria-label="When"
            required
            max={what === 'renewal' ? undefined : dayOf(now)}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
      </div>
      <div className="touch-row">
        <select
          className="field"
          aria-label="Who"
          value={person}
          onChange={(event) => setPerson(event.target.value)}
        >
          <option value="">Nobody in particular</option>
          {people.map(({ id: one, name }) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
        <input
          className="field"
          aria-label="What you saw"
          placeholder="Such as: hiring 12 engineers"
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {timed && page !== undefined && (
        <label className="evidence" title={page}>
          <input type="checkbox" checked={withPage} onChange={(event) => setWithPage(event.target.checked)} />
          This page shows it. <span className="muted">Its address stays on this device.</span>
        </label>
      )}
      <div className="actions">
        <button type="submit" className="button">
          Note it
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

const names = { ...signalWords, ...triggerWords };

/** The rep's own day, as a date field has it: `2026-11-24`. */
function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
