import {
  faultWords,
  influenceWords,
  lastTouchWords,
  shownStance,
  stanceWords,
} from '../../lib/core/chartWords.ts';
import type { ChartPerson } from '../../lib/core/orgChart.ts';
import { fullWords } from '../../lib/core/time.ts';
import { gapWords, roleWords } from '../../lib/core/words.ts';
import { WaysTo } from '../card/WaysTo.tsx';
import type { Box } from './layout.ts';

interface Props {
  box: Box;
  me: string | undefined;
  now: number;
}

/** What is known of the person that the rep chose, or what to do about a gap. */
export function BoxDetails({ box, me, now }: Props) {
  if (box.kind === 'person') return <PersonDetails person={box.person} me={me} now={now} />;
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

function PersonDetails({ person, me, now }: { person: ChartPerson } & Omit<Props, 'box'>) {
  const { view } = person;
  const { name, title, roles, influence, left } = view.person;
  const facts = [
    roles.map((role) => roleWords[role]).join(', ') || 'No role yet',
    stanceWords[shownStance(view.person)],
    influence && influenceWords[influence],
    left && 'Left the company',
    view.reached && 'Engaged',
    faultWords(person),
  ].filter(Boolean);
  return (
    <>
      <p>
        <b dir="auto">{name}</b> {title && <span className="muted">{title}</span>}
        <span className="ways">
          <WaysTo person={view.person} />
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
