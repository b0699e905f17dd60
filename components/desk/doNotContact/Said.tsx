import { useState } from 'react';
import { liftSuppression } from '../../../lib/core/accountEntries.ts';
import { suppressedName, waysWords } from '../../../lib/core/suppressionWords.ts';
import { dayWords } from '../../../lib/core/time.ts';
import type { SaidSuppression } from '../../../lib/store/suppressionEntries.ts';
import { ReasonChoice } from '../../card/ReasonChoice.tsx';
import { liftReasons } from '../../card/touch/liftReasons.ts';
import type { Journal } from '../../card/useJournal.ts';

interface Props {
  said: readonly SaidSuppression[];
  journal: Journal;
  now: number;
}

const AT_ONCE = 50;

/** What the rep said, newest first, also what has ended: who, why, by which ways, until when. */
export function Said({ said, journal, now }: Props) {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  const wanted = query.trim().toLowerCase();
  const found = said.filter(({ entry }) =>
    `${suppressedName(entry)} ${entry.account?.name ?? ''} ${entry.keys.join(' ')} ${entry.reason}`
      .toLowerCase()
      .includes(wanted),
  );
  return (
    <section aria-labelledby="dnc-said" className="panel stack">
      <h2 id="dnc-said">What you said</h2>
      {said.length === 0 ? (
        <p className="muted">
          Nobody yet. Put somebody here above, from a card, or log that they asked to stop.
        </p>
      ) : (
        <input
          type="search"
          className="field"
          aria-label="Search what you said"
          placeholder="Name, address, domain, reason"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setShown(AT_ONCE);
          }}
        />
      )}
      <ul className="said-list">
        {found.slice(0, shown).map((one) => (
          <Line key={one.entry.id} one={one} journal={journal} now={now} />
        ))}
      </ul>
      {said.length > 0 && found.length === 0 && <p className="muted">Nobody like that.</p>}
      {found.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + AT_ONCE)}>
          Show more
        </button>
      )}
    </section>
  );
}

function Line({ one: { entry, ended }, journal, now }: { one: SaidSuppression } & Omit<Props, 'said'>) {
  const [lifting, setLifting] = useState(false);
  const name = suppressedName(entry);
  const ways = entry.channels ? `no ${waysWords(entry.channels)}` : 'by no way';
  const until = entry.until === undefined ? '' : `, until ${dayWords(entry.until, now)}`;
  const lift = (reason: string) =>
    journal.writeOne(`${name} may be contacted again.`, (stamp) =>
      liftSuppression(stamp, undefined, { id: entry.id, by: { kind: 'rep', entry } }, reason),
    );
  return (
    <li className={ended && 'ended'}>
      <span>
        <b dir="auto">{name}</b>
        {entry.person && entry.account && <span className="muted"> at {entry.account.name}</span>}
        <span className="muted">
          {' '}
          · {ways}
          {until} · {entry.by ?? 'you'}, {dayWords(entry.at, now)}
        </span>
        <span dir="auto" className="why">
          {entry.reason}
        </span>
        {ended && <span className="muted">{endWords(ended, now)}</span>}
      </span>
      {!ended &&
        (lifting ? (
          <ReasonChoice
            label={`Why may ${name} be contacted again?`}
            reasons={liftReasons}
            onChoose={(reason) => void lift(reason)}
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

function endWords(ended: NonNullable<SaidSuppression['ended']>, now: number): string {
  switch (ended.how) {
    case 'lifted':
      return `Lifted ${dayWords(ended.by.at, now)}: ${ended.by.reason}`;
    case 'retracted':
      return 'Taken back';
    case 'over':
      return 'Over';
  }
}
