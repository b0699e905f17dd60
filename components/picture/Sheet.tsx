import { fullWords } from '../../lib/core/time.ts';
import { Drawing, type DrawingProps } from './Drawing.tsx';
import { emsOf, fitText, soundText } from './fitText.ts';
import type { Layout } from './layout.ts';
import { type LegendEntry, legendOf } from './legend.ts';
import { Mark } from './Mark.tsx';
import type { Size } from './viewport.ts';

export interface SheetProps extends DrawingProps {
  account: string;
}

const PAD = 24;
const HEAD = 64;
const LEAST_WIDTH = 640;
const FONT = { heading: 18, rest: 11 } as const;
const LEGEND = { row: 28, mark: 24, gap: 20 } as const;

/** A sheet's size in CSS pixels. */
export function sheetSize(layout: Layout, recent: number): Size {
  const width = Math.max(LEAST_WIDTH, layout.width + 2 * PAD);
  const rows = legendRows(recent, width - 2 * PAD).length;
  return { width, height: HEAD + layout.height + PAD + rows * LEGEND.row + PAD };
}

/** The whole picture to keep or to show others: the account and the day above, the legend beneath. */
export function Sheet({ account, layout, recent, now }: SheetProps) {
  const { width, height } = sheetSize(layout, recent);
  const inner = width - 2 * PAD;
  const title = soundText(`${account}: stakeholder map`);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="picture-sheet"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      <rect className="paper" width={width} height={height} />
      <text className="name" x={PAD} y={32} fontSize={FONT.heading}>
        {fitText(account, inner / FONT.heading)}
      </text>
      <text className="rest" x={PAD} y={50} fontSize={FONT.rest}>
        {`Stakeholder map, ${fullWords(now)}`}
      </text>
      <g transform={`translate(${PAD + (inner - layout.width) / 2} ${HEAD})`}>
        <Drawing layout={layout} recent={recent} now={now} />
      </g>
      {legendRows(recent, inner).map((row, at) => (
        <g
          key={row[0]?.words}
          transform={`translate(${PAD} ${HEAD + layout.height + PAD + (at + 0.5) * LEGEND.row})`}
        >
          {row.map(({ x, words, ...mark }) => (
            <g key={words} transform={`translate(${x} 0)`}>
              <g transform={`translate(${LEGEND.mark / 2} 0) scale(0.6)`}>
                <Mark {...mark} />
              </g>
              <text className="rest" x={LEGEND.mark + 4} y={4} fontSize={FONT.rest}>
                {words}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

type Row = Array<LegendEntry & { x: number }>;

function legendRows(recent: number, width: number): Row[] {
  const rows: Row[] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const entry of legendOf(recent)) {
    const length = LEGEND.mark + 4 + emsOf(entry.words) * FONT.rest;
    if (x + length > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ ...entry, x });
    x += length + LEGEND.gap;
  }
  return rows;
}
