import { faultWords, shownStance } from '../../lib/core/chartWords.ts';
import type { ChartGap, ChartPerson } from '../../lib/core/orgChart.ts';
import { recencyOf } from '../../lib/core/recency.ts';
import { initials, roleWords } from '../../lib/core/words.ts';
import { fitText, soundText } from './fitText.ts';
import type { Layout } from './layout.ts';
import { Mark } from './Mark.tsx';
import { BOX, linePath } from './treeLayout.ts';

export interface DrawingProps {
  layout: Layout;
  /** Days within which a touch is recent. */
  recent: number;
  now: number;
}

const MARK_AT = 33;
const TEXT_AT = 66;
const TEXT_ROOM = BOX.width - TEXT_AT - 6;
const FONT = { name: 13, rest: 11 } as const;
/** How much wider bold letters are. */
const BOLD = 1.14;

/** The chart as SVG elements, on screen and in a file alike. */
export function Drawing({ layout, recent, now }: DrawingProps) {
  return (
    <>
      {layout.lines.map((line) => (
        <path key={line.id} className="line" d={linePath(line)} />
      ))}
      {layout.captions.map(({ text, x, y }) => (
        <text key={text} className="caption" x={x} y={y} fontSize={FONT.rest}>
          {text}
        </text>
      ))}
      {layout.boxes.map((box) => (
        <g key={box.id} transform={`translate(${box.x} ${box.y})`}>
          {box.kind === 'person' ? (
            <PersonBox person={box.person} recent={recent} now={now} />
          ) : (
            <GapBox gap={box.gap} />
          )}
        </g>
      ))}
    </>
  );
}

function PersonBox({ person, recent, now }: { person: ChartPerson; recent: number; now: number }) {
  const { name, title, roles, influence, left } = person.view.person;
  const [first, ...others] = roles.map((role) => roleWords[role]);
  const more = others.length > 0 ? ` +${others.length}` : '';
  return (
    <>
      <rect className="ground" width={BOX.width} height={BOX.height} rx="8" />
      <g transform={`translate(${MARK_AT} ${BOX.height / 2})`}>
        <Mark
          stance={shownStance(person.view.person)}
          influence={influence}
          recency={recencyOf(person.view, recent, now)}
          initials={soundText(initials(name))}
          reached={person.view.reached}
        />
      </g>
      <Lines
        texts={[
          { text: name, kind: 'name' },
          { text: left ? 'Left the company' : title, kind: 'rest' },
          { text: first && first + more, kind: 'rest' },
        ]}
      />
      {faultWords(person) && (
        <g className="fault" transform={`translate(${BOX.width - 10} 10)`}>
          <circle r="7" />
          <text y="3.6" fontSize="10" textAnchor="middle">
            ?
          </text>
        </g>
      )}
    </>
  );
}

function GapBox({ gap }: { gap: ChartGap }) {
  const [first, second] = gap.roles.map((role) => roleWords[role]);
  return (
    <>
      <rect className="ground gap" width={BOX.width} height={BOX.height} rx="8" />
      <g transform={`translate(${MARK_AT} ${BOX.height / 2})`}>
        <circle className="hole" r="15" />
        <text className="initials" y="4.5" fontSize="13" textAnchor="middle">
          ?
        </text>
      </g>
      <Lines
        texts={[
          { text: first, kind: 'name' },
          { text: second && `or ${second.toLowerCase()}${gap.roles.length > 2 ? ' …' : ''}`, kind: 'rest' },
          { text: 'missing', kind: 'rest' },
        ]}
      />
    </>
  );
}

/** Up to three lines in the middle of the box's height; a drawing of its own, so that nothing can run over its side. */
function Lines({ texts }: { texts: ReadonlyArray<{ text: string | undefined; kind: 'name' | 'rest' }> }) {
  const shown = texts.filter(({ text }) => text);
  const top = BOX.height / 2 - (shown.length - 1) * 8 + 4;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of a drawing, which has its name as a whole
    <svg x={TEXT_AT} y={0} width={TEXT_ROOM} height={BOX.height}>
      {shown.map(({ text = '', kind }, at) => (
        <text key={kind + text} className={kind} y={top + at * 16} fontSize={FONT[kind]}>
          {fitText(text, TEXT_ROOM / FONT[kind] / (kind === 'name' ? BOLD : 1))}
        </text>
      ))}
    </svg>
  );
}
