import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { nextSteps } from '../../lib/core/nextSteps.ts';
import { summarize } from '../../lib/core/summary.ts';
import { DAY, endOfDay, HOUR } from '../../lib/core/time.ts';
import {
  type MarkedAccount,
  MarkGatherer,
  marksOf,
  rankToday,
  SPARE_SHOWN,
  type StepMark,
} from '../../lib/core/today.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Account } from '../../lib/schema/account.ts';
import { account, NOW, person, signal, touch } from './builders.ts';

const mark = (kind: StepMark['kind'], rest: Partial<StepMark> = {}): StepMark => ({
  id: `${kind}/1`,
  kind,
  ...rest,
});
const marked = (id: string, priority: number | undefined, ...steps: StepMark[]): MarkedAccount => ({
  account: id,
  steps,
  ...(priority !== undefined && { priority }),
});

function ranked(accounts: readonly MarkedAccount[], now = NOW) {
  const gathered = new MarkGatherer();
  for (const one of accounts) gathered.add(one);
  return rankToday(gathered.marks(), now).map((item) => `${item.group} ${item.account}`);
}

describe('the order of today', () => {
  it('is answers and hot accounts, then what is overdue, then what is for today, then what has no time', () => {
    expect(
      ranked([
        marked('a', 90, mark('start-play')),
        marked('b', 90, mark('play-step', { due: NOW + HOUR })),
        marked('c', 10, mark('neglected', { due: NOW - DAY })),
        marked('d', 10, mark('hot', { due: NOW + 5 * HOUR })),
        marked('e', 5, mark('reply', { due: NOW + HOUR })),
      ]),
    ).toEqual(['first e', 'first d', 'overdue c', 'today b', 'spare a']);
  });

  it('is by priority within what is overdue and within today; unknown priority is last', () => {
    const due = NOW - HOUR;
    expect(
      ranked([
        marked('a', undefined, mark('play-step', { due })),
        marked('b', 40, mark('play-step', { due: due - DAY })),
        marked('c', 80, mark('play-step', { due })),
      ]),
    ).toEqual(['overdue c', 'overdue b', 'overdue a']);
  });

  it('has the rep’s own before what nobody is named for', () => {
    const due = NOW + HOUR;
    expect(
      ranked([
        marked('a', 90, mark('play-step', { due, open: true })),
        marked('b', 10, mark('play-step', { due })),
      ]),
    ).toEqual(['today b', 'today a']);
  });

  it('has what begins later today, not what begins tomorrow', () => {
    const tonight = endOfDay(NOW);
    expect(
      ranked([
        marked('a', 1, mark('play-step', { from: tonight - 1, due: tonight + DAY })),
        marked('b', 1, mark('play-step', { from: tonight, due: tonight + DAY })),
      ]),
    ).toEqual(['today a']);
    expect(
      ranked([marked('b', 1, mark('play-step', { from: tonight, due: tonight + DAY }))], tonight),
    ).toEqual(['today b']);
  });

  it('has all steps of an account that are due, and a free moment’s step only where none is', () => {
    const due = NOW - HOUR;
    expect(
      ranked([
        marked('a', 1, mark('reply', { due }), mark('play-step', { due }), mark('missing-role')),
        marked('b', 1, mark('missing-role')),
      ]),
    ).toEqual(['first a', 'overdue a', 'spare b']);
  });

  it('isn’t flooded by what has no time, and counts it', () => {
    const many = Array.from({ length: 3000 }, (_, at) => marked(`a${at}`, at % 100, mark('start-play')));
    const gathered = new MarkGatherer();
    for (const one of many) gathered.add(one);
    const marks = gathered.marks();
    expect(marks.spareCount).toBe(3000);
    const items = rankToday(marks, NOW);
    expect(items).toHaveLength(SPARE_SHOWN);
    expect(items.every(({ account: id }) => id.endsWith('99'))).toBe(true);
  });

  it('takes what was read of an account instead of its marks', () => {
    const due = NOW - HOUR;
    const marks = {
      due: [marked('a', 1, mark('reply', { due })), marked('b', 1, mark('reply', { due }))],
      spare: [],
    };
    const shown = new Map([['a', marked('a', 1)]]);
    expect(rankToday(marks, NOW, shown).map((item) => item.account)).toEqual(['b']);
  });

  it('is the same whatever order the accounts come in', () => {
    const kinds = ['reply', 'hot', 'play-step', 'start-play'] as const;
    const one = fc
      .record({
        kind: fc.constantFrom(...kinds),
        due: fc.option(fc.integer({ min: NOW - DAY, max: NOW + DAY }), { nil: undefined }),
        open: fc.boolean(),
        priority: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
      })
      .map(({ kind, due, open, priority }) => ({
        priority,
        step: mark(kind, { ...(due !== undefined && { due }), ...(open && { open: true as const }) }),
      }));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), fc.func(fc.integer()), (accounts, key) => {
        const all = accounts.map(({ priority, step }, at) =>
          marked(`a${String(at).padStart(3, '0')}`, priority, step),
        );
        const shuffled = all.toSorted((a, b) => key(a.account) - key(b.account));
        expect(ranked(shuffled)).toEqual(ranked(all));
      }),
    );
  });
});

describe('the marks of an account', () => {
  const ines = person('Ines Varga', { roles: ['economic-buyer'], email: 'ines@example.com' });
  const rail = account({ tier: '1:1', people: [ines], owners: { ae: 'Dana Whitlock', sdr: 'Kim Berg' } });
  const marks = (of: Account, me?: string, activity = [signal({ type: 'demo-request' })]) => {
    const view = viewAccount(of, activity, [], defaultWorkspace, NOW);
    return marksOf(nextSteps(view, { now: NOW, me }), NOW);
  };

  it('are those of the rep’s own steps, with their time, and the first without one', () => {
    expect(marks(rail, 'Dana Whitlock')).toEqual([
      { id: `hot/${NOW}`, kind: 'hot', due: NOW + DAY },
      expect.objectContaining({ kind: 'missing-role' }),
    ]);
  });

  it('are everybody’s, as long as the rep hasn’t said who they are', () => {
    expect(marks(rail)[0]).toEqual({ id: `hot/${NOW}`, kind: 'hot', due: NOW + DAY, open: true });
  });

  it('are none where all is somebody else’s', () => {
    expect(marks(rail, 'Lee Marsh')).toEqual([]);
  });

  it('have what begins soon, and not what begins next week', () => {
    const playing = { ...rail, plays: [{ play: 'strategic-opening', startedAt: NOW - 6 * DAY }] };
    const found = marks(playing, 'Dana Whitlock', []);
    expect(found.filter(({ from }) => from !== undefined).map(({ from }) => from)).toEqual([NOW + DAY]);
  });

  it('are in the account’s summary', () => {
    const known = {
      account: rail,
      activity: [signal({ type: 'demo-request' })],
      entries: [touch(ines, { at: NOW - DAY, touchedAt: NOW - DAY })],
    };
    expect(summarize(known, defaultWorkspace, NOW, {}, 'Dana Whitlock').steps?.[0]).toMatchObject({
      kind: 'hot',
    });
  });
});
