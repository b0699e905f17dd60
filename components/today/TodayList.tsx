import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { openTab } from '../../lib/browser/tabs.ts';
import { counted } from '../../lib/core/counted.ts';
import type { TodayGroup } from '../../lib/core/today.ts';
import { inFront, type Run } from '../../lib/core/todayRun.ts';
import { useKeys } from '../card/keys.ts';
import Offers from '../card/touch/Offers.tsx';
import type { Journal } from '../card/useJournal.ts';
import { ItemRow } from './ItemRow.tsx';
import { keyOf, type TodayItem, type TodayRead } from './todayOf.ts';
import { type Question, useAnswers } from './useAnswers.ts';

interface Props {
  state: TodayRead;
  run: Run | undefined;
  journal: Journal;
  /** What leads to the account of an item. @param props of the link or button */
  accountLink(item: TodayItem, props: { tabIndex: number }): ReactNode;
  onMore(): void;
}

const groups: ReadonlyArray<{ group: TodayGroup; name: string; order: string }> = [
  { group: 'first', name: 'Answer first', order: 'a clock runs: the soonest first' },
  { group: 'overdue', name: 'Overdue', order: 'the highest priority first' },
  { group: 'today', name: 'Due today', order: 'the highest priority first' },
];

/** All that is due, ranked, in parts that say why; worked by keys, or with the mouse. */
export function TodayList({ state, run, journal, accountLink, onMore }: Props) {
  const { items, now, more, today } = state;
  const answers = useAnswers(journal, items, now);
  const [idle, setIdle] = useState(false);
  const spare = items.filter(({ group }) => group === 'spare');
  const reached = items.filter(({ group }) => group !== 'spare' || idle);
  const front = inFront(run);
  const frontKey = front && keyOf(front);
  const { index, list, goTo } = useRoving(reached, frontKey);
  const current = reached[index];

  const open = (item: TodayItem | undefined) => {
    if (item?.page !== undefined) void openTab(item.page);
    else if (item) journal.say(`Neither a LinkedIn page nor a site of ${item.card.account.name} is known.`);
  };
  const move = (by: 1 | -1) => () => goTo(index + by);
  const on = (act: (item: TodayItem) => void) => () => current && act(current);
  useKeys({
    j: move(1),
    arrowdown: move(1),
    k: move(-1),
    arrowup: move(-1),
    l: on(answers.finish),
    s: on(answers.snooze),
    x: on(answers.skip),
    o: on(open),
  });
  useEnter(on(answers.finish));

  const row = (item: TodayItem) => (
    <ItemRow
      key={item.key}
      item={item}
      now={now}
      current={item === current}
      inFront={item.key === frontKey}
      answers={answers}
      account={accountLink(item, { tabIndex: item === current ? 0 : -1 })}
      onCurrent={() => goTo(reached.indexOf(item), false)}
      onOpen={() => open(item)}
    />
  );
  return (
    <div className="today-list" ref={list}>
      <p aria-live="polite" className="visually-hidden">
        {answers.question && questionWords(answers.question)}
      </p>
      {answers.offered && (
        <Offers
          form={{ offers: answers.offered.offers, answerOffer: answers.answerOffer }}
          subject={{
            account: answers.offered.item.card.account,
            entries: [],
            workspace: answers.offered.item.card.workspace,
            me: answers.offered.item.card.me,
            url: undefined,
          }}
          journal={journal}
        />
      )}
      {groups.map(({ group, name, order }) => {
        const own = items.filter((item) => item.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`today-${group}`}>
            <h2>
              <span id={`today-${group}`}>{name}</span> <small className="muted">{order}</small>
            </h2>
            <ul aria-labelledby={`today-${group}`}>{own.map(row)}</ul>
          </section>
        );
      })}
      {more > 0 && (
        <button type="button" className="button" onClick={onMore}>
          Show more <span className="muted">{more.toLocaleString('en')}</span>
        </button>
      )}
      {spare.length > 0 && (
        <section aria-labelledby="today-spare">
          <h2>
            <button
              type="button"
              id="today-spare"
              className="button quiet unfold"
              aria-expanded={idle}
              onClick={() => setIdle(!idle)}
            >
              When there is time <span className="caret" aria-hidden="true" />
            </button>
            <small className="muted">
              {today.spareCount > spare.length
                ? `${spare.length} of ${counted(today.spareCount, 'account')} with a step that has no date`
                : `${counted(spare.length, 'step')} without a date`}
            </small>
          </h2>
          {idle && <ul aria-labelledby="today-spare">{spare.map(row)}</ul>}
        </section>
      )}
    </div>
  );
}

/** The question with its digits, read out: the focus stays where it is, so that no Enter answers it unread. */
function questionWords({ facts, words, answers }: Question): string {
  return [...facts, words, ...answers.map((answer, at) => `${at + 1} ${answer}.`)].join(' ');
}

/**
 * One item of the list is current. It stays so while the list is read again; where it left, its successor takes its place,
 * with the focus if it had that.
 *
 * @param front key of the item that a run is at: it becomes the current one as the run comes to it
 */
function useRoving(items: readonly TodayItem[], front: string | undefined) {
  const list = useRef<HTMLDivElement>(null);
  const [key, setKey] = useState<string>();
  const [lastFront, setLastFront] = useState<string>();
  const last = useRef(0);
  const held = useRef(false);
  if (front !== lastFront) {
    setLastFront(front);
    if (front !== undefined) setKey(front);
  }
  const found = items.findIndex((item) => item.key === key);
  const index = found >= 0 ? found : Math.max(0, Math.min(last.current, items.length - 1));
  last.current = index;

  const focus = (at: number) => {
    const item = list.current?.querySelectorAll<HTMLElement>('[data-done]')[at];
    item?.focus();
    item?.closest('li')?.scrollIntoView?.({ block: 'nearest' });
  };
  const goTo = (at: number, withFocus = true) => {
    const to = Math.max(0, Math.min(at, items.length - 1));
    setKey(items[to]?.key);
    if (withFocus) focus(to);
  };
  useEffect(() => {
    const hold = ({ target }: FocusEvent) => {
      held.current = target instanceof Node && list.current?.contains(target) === true;
    };
    document.addEventListener('focusin', hold);
    return () => document.removeEventListener('focusin', hold);
  }, []);
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (held.current && lost && items.length > 0) focus(index);
  });
  return { index, list, goTo };
}

/** Enter logs, where it doesn't press a control. A heading may have the focus. */
function useEnter(press: () => void): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listen = ({ key, repeat, target }: KeyboardEvent) => {
      const isControl =
        target instanceof Element && target.closest('a, button, input, select, textarea') !== null;
      if (key === 'Enter' && !repeat && !isControl) latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
