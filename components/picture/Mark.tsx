import type { ShownStance } from '../../lib/core/chartWords.ts';
import type { Recency } from '../../lib/core/recency.ts';
import type { Level } from '../../lib/schema/words.ts';

interface Props {
  stance: ShownStance;
  /** Undefined, where it isn't known, is drawn like the middle. */
  influence: Level | undefined;
  recency: Recency;
  initials?: string | undefined;
  reached?: boolean;
}

/** Radius by influence. */
const RADIUS: Record<Level, number> = { high: 19, middle: 15, low: 11.5 };
/** The part of the ring that is drawn. */
const TURN: Record<Recency, number> = { recent: 1, earlier: 0.5, 'long-ago': 0.25, never: 0 };

/** A person's sign around the origin: shape and colour say the stance, size the influence, the ring how fresh the contact is. */
export function Mark({ stance, influence, recency, initials, reached = false }: Props) {
  const radius = RADIUS[influence ?? 'middle'];
  return (
    <g className={`sign ${stance}`}>
      <path className="shape" d={shapes[stance](radius)} />
      {recency !== 'never' && <path className="ring" d={arc(radius * 1.22 + 3, TURN[recency])} />}
      {initials && (
        <text
          className="initials"
          y={radius * 0.25}
          fontSize={Math.max(8, Math.round(radius * 0.7))}
          textAnchor="middle"
        >
          {initials}
        </text>
      )}
      {reached && (
        <g className="reached" transform={`translate(${round(radius * 0.95)} ${round(radius * 0.95)})`}>
          <circle r="6.5" />
          <path d="M-3 0.2 -0.8 2.4 3-2.2" />
        </g>
      )}
    </g>
  );
}

/** All of about the same area, so that only influence makes one look larger. */
const shapes: Record<ShownStance, (radius: number) => string> = {
  unknown: (radius) => arc(radius, 1),
  for: (radius) => polygon(6, radius * 1.1, -90),
  neutral: (radius) => polygon(4, radius * 1.24, -90),
  against: (radius) => polygon(4, radius * 1.24, -45),
};

function polygon(corners: number, radius: number, first: number): string {
  const points = Array.from({ length: corners }, (_, at) => {
    const angle = ((first + (360 / corners) * at) * Math.PI) / 180;
    return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

/** Clockwise from the top. @param turn 1 is the whole circle */
function arc(radius: number, turn: number): string {
  const r = round(radius);
  if (turn === 1) return `M0 ${-r}A${r} ${r} 0 1 1 0 ${r}A${r} ${r} 0 1 1 0 ${-r}Z`;
  const angle = turn * 2 * Math.PI;
  return `M0 ${-r}A${r} ${r} 0 0 1 ${round(r * Math.sin(angle))} ${round(-r * Math.cos(angle))}`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
