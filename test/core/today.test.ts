import { describe, expect, it } from 'vitest';
import { doneStep } from '../../lib/core/doneStep.ts';
import type { NextStep } from '../../lib/core/nextSteps.ts';
import type { Summary } from '../../lib/core/summary.ts';
import { DAY, HOUR } from '../../lib/core/time.ts';
import { endOfDayAt, todayOf } from '../../lib/core/today.ts';
import { NOW } from './builders.ts';

const END = NOW + 8 * HOUR;

function summary(account: string, next: Summary['next'] | undefined, rest: Partial<Summary> = {}): Summary {
  return { account, hot: false, ...(next && { next }), ...rest };
}
const step = (kind: NextStep['kind'], due?: number, whose: 'yours' | 'open' | 'theirs' = 'yours') => ({
  kind,
  whose,
  ...(due !== undefined && { due }),
});
const ids = (list: Array<{ account: string }>) => list.map(({ account }) => account);

describe('today', () => {
  it('has who wrote and who is hot first, by when they wait until, whatever their priority', () => {
    const { due } = todayOf(
      [
        summary('planned', step('play-step', NOW - DAY), { priority: 99 }),
        summary('hot', step('hot', NOW + 2 * DAY), { priority: 1 }),
        summary('wrote', step('reply', NOW + HOUR), { priority: 1 }),
      ],
      END,
    );
    expect(ids(due)).toEqual(['wrote', 'hot', 'planned']);
  });

  it('has the others by priority, what is latest first among equals', () => {
    const { due } = todayOf(
      [
        summary('b', step('play-step', NOW), { priority: 50 }),
        summary('a', step('play-step', NOW - DAY), { priority: 50 }),
        summary('c', step('neglected', END), { priority: 80 }),
      ],
      END,
    );
    expect(ids(due)).toEqual(['c', 'a', 'b']);
  });

  it('leaves out what is due later, what is a colleague’s, and accounts without a step', () => {
    const { due, anyTime } = todayOf(
      [
        summary('later', step('play-step', END + 1)),
        summary('theirs', step('hot', NOW, 'theirs')),
        summary('none', undefined),
        summary('open', step('play-step', NOW, 'open')),
        summary('whenever', step('missing-role')),
      ],
      END,
    );
    expect([ids(due), ids(anyTime)]).toEqual([['open'], ['whenever']]);
  });

  it('ends with the day on the clock here', () => {
    expect(new Date(endOfDayAt(NOW)).getHours()).toBe(23);
    expect(endOfDayAt(NOW) - NOW).toBeLessThan(DAY);
  });
});

describe('Done', () => {
  const common = {
    id: 'x',
    ref: { play: 'p', step: '1', startedAt: 0 },
    reason: '',
    owner: { owner: 'ae', whose: 'yours' },
    overdue: false,
    brief: {},
  } as const;
  const person = {
    person: { id: 'p1', name: 'Ines Varga', roles: [], keys: [] },
    contacted: false,
    reached: false,
  };
  it.each<[string, Partial<NextStep>, object]>([
    ['a mail is logged', { kind: 'neglected', channel: 'email', person }, { kind: 'log' }],
    ['a mail to nobody asks whom', { kind: 'neglected', channel: 'email' }, { kind: 'ask', for: 'person' }],
    [
      'a call asks how it went',
      { kind: 'neglected', channel: 'call', person },
      { kind: 'ask', for: 'outcome' },
    ],
    ['research is done', { kind: 'neglected', channel: 'research' }, { kind: 'finish' }],
  ])('%s', (_what, of, outcome) => {
    expect(doneStep({ ...common, ...of } as NextStep)).toMatchObject(outcome);
  });
});
