import { legendOf } from './legend.ts';
import { Mark } from './Mark.tsx';

/** Says in words what shape, colour, size and ring mean. */
export function Legend({ recent }: { recent: number }) {
  return (
    <p className="legend">
      <span className="visually-hidden">Signs of the picture: </span>
      {legendOf(recent).map(({ words, ...mark }) => (
        <span key={words}>
          <svg width="28" height="28" viewBox="-20 -20 40 40" aria-hidden="true">
            <Mark {...mark} />
          </svg>
          {words}
        </span>
      ))}
    </p>
  );
}
