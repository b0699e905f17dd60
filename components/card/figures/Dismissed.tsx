import type { Signals } from '../../../lib/core/signals.ts';
import { agoWords } from '../../../lib/core/time.ts';
import { signalWords, triggerWords } from '../../../lib/core/words.ts';
import type { Journal } from '../useJournal.ts';

interface Props {
  dismissed: Signals['dismissed'];
  journal: Journal;
  now: number;
}

const names = { ...signalWords, ...triggerWords };

/** What the rep holds to be wrong and why; it scores nothing until it is brought back. */
export function Dismissed({ dismissed, journal, now }: Props) {
  if (dismissed.length === 0) return null;
  return (
    <>
      <p className="muted">Dismissed by you</p>
      <ul>
        {dismissed.map(({ signal, by }) => (
          <li key={by.id} className="signal">
            <span>
              {names[signal.type]}
              <span className="muted">
                , {by.reason}, {agoWords(by.at, now)}
              </span>
            </span>
            <button
              type="button"
              className="button quiet"
              aria-label={`Undo: ${names[signal.type]} dismissed`}
              onClick={() => void journal.undo([by.id])}
            >
              Undo
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
