import { type FormEvent, type ReactNode, useState } from 'react';
import type { SuppressionDraft } from '../../../lib/core/accountEntries.ts';
import { wayWords } from '../../../lib/core/words.ts';
import type { OptOutChannel } from '../../../lib/schema/words.ts';
import { FormEnd } from '../FormEnd.tsx';

interface Props {
  /** Who must not be contacted, for the form's name. */
  whom: string;
  /** What else the form asks, first. */
  children?: ReactNode;
  /** What its button says. */
  submit?: string;
  onSave(draft: Pick<SuppressionDraft, 'channels' | 'reason' | 'until'>): void;
  /** Absent: the form stays. */
  onClose?: () => void;
}

const ways = Object.keys(wayWords) as OptOutChannel[];

/** By which ways, why, and until when. */
export function SuppressForm({ whom, children, submit = 'Do not contact', onSave, onClose }: Props) {
  const [channels, setChannels] = useState<readonly OptOutChannel[]>([]);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    // The whole day still counts.
    const end = until === '' ? undefined : new Date(`${until}T23:59:59.999`).getTime();
    onSave({
      reason: reason.trim(),
      ...(channels.length > 0 && { channels }),
      ...(end !== undefined && { until: end }),
    });
  };
  return (
    <form aria-label={`Do not contact ${whom}`} className="stack panel-form" onSubmit={save}>
      {children}
      <label>
        Why
        <input
          className="field"
          required
          pattern=".*\S.*"
          dir="auto"
          value={reason}
          // biome-ignore lint/a11y/noAutofocus: the form stands where the button was that the rep has just pressed
          autoFocus={!children}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <fieldset className="ways-field">
        <legend className="muted">By these ways; none chosen: by every way</legend>
        {ways.map((way) => (
          <label key={way}>
            <input
              type="checkbox"
              checked={channels.includes(way)}
              onChange={({ target }) =>
                setChannels(target.checked ? [...channels, way] : channels.filter((one) => one !== way))
              }
            />
            {wayWords[way]}
          </label>
        ))}
      </fieldset>
      <label>
        Until; empty: for good
        <input
          type="date"
          className="field"
          min={dayValue(Date.now())}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </label>
      <FormEnd save={submit} onClose={onClose} />
    </form>
  );
}

/** `2026-11-24`, the rep's day. */
function dayValue(moment: number): string {
  return new Date(moment - new Date(moment).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
