import { describe, expect, it } from 'vitest';
import { isQuiet } from '../../lib/core/quietHours.ts';
import { type Remindable, remembered, remindableOf, remindersDue } from '../../lib/core/reminders.ts';
import { DAY, HOUR } from '../../lib/core/time.ts';

const quiet = { from: '19:00', to: '08:00', weekends: true };
/** A Thursday. */
const at = (hours: number, minutes = 0) => new Date(2026, 10, 26, hours, minutes).getTime();
const none = new Set<string>();

const rail: Remindable = { account: 'rail', name: 'Example Rail', clock: at(16) };

describe('quiet hours', () => {
  it.each([
    [at(7, 59), true],
    [at(8), false],
    [at(18, 59), false],
    [at(19), true],
    [at(12) + 2 * DAY, true],
  ])('hold at night and at weekends: %d', (now, expected) => {
    expect(isQuiet(quiet, now)).toBe(expected);
  });

  it('may lie within a day, leave weekends alone, or be none', () => {
    expect(isQuiet({ from: '12:00', to: '13:00', weekends: false }, at(12, 30))).toBe(true);
    expect(isQuiet({ from: '12:00', to: '13:00', weekends: false }, at(13) + 2 * DAY)).toBe(false);
    expect(isQuiet({ from: '08:00', to: '08:00', weekends: false }, at(8))).toBe(false);
  });
});

describe('what there is to remind of', () => {
  it('is the clock of a hot account and the first step for now', () => {
    const steps = [
      { id: 'a', kind: 'play-step', due: at(9) },
      { id: 'b', kind: 'hot', due: at(16) },
      { id: 'c', kind: 'reply', due: at(8), from: at(23) },
    ] as const;
    expect(remindableOf({ account: 'rail', steps }, 'Example Rail', at(10))).toEqual({
      account: 'rail',
      name: 'Example Rail',
      clock: at(16),
      step: at(9),
    });
  });
});

describe('reminders', () => {
  it('tell until when to reach out to a hot account, and open its card', () => {
    expect(remindersDue([rail], quiet, none, at(9))).toEqual([
      {
        id: expect.any(String),
        title: 'Example Rail is hot',
        message: expect.stringMatching(/^Reach out by .*16:00\.$/),
        account: 'rail',
      },
    ]);
  });

  it('wait until the quiet hours are over', () => {
    expect(remindersDue([rail], quiet, none, at(7))).toEqual([]);
    expect(remindersDue([rail], quiet, none, at(8))).toHaveLength(1);
  });

  it('never come twice, but a new clock of the same account does', () => {
    const first = remindersDue([rail], quiet, none, at(9));
    const shown = new Set(remembered([], first));
    expect(remindersDue([rail], quiet, shown, at(10))).toEqual([]);
    expect(remindersDue([{ ...rail, clock: at(17) }], quiet, shown, at(10))).toHaveLength(1);
  });

  it('say that a clock has run out, and nothing of one that did so long ago', () => {
    expect(remindersDue([rail], quiet, none, at(17))[0]?.message).toMatch(/^Reach out: it was due/);
    expect(remindersDue([{ ...rail, clock: at(9) - 3 * DAY }], quiet, none, at(9))).toEqual([]);
  });

  it('are one where many accounts are hot at once, and none of those comes again', () => {
    const many = Array.from({ length: 5 }, (_, n) => ({
      account: `a${n}`,
      name: `Account ${n}`,
      clock: at(12) + n * HOUR,
    }));
    const [one, ...others] = remindersDue(many, quiet, none, at(9));
    expect(one).toMatchObject({ title: '5 accounts are hot', message: expect.stringContaining('Account 0') });
    expect(others).toEqual([]);
    expect(remindersDue(many, quiet, new Set(remembered([], one ? [one] : [])), at(10))).toEqual([]);
  });

  it('tell the day’s steps once, in one', () => {
    const due = ['Rail', 'Foods', 'Health', 'Steel'].map((name, n) => ({
      account: name,
      name,
      step: at(9) - n * DAY,
    }));
    const tomorrow = { account: 'later', name: 'Later', step: at(9) + DAY };
    const [one, ...others] = remindersDue([...due, tomorrow], quiet, none, at(8));
    expect(one).toMatchObject({ title: '4 steps due today', message: 'Steel, Health, Foods and 1 more' });
    expect(one).not.toHaveProperty('account');
    expect(others).toEqual([]);
    const shown = new Set(remembered([], one ? [one] : []));
    expect(remindersDue(due, quiet, shown, at(18))).toEqual([]);
    expect(remindersDue(due, quiet, shown, at(9) + DAY)).toHaveLength(1);
  });

  it('are remembered up to a limit, the newest', () => {
    const old = Array.from({ length: 600 }, (_, n) => `old ${n}`);
    const kept = remembered(old, remindersDue([rail], quiet, none, at(9)));
    expect(kept.length).toBe(500);
    expect(kept.at(-1)).toContain('rail');
  });
});
