import { expect, it } from 'vitest';
import { recencyOf, recentDays } from '../../lib/core/recency.ts';
import { DAY } from '../../lib/core/time.ts';
import type { Touch } from '../../lib/core/touches.ts';
import { NOW } from './builders.ts';

const touched = (at: number): { lastTouch: Touch } => ({
  lastTouch: { id: 't', at, learnedAt: at, channel: 'email', direction: 'out', outcome: 'sent', mine: true },
});

it.each([
  [0, 'recent'],
  [7 * DAY, 'recent'],
  [7 * DAY + 1, 'earlier'],
  [90 * DAY, 'earlier'],
  [90 * DAY + 1, 'long-ago'],
  [-DAY, 'recent'],
])('where a tier is neglected after 7 days, a touch %d ms ago is %s', (age, recency) => {
  expect(recencyOf(touched(NOW - age), recentDays({ neglectDays: 7 }), NOW)).toBe(recency);
});

it('nobody touched was never contacted', () => {
  expect(recencyOf({}, 7, NOW)).toBe('never');
});

it('without a tier two weeks are recent, and no tier makes a quarter recent', () => {
  expect(recentDays(undefined)).toBe(14);
  expect(recentDays({ neglectDays: 400 })).toBe(90);
});
