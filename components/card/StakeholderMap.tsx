import type { BuyingGroup, PersonView } from '../../lib/core/buyingGroup.ts';
import { gapWords } from '../../lib/core/chartWords.ts';
import { agoWords, fullWords } from '../../lib/core/time.ts';
import { initials, roleWords, touchWords } from '../../lib/core/words.ts';
import { WaysTo } from './WaysTo.tsx';

interface Props {
  group: BuyingGroup;
  me: string | undefined;
  now: number;
}

/** The buying group by role: who is there, when they were last touched, and which required roles nobody has. */
export function StakeholderMap({ group, me, now }: Props) {
  const { coverage, people, missing } = group;
  return (
    <section aria-labelledby="stakeholder-map">
      <div className="section-head">
        <h2 id="stakeholder-map">Stakeholder map</h2>
        {coverage.rolesRequired > 0 && (
          <span>
            <meter
              aria-label="Coverage"
              aria-valuetext={`${coverage.rolesReached} of ${coverage.rolesRequired} roles reached`}
              min={0}
              max={coverage.rolesRequired}
              value={coverage.rolesReached}
            />{' '}
            {coverage.rolesReached} of {coverage.rolesRequired} roles reached
            {coverage.peopleMapped > 0 && (
              <span className="muted">
                {' '}
                · {coverage.peopleContacted} of {coverage.peopleMapped} contacted
              </span>
            )}
          </span>
        )}
      </div>
      {people.length === 0 && missing.length === 0 ? (
        <p className="muted">Your list has no people for this account.</p>
      ) : (
        <ul className="people">
          {people.map((view) => (
            <PersonRow key={view.person.id} view={view} me={me} now={now} />
          ))}
          {missing.map((roles) => (
            <li key={roles.join()} className="person">
              <span className="mark gap" aria-hidden="true">
                ?
              </span>
              <span className="who muted">{gapWords(roles)} · missing</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PersonRow({ view, me, now }: { view: PersonView; me: string | undefined; now: number }) {
  const { person, lastTouch, reached } = view;
  const against = person.stance === 'against' || person.roles.includes('blocker');
  const roles = person.roles.map((role) => roleWords[role]).join(', ');
  const by = lastTouch && (lastTouch.mine || lastTouch.by === me ? 'you' : lastTouch.by);
  return (
    <li className="person">
      <span className={`mark${reached ? ' reached' : ''}${against ? ' against' : ''}`} aria-hidden="true">
        {initials(person.name)}
      </span>
      <span className="who" title={[person.name, person.title, roles].filter(Boolean).join(' · ')}>
        <b>{person.name}</b>{' '}
        <span className="muted">
          {[roles, person.title, person.left && 'left the company'].filter(Boolean).join(' · ')}
        </span>
      </span>
      {reached && <span className="visually-hidden">, reached</span>}
      <span className="last muted">
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
        <WaysTo person={person} />
      </span>
    </li>
  );
}
