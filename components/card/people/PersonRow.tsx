import { lazy, Suspense, useId, useState } from 'react';
import type { PersonView } from '../../../lib/core/buyingGroup.ts';
import { type Suppression, suppressionsFor } from '../../../lib/core/suppression.ts';
import { barredWords } from '../../../lib/core/suppressionWords.ts';
import { agoWords, fullWords } from '../../../lib/core/time.ts';
import { initials, roleWords, touchWords } from '../../../lib/core/words.ts';
import type { CardSubject } from '../cardSubject.ts';
import type { Journal } from '../useJournal.ts';
import { WaysTo } from '../WaysTo.tsx';

const PersonDetails = lazy(() => import('./PersonDetails.tsx'));

interface Props {
  view: PersonView;
  /** Whom to win next. */
  isNext: boolean;
  /** The account that they came from, where another one of the list had them. */
  from: string | undefined;
  /** In force at the account. */
  suppressions: readonly Suppression[];
  subject: CardSubject;
  journal: Journal;
  now: number;
}

/** One line a person; it unfolds to what else is known, and to what the rep can correct. */
export function PersonRow({ view, isNext, from, suppressions, subject, journal, now }: Props) {
  const { person, lastTouch, reached } = view;
  const [open, setOpen] = useState(false);
  const details = useId();
  const against = person.stance === 'against' || person.roles.includes('blocker');
  const roles = person.roles.map((role) => roleWords[role]).join(', ');
  const by = lastTouch && (lastTouch.mine || lastTouch.by === subject.me ? 'you' : lastTouch.by);
  const theirs = suppressionsFor(person, suppressions);
  const barred = barredWords(theirs);
  const about = [barred, roles, person.title, from && `came from ${from}`, person.left && 'left the company']
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={person.left ? 'person-item gone' : 'person-item'}>
      <div className="person">
        <span
          className={`mark${reached ? ' reached' : ''}${against ? ' against' : ''}${barred ? ' barred' : ''}`}
          aria-hidden="true"
        >
          {initials(person.name)}
        </span>
        <button
          type="button"
          className="who"
          title={[person.name, about].filter(Boolean).join(' · ')}
          aria-expanded={open}
          aria-controls={details}
          onClick={() => setOpen(!open)}
        >
          <b>{person.name}</b> <span className="muted">{about}</span>
        </button>
        {reached && <span className="visually-hidden">, reached</span>}
        <span className="last muted">
          {isNext && <span className="next-one">next</span>}{' '}
          {lastTouch ? (
            <time
              dateTime={new Date(lastTouch.at).toISOString()}
              title={`${touchWords(lastTouch)}${by ? ` by ${by}` : ''}, ${fullWords(lastTouch.at)}`}
            >
              {agoWords(lastTouch.at, now)}
            </time>
          ) : (
            'not contacted'
          )}
        </span>
        <span className="ways">
          <WaysTo person={person} suppressions={suppressions} />
        </span>
      </div>
      <div id={details} hidden={!open}>
        <Suspense>
          {open && (
            <PersonDetails view={view} suppressions={theirs} subject={subject} journal={journal} now={now} />
          )}
        </Suspense>
      </div>
    </li>
  );
}
