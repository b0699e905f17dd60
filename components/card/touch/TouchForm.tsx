import {
  type FormEvent,
  type KeyboardEvent,
  lazy,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { whenWords } from '../../../lib/core/time.ts';
import { firstChoice, type TouchChannel, touchChannels } from '../../../lib/core/touchChannels.ts';
import { warningWords } from '../../../lib/core/touchWarnings.ts';
import { Key } from '../../ui/Key.tsx';
import { cardKeys, keyWords, useKeys } from '../keys.ts';
import { Outcomes } from './Outcomes.tsx';
import { outcomeKeys } from './outcomeKeys.ts';
import type { TouchFormState } from './useTouchForm.ts';

const WhenField = lazy(() => import('./WhenField.tsx'));

interface Props {
  form: TouchFormState;
  now: number;
}

const SHOWN_CHANNELS = 4;

/** One line of channels, one of person and outcome, a note; the common case needs no more than `L` and Enter. */
export function TouchForm({ form, now }: Props) {
  const { fields, people, focus, change, ready, arm } = form;
  const id = useId();
  const channel = touchChannels.find((row) => row.id === fields.channel) ?? touchChannels[0];
  const [all, setAll] = useState(false);
  const [dating, setDating] = useState(fields.when !== undefined);
  const element = useRef<HTMLFormElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const submit = useRef<HTMLButtonElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asking is what moves the focus, nothing else
  useEffect(() => {
    if (focus.count === 0) return;
    const needed = fields.choice === '' ? 'outcome' : fields.step && fields.person === '' ? 'person' : 'log';
    if (needed === 'log') submit.current?.focus();
    else element.current?.querySelector<HTMLElement>(`[data-asks=${needed}]`)?.focus();
  }, [focus]);
  useEffect(() => {
    if (fields.when === undefined) setDating(false);
  }, [fields.when]);

  const withChannel = (chosen: TouchChannel) => {
    const { step: _, answers: __, ...rest } = fields;
    return { ...rest, channel: chosen.id, choice: firstChoice(chosen) };
  };
  const withChoice = (chosen: TouchChannel, choice: string) => ({ ...fields, channel: chosen.id, choice });
  const personAt = (by: 1 | -1) => {
    const ids = ['', ...people.map((person) => person.id)];
    const at = (ids.indexOf(fields.person) + by + ids.length) % ids.length;
    ready({ ...fields, person: ids[at] ?? '' });
  };
  useKeys({
    [cardKeys.log.key]: arm,
    [cardKeys.note.key]: () => note.current?.focus(),
    [cardKeys.personBefore.key]: () => personAt(-1),
    [cardKeys.personNext.key]: () => personAt(1),
    ...Object.fromEntries(
      touchChannels.map((row, index) => [String(index + 1), () => ready(withChannel(row))]),
    ),
    ...Object.fromEntries(
      outcomeKeys.map(({ key, choice }) => [key, () => ready(withChoice(touchChannels[0], choice))]),
    ),
  });

  const logOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.repeat) return;
    if (event.currentTarget === note.current && !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    element.current?.requestSubmit();
  };
  const shown = touchChannels.filter((row, index) => all || index < SHOWN_CHANNELS || row.id === channel.id);
  const personField = (
    <select
      className="field"
      aria-label="Person"
      data-asks="person"
      value={fields.person}
      onKeyDown={logOnEnter}
      onChange={(event) => change({ ...fields, person: event.target.value })}
    >
      <option value="">Nobody in particular</option>
      {people.map((person) => (
        <option key={person.id} value={person.id}>
          {person.name}
        </option>
      ))}
    </select>
  );
  return (
    <form
      aria-label="Log a touch"
      className="touch-form"
      ref={element}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void form.log();
      }}
    >
      <div role="radiogroup" aria-label="Channel" className="channels">
        {shown.map((row) => {
          const key = String(touchChannels.indexOf(row) + 1);
          return (
            <label key={row.id} className="channel">
              <input
                type="radio"
                name={`${id}channel`}
                value={row.id}
                checked={row.id === channel.id}
                aria-keyshortcuts={key}
                onChange={() => change(withChannel(row))}
              />
              <span>
                {row.label} <Key>{key}</Key>
              </span>
            </label>
          );
        })}
        {shown.length < touchChannels.length && (
          <button type="button" className="button quiet" onClick={() => setAll(true)}>
            More
          </button>
        )}
        {dating ? (
          <Suspense>
            <WhenField
              when={fields.when}
              onChange={(when) => {
                const { when: _, ...rest } = fields;
                change(when === undefined ? rest : { ...rest, when });
              }}
              onClose={() => setDating(false)}
            />
          </Suspense>
        ) : (
          <button
            type="button"
            className="button quiet when"
            aria-label="When: now. Change"
            title="It happened earlier"
            onClick={() => setDating(true)}
          >
            Now
          </button>
        )}
      </div>
      {channel !== touchChannels[0] && (
        <div className="touch-row">
          {personField}
          <select
            className="field"
            aria-label="Outcome"
            data-asks="outcome"
            required
            value={fields.choice}
            onKeyDown={logOnEnter}
            onChange={(event) => change(withChoice(channel, event.target.value))}
          >
            {fields.choice === '' && <option value="">How did it go?</option>}
            {channel.choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.label}
              </option>
            ))}
          </select>
        </div>
      )}
      {channel === touchChannels[0] && (
        <Outcomes chosen={fields.choice} onChoose={(choice) => change(withChoice(channel, choice))} />
      )}
      <div className="touch-row">
        {channel === touchChannels[0] && personField}
        <textarea
          ref={note}
          className="field note-field"
          aria-label="Note"
          aria-keyshortcuts="N"
          placeholder="Note"
          dir="auto"
          rows={1}
          value={fields.note}
          onChange={(event) => change({ ...fields, note: event.target.value })}
          onKeyDown={logOnEnter}
        />
        <button
          type="submit"
          className={form.confirming ? 'button primary' : 'button'}
          ref={submit}
          aria-keyshortcuts="L"
          aria-disabled={form.bar ? true : undefined}
        >
          {form.confirming ? 'Log anyway' : 'Log touch'}{' '}
          <Key>{form.confirming ? '⏎' : keyWords(cardKeys.log.key)}</Key>
        </button>
      </div>
      {form.restored !== undefined && (
        <p className="form-word muted">
          Not logged yet, from {whenWords(form.restored, now)}.{' '}
          <button type="button" className="button quiet" onClick={form.discard}>
            Discard
          </button>
        </p>
      )}
      {form.warnings.length > 0 && (
        <ul className="form-word warned" role={form.confirming ? 'alert' : undefined}>
          {form.warnings.map((warning) => (
            <li key={warning.kind}>{warningWords(warning, now)}</li>
          ))}
        </ul>
      )}
    </form>
  );
}
