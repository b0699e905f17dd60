import './today.css';
import { type ReactNode, useState } from 'react';
import { openInTab } from '../../lib/browser/runTab.ts';
import { startRun } from '../../lib/store/run.ts';
import { useKeys } from '../card/keys.ts';
import type { Journal } from '../card/useJournal.ts';
import { Key } from '../ui/Key.tsx';
import { RunLine } from './RunLine.tsx';
import { TodayItem } from './TodayItem.tsx';
import { useSummaries } from './useSummaries.ts';
import { type TodayStep, useToday } from './useToday.ts';

interface Props {
  journal: Journal;
  onOpen(account: string): void;
  /** Where there is no list yet. */
  empty: ReactNode;
}

/** All steps that are due, over all accounts, worked one by one by keys; *Run* opens page after page. */
export function TodayList({ journal, onOpen, empty }: Props) {
  const [pages, setPages] = useState(1);
  const state = useToday(pages);
  const scoring = useSummaries();
  const [picked, setPicked] = useState<string>();
  const all = state.kind === 'read' ? [...state.due, ...state.anyTime] : [];
  // Whoever is done leaves, and the next one of the list is in front.
  const at = Math.max(
    0,
    all.findIndex((one) => one.data.account.id === picked),
  );
  const chosen = all[at];
  const go = (by: 1 | -1) => {
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) setPicked(next.data.account.id);
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    arrowdown: () => go(1),
    arrowup: () => go(-1),
    ...(chosen?.page && { o: () => void openInTab(chosen.page ?? '', undefined) }),
    ...(all.length > 0 && { g: () => run() }),
  });
  const run = () => {
    if (state.kind !== 'read') return;
    const items = [...state.due, ...(state.due.length === 0 ? state.anyTime : [])];
    void startRun(
      items.map(({ data, step, page }) => ({
        account: data.account.id,
        step: step.id,
        ...(page !== undefined && { page }),
      })),
    );
  };

  if (state.kind === 'loading') return <p className="muted">Reading your steps …</p>;
  if (state.kind === 'no-list') return empty;
  if (state.kind === 'failed') {
    return (
      <p role="alert" className="error">
        {state.why}
      </p>
    );
  }
  const { now } = state;
  const part = (steps: readonly TodayStep[]) =>
    steps.map((one) => (
      <TodayItem
        key={one.data.account.id}
        one={one}
        chosen={one === chosen}
        journal={journal}
        now={now}
        onChoose={() => setPicked(one.data.account.id)}
        onOpen={onOpen}
      />
    ));
  return (
    <div className="today">
      <RunLine />
      <div className="today-head">
        <p className="muted">
          {state.me ? `${state.me}’s steps` : 'Steps of everybody, until you say who you are'}
          {(state.behind || scoring.kind === 'running') && '. Some aren’t worked out yet'}
        </p>
        {all.length > 0 && (
          <button type="button" className="button" aria-keyshortcuts="G" onClick={run}>
            Run <Key>G</Key>
          </button>
        )}
      </div>
      <section aria-labelledby="due-today">
        <h2 id="due-today">Due today</h2>
        {state.due.length === 0 ? (
          <p className="muted">
            Nothing is due.
            {state.anyTime.length > 0 && ' What follows has no date: it is there for a quiet hour.'}
          </p>
        ) : (
          <ol className="today-list">{part(state.due)}</ol>
        )}
      </section>
      {state.anyTime.length > 0 && (
        <section aria-labelledby="any-time">
          <h2 id="any-time">When there is time</h2>
          <ol className="today-list">{part(state.anyTime)}</ol>
        </section>
      )}
      {state.more.due + state.more.anyTime > 0 && (
        <button type="button" className="button" onClick={() => setPages(pages + 1)}>
          Show more
        </button>
      )}
      <p className="muted">
        <kbd>J</kbd> <kbd>K</kbd> or arrows move, <kbd>D</kbd> is done, <kbd>S</kbd> snoozes, <kbd>X</kbd>{' '}
        skips, <kbd>O</kbd> opens the page, <kbd>U</kbd> undoes.
      </p>
    </div>
  );
}
