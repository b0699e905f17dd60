import {
  faultWords,
  influenceWords,
  lastTouchWords,
  shownStance,
  stanceWords,
} from '../../lib/core/chartWords.ts';
import type { ChartPerson } from '../../lib/core/orgChart.ts';
import { type Suppression, suppressionsFor } from '../../lib/core/suppression.ts';
import { barredWords } from '../../lib/core/suppressionWords.ts';
import { fullWords } from '../../lib/core/time.ts';
import { gapWords, roleWords } from '../../lib/core/words.ts';
import { WaysTo } from '../card/WaysTo.tsx';
import type { Box } from './layout.ts';

interface Props {
  box: Box;
  /** In force at the account. */
  suppressions: readonly Suppression[];
  me: string | undefined;
  now: number;
}

/** What is known of the person that the rep chose, or what to do about a gap. */
export function BoxDetails({ box, ...rest }: Props) {
  if (box.kind === 'person') return <PersonDetails person={box.person} {...rest} />;
  return (
    <>
      <b>{gapWords(box.gap.roles)} · missing</b>
      <p>
        Nobody here has this role. Open a person’s LinkedIn page, click Touchline’s icon and add them with it,
        or <a href="#/import">import people</a> with a column Role.
      </p>
    </>
  );
}

function PersonDetails({ person, suppressions, me, now }: { person: ChartPerson } & Omit<Props, 'box'>) {
  const { view } = person;
  const { name, title, roles, influence, left } = view.person;
  const facts = [
    roles.map((role) => roleWords[role]).join(', ') || 'No role yet',
    stanceWords[shownStance(view.person)],
    influence && influenceWords[influence],
    barredWords(suppressionsFor(view.person, suppressions)),
    left && 'Left the company',
    view.reached && 'Engaged',
    faultWords(person),
  ].filter(Boolean);
  return (
    <>
      <p>
        <b dir="auto">{name}</b> {title && <span className="muted">{title}</span>}
        <span className="ways">
          <WaysTo person={view.person} suppressions={suppressions} />
        </span>
      </p>
      <p>
        {facts.join(' · ')} ·{' '}
        <span title={view.lastTouch && fullWords(view.lastTouch.at)}>
          {view.lastTouch ? `Last touch: ${lastTouchWords(view, me, now)}` : 'Not contacted'}
        </span>
        {view.lastTouch?.note && <span className="muted"> – “{view.lastTouch.note}”</span>}
      </p>
    </>
  );
}
