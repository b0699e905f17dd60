import { useState } from 'react';
import { liftAt } from '../../../lib/core/accountEntries.ts';
import { barredWords } from '../../../lib/core/suppressionWords.ts';
import { dayWords } from '../../../lib/core/time.ts';
import type { Ended, ListedSuppression } from '../../../lib/store/suppressionList.ts';
import { ReasonChoice } from '../../card/ReasonChoice.tsx';
import { liftReasons } from '../../card/touch/liftReasons.ts';
import type { Journal } from '../../card/useJournal.ts';

interface Props {
  one: ListedSuppression;
  ended: Ended;
  journal: Journal;
  now: number;
}

/** Who, where, by which ways not and until when; who said so and why; and how it ended, or *Lift*. */
export function SuppressedLine({ one, ended, journal, now }: Props) {
  const [lifting, setLifting] = useState(false);
  const { name, account, until, reason } = one;
  const everybody = account && name.endsWith(` at ${account.name}`);
  const facts = [
    barredWords([one]),
    until !== undefined && `until ${dayWords(until, now)}`,
    saidWords(one, now),
  ].filter(Boolean);
  return (
    <li className={ended && 'ended'}>
      <span>
        <b dir="auto">{everybody ? name.slice(0, -` at ${account.name}`.length) : name}</b>
        {account && (
          <span className="muted">
            {' at '}
            <a href={`#/accounts/${encodeURIComponent(account.id)}`} dir="auto">
              {account.name}
            </a>
          </span>
        )}
        <span className="muted"> · {facts.join(' · ')}</span>
        {reason && (
          <span dir="auto" className="why">
            {reason}
          </span>
        )}
        {ended && <span className="muted end">{endWords(ended, now)}</span>}
      </span>
      {!ended &&
        (lifting ? (
          <ReasonChoice
            label={`Why may ${name} be contacted again?`}
            reasons={liftReasons}
            onChoose={(why) =>
              void journal.writeOne(`${name} may be contacted again.`, (stamp) =>
                liftAt(stamp, one.place, one.id, why),
              )
            }
            onClose={() => setLifting(false)}
          />
        ) : (
          <button
            type="button"
            className="button quiet"
            aria-label={`Lift: ${name}`}
            onClick={() => setLifting(true)}
          >
            Lift
          </button>
        ))}
    </li>
  );
}

/** Who said so, and when. */
function saidWords({ saidBy, by, at }: ListedSuppression, now: number): string {
  const day = at === undefined ? '' : `, ${dayWords(at, now)}`;
  switch (saidBy) {
    case 'rep':
      return `${by ?? 'you'}${day}`;
    case 'stop':
      return `asked to stop${day}${by === undefined ? '' : `, logged by ${by}`}`;
    case 'file':
      return `${by}${day}`;
    case 'list':
      return 'opted out, says your list';
  }
}

function endWords(ended: NonNullable<Ended>, now: number): string {
  switch (ended.how) {
    case 'lifted':
      return `Lifted ${dayWords(ended.by.at, now)}: ${ended.by.reason}`;
    case 'retracted':
      return 'Taken back';
    case 'over':
      return 'Over';
  }
}
