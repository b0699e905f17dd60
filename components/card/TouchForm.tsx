import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { firstChoice, type TouchChannel, touchChannels } from '../../lib/core/touchChannels.ts';
import type { Stakeholder } from '../../lib/schema/account.ts';
import type { StepRef } from '../../lib/schema/journal.ts';

/** What the form holds. Ids, not objects, so that it survives the list changing under it. */
export interface TouchFields {
  /** Id of a row of `touchChannels`. */
  channel: string;
  /** Id of a choice of that channel; '' asks for one. */
  choice: string;
  /** Id of a stakeholder; '' is nobody in particular. */
  person: string;
  note: string;
  step?: StepRef;
  /** Id of the touch that it answers. */
  answers?: string;
}

interface Props {
  fields: TouchFields;
  people: readonly Stakeholder[];
  /** Counts up when the form should ask for what is missing: it then takes the focus. */
  asked: number;
  onChange(fields: TouchFields): void;
  onLog(): void;
}

const SHOWN_CHANNELS = 4;

/** One line of channels, one of person and outcome, a note; the common case needs no more than a click on *Log touch*. */
export function TouchForm({ fields, people, asked, onChange, onLog }: Props) {
  const id = useId();
  const channel = touchChannels.find((row) => row.id === fields.channel) ?? touchChannels[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onLog();
  };
  const chooseChannel = (chosen: TouchChannel) => {
    const { step: _, ...rest } = fields;
    onChange({ ...rest, channel: chosen.id, choice: firstChoice(chosen) });
  };
  const [all, setAll] = useState(false);
  const outcome = useRef<HTMLSelectElement>(null);
  const person = useRef<HTMLSelectElement>(null);
  const missing = fields.person === '' ? person : outcome;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking is what moves the focus, nothing else
  useEffect(() => {
    if (asked > 0) missing.current?.focus();
  }, [asked]);
  const shown = touchChannels.filter((row, index) => all || index < SHOWN_CHANNELS || row.id === channel.id);
  const logOnCtrlEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <form aria-label="Log a touch" className="touch-form" onSubmit={submit}>
      <div role="radiogroup" aria-label="Channel" className="channels">
        {shown.map((row) => (
          <label key={row.id} className="channel">
            <input
              type="radio"
              name={`${id}channel`}
              value={row.id}
              checked={row.id === channel.id}
              onChange={() => chooseChannel(row)}
            />
            <span>{row.label}</span>
          </label>
        ))}
        {shown.length < touchChannels.length && (
          <button type="button" className="button quiet" onClick={() => setAll(true)}>
            More
          </button>
        )}
      </div>
      <div className="touch-row">
        <select
          ref={person}
          className="field"
          aria-label="Person"
          value={fields.person}
          onChange={(event) => onChange({ ...fields, person: event.target.value })}
        >
          <option value="">Nobody in particular</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
        <select
          ref={outcome}
          className="field"
          aria-label="Outcome"
          required
          value={fields.choice}
          onChange={(event) => onChange({ ...fields, choice: event.target.value })}
        >
          {fields.choice === '' && <option value="">How did it go?</option>}
          {channel.choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      </div>
      <div className="touch-row">
        <textarea
          className="field note-field"
          aria-label="Note"
          placeholder="Note"
          rows={1}
          value={fields.note}
          onChange={(event) => onChange({ ...fields, note: event.target.value })}
          onKeyDown={logOnCtrlEnter}
        />
        <button type="submit" className="button">
          Log touch
        </button>
      </div>
    </form>
  );
}
