import {
  faultWords,
  influenceWords,
  lastTouchWords,
  shownStance,
  stanceWords,
} from '../../../lib/core/chartWords.ts';
import type { ChartPerson, OrgChart } from '../../../lib/core/orgChart.ts';
import { type Suppression, suppressionsFor } from '../../../lib/core/suppression.ts';
import { barredWords } from '../../../lib/core/suppressionWords.ts';
import { fullWords } from '../../../lib/core/time.ts';
import { gapWords, initials, roleWords } from '../../../lib/core/words.ts';
import { WaysTo } from '../../card/WaysTo.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface Props {
  chart: OrgChart;
  /** In force at the account. */
  suppressions: readonly Suppression[];
  me: string | undefined;
  now: number;
}

/** All that the picture shows, line by line: each person, then each required role that nobody has. */
export function PeopleList({ chart, suppressions, me, now }: Props) {
  const names = new Map(chart.people.map(({ id, view }) => [id, view.person.name]));
  return (
    <ul className="account-people">
      {chart.people.map((person) => (
        <PersonItem
          key={person.id}
          person={person}
          manager={person.manager === undefined ? undefined : names.get(person.manager)}
          suppressions={suppressions}
          me={me}
          now={now}
        />
      ))}
      {chart.gaps.map(({ id, roles }) => (
        <li key={id} className="gap muted">
          <span className="mark" aria-hidden="true">
            ?
          </span>
          <span>{gapWords(roles)} · missing</span>
        </li>
      ))}
    </ul>
  );
}

interface ItemProps extends Omit<Props, 'chart'> {
  person: ChartPerson;
  manager: string | undefined;
}

function PersonItem({ person, manager, suppressions, me, now }: ItemProps) {
  const { view } = person;
  const { name, title, roles, influence, left } = view.person;
  const stance = shownStance(view.person);
  const barred = barredWords(suppressionsFor(view.person, suppressions));
  const line = faultWords(person) ?? (manager === undefined ? undefined : `Reports to ${manager}`);
  return (
    <li>
      <span className={`mark ${stance}`} aria-hidden="true">
        {initials(name)}
      </span>
      <span className="who">
        <span>
          <b dir="auto">{name}</b> <span className="muted">{title}</span>
          {barred && <span className="muted"> · {barred}</span>}
          {left && <span className="muted"> · left the company</span>}
        </span>
        {line && <small className={person.fault ? 'error' : 'muted'}>{line}</small>}
      </span>
      <span>
        {roles.map((role) => roleWords[role]).join(', ') || <span className="muted">No role yet</span>}
      </span>
      <span>
        <span className={stance === 'unknown' ? 'muted' : undefined}>{stanceWords[stance]}</span>
        {influence && <small className="muted">{influenceWords[influence]}</small>}
      </span>
      <span>
        <span title={view.lastTouch && fullWords(view.lastTouch.at)} className="muted">
          {lastTouchWords(view, me, now)}
        </span>
        {view.reached && <small className="reached">Engaged</small>}
      </span>
      <span className="ways">
        <WaysTo person={view.person} suppressions={suppressions} />
        <a
          href={`#/privacy?person=${encodeURIComponent(person.id)}`}
          title="What is held on them: export or erase"
          aria-label={`What is held on ${name}`}
        >
          <Icon name="more" />
        </a>
      </span>
    </li>
  );
}
