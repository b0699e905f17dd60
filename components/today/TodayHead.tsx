import { type ReactNode, useEffect, useRef } from 'react';
import { counted } from '../../lib/core/counted.ts';
import { failureWords } from '../../lib/core/failure.ts';
import { inFront, type Run, runWords } from '../../lib/core/todayRun.ts';
import { connect } from '../../lib/store/connection.ts';
import { beginRun, endRun, passOn } from '../../lib/store/todayRun.ts';
import { useKeys } from '../card/keys.ts';
import type { Journal } from '../card/useJournal.ts';
import { Key } from '../ui/Key.tsx';
import type { TodayRead } from './todayOf.ts';

interface Props {
  state: TodayRead;
  run: Run | undefined;
  journal: Journal;
  /** Buttons of the surface. */
  tools: ReactNode;
  /** It takes the place of something else: its heading gets the focus. */
  autoFocus?: boolean;
}

/** Whose day it is, how much is due, and the run through it. */
export function TodayHead({ state, run, journal, tools, autoFocus = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (autoFocus) heading.current?.focus();
  }, [autoFocus]);
  const { today, due, items } = state;
  const front = inFront(run);
  const act = (work: () => Promise<void>) =>
    void work().catch((error: unknown) => journal.say(`The run stands still. ${failureWords(error)}`));
  const start = () =>
    act(async () => {
      if (items[0]?.page === undefined)
        journal.say(`No page is known for ${items[0]?.card.account.name ?? 'the first step'}: log it here.`);
      await beginRun(await connect(), due, Date.now());
    });
  const next = () => act(async () => front && passOn(await connect(), front, Date.now()));
  useKeys({
    ...(!front && due.length > 0 && { r: start }),
    ...(front && { n: next }),
  });
  return (
    <header className="today-head">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          Today
        </h1>
        <p className="muted">
          {[today.me ?? (today.hasOwners ? 'everybody’s' : undefined), dueCount(due.length)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {run && (
        <p className="today-run" role="group" aria-label="Run">
          <span>{runWords(run)}</span>
          {front && (
            <button type="button" className="button quiet" aria-keyshortcuts="N" onClick={next}>
              Next <Key>N</Key>
            </button>
          )}
          <button type="button" className="button quiet" onClick={() => act(endRun)}>
            {front ? 'Stop' : 'Close'}
          </button>
        </p>
      )}
      <div className="actions">
        {!front && due.length > 0 && (
          <button type="button" className="button primary" aria-keyshortcuts="R" onClick={start}>
            Run <Key>R</Key>
          </button>
        )}
        {tools}
      </div>
    </header>
  );
}

function dueCount(count: number): string {
  return count === 0 ? 'nothing due' : `${counted(count, 'step')} due`;
}
