import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { engagementScore } from '../../lib/core/engagement.ts';
import { DAY, HOUR } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Signal } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { Workspace } from '../../lib/schema/workspace.ts';
import { account, NOW, nextId, person, signal, touch } from './builders.ts';

const ines = person('Ines Varga', { roles: ['economic-buyer'] });
const jo = person('Jo Lund', { roles: ['influencer'] });
const kay = person('Kay Orr');
const few = account({ tier: '1:few', people: [ines, jo, kay] });

function engagement(
  signals: Signal[],
  {
    rules = {},
    entries = [],
    of = few,
  }: { rules?: Partial<Workspace['engagement']>; entries?: Entry[]; of?: typeof few } = {},
  content: Workspace['content'] = [],
) {
  const workspace = {
    ...defaultWorkspace,
    content,
    engagement: { ...defaultWorkspace.engagement, ...rules },
  };
  return viewAccount(of, signals, entries, workspace, NOW).engagement;
}

const by = (who: typeof ines, type: Signal['type'], daysAgo = 0): Signal =>
  signal({ type, person: who.id, at: NOW - daysAgo * DAY });

describe('bonuses', () => {
  it('for the second and the third person of the group, once each, with the signal that earned it', () => {
    const first = by(jo, 'webinar', 3);
    const second = by(kay, 'webinar', 2);
    const third = by(ines, 'email-click', 1);
    const { points, bonuses } = engagement([third, second, first, by(jo, 'email-click')]);
    expect(bonuses.map(({ kind, points, signal }) => [kind, points, signal.id])).toEqual([
      ['third-person', 15, third.id],
      ['second-person', 10, second.id],
    ]);
    expect(points).toBe(Math.floor(15 + 15 + 5 * 1.25 + 5 + 10 + 15));
  });

  it('not for people outside the group, nor for signals that score nothing', () => {
    expect(
      engagement([by(jo, 'webinar'), signal({ type: 'webinar', person: 'somebody' }), by(kay, 'email-open')])
        .bonuses,
    ).toEqual([]);
  });

  it('for coming back to the pricing page, with the visit before, once a day', () => {
    const first = by(jo, 'pricing-page', 4);
    const again = by(jo, 'pricing-page', 2);
    const { bonuses } = engagement([first, again, signal({ ...again, id: nextId(), at: again.at + HOUR })]);
    expect(bonuses).toEqual([{ kind: 'repeat-visit', points: 5, signal: again, after: first }]);
  });

  it('for late content after early content, by name or link, in any case', () => {
    const content: Workspace['content'] = [
      { id: 'g', name: 'Guide: fleet data', journey: 'early', link: 'https://ours.example/guide' },
      { id: 'c', name: 'Calculator', journey: 'late', link: 'https://ours.example/calculator' },
    ];
    const guide = signal({ type: 'content-download', at: NOW - 2 * DAY, note: 'guide: FLEET data; Autumn' });
    const sums = signal({ type: 'website-visit', at: NOW - DAY, note: 'https://ours.example/calculator' });
    const { bonuses } = engagement([guide, sums, signal({ ...sums, id: nextId(), at: NOW })], {}, content);
    expect(bonuses).toEqual([{ kind: 'early-to-late-content', points: 10, signal: sums, after: guide }]);
    expect(engagement([{ ...guide, at: NOW }, sums], {}, content).bonuses).toEqual([]);
  });
});

describe('factors and caps', () => {
  it('a required role scores a quarter more, and says which', () => {
    expect(engagement([by(ines, 'pricing-page')]).parts).toMatchObject([
      { points: 18.75, base: 15, role: { role: 'economic-buyer', factor: 1.25 } },
    ]);
    expect(engagement([by(jo, 'pricing-page')]).parts[0]).not.toHaveProperty('role');
  });

  it('visits of one person score at most ten a day, each person for themselves', () => {
    const visits = [0, 1, 2].map((hours) => signal({ person: jo.id, at: NOW - hours * HOUR }));
    const { points, parts } = engagement(visits);
    expect(points).toBe(10);
    expect(parts.map(({ points, capped }) => [points, capped])).toEqual([
      [0, 'visits-of-the-day'],
      [5, undefined],
      [5, undefined],
    ]);
    expect(engagement([...visits, by(kay, 'website-visit'), by(jo, 'website-visit', 1)]).points).toBe(
      10 + 5 + 5 + 10,
    );
  });

  it('a visit to the pricing page counts whole, reloading it does not', () => {
    const at = [0, 1, 2].map((hours) => signal({ type: 'pricing-page', at: NOW - hours * HOUR }));
    expect(engagement(at).points).toBe(15);
  });

  it('surges of one week score as one', () => {
    // The 18th of November 2026 is a Wednesday: two surges in its week, one in the week before.
    const surges = [0, 1, 3].map((days) => signal({ type: 'intent-surge', at: NOW - days * DAY }));
    const { points, parts } = engagement(surges);
    expect(points).toBe(20);
    expect(parts.map(({ capped }) => capped)).toEqual(['surges-of-the-week', undefined, undefined]);
  });

  it('with a half-life what is as old scores half, and past the window nothing', () => {
    expect(
      engagement([signal({ type: 'webinar', at: NOW - 10 * DAY })], { rules: { halfLifeDays: 10 } }).parts,
    ).toMatchObject([{ points: 7.5, decay: 0.5 }]);
    expect(
      engagement([signal({ type: 'webinar', at: NOW - 31 * DAY })], { rules: { halfLifeDays: 10 } }).points,
    ).toBe(0);
  });

  it('never rounds up to a threshold', () => {
    const { points, hot } = engagement(
      [by(ines, 'pricing-page'), by(ines, 'webinar', 1), by(ines, 'email-click', 2)],
      {
        of: { ...few, tier: '1:few' },
      },
    );
    expect([points, hot]).toEqual([43, false]);
  });
});

describe('hot', () => {
  it.each(['demo-request', 'information-request'] as const)(
    'at once by a %s, whatever its points',
    (type) => {
      const asked = signal({ type });
      expect(engagement([asked], { rules: { points: {} } })).toMatchObject({
        points: 0,
        hot: true,
        why: [{ by: 'behaviour', signals: [asked] }],
      });
      expect(engagement([asked], { of: account() }).hot).toBe(true);
    },
  );

  it('at once by two people on the pricing page within seven days, not by one twice or by unknown ones', () => {
    const rules = { points: {} };
    const pair = [by(jo, 'pricing-page', 7), by(kay, 'pricing-page')];
    expect(engagement(pair, { rules }).why).toMatchObject([{ by: 'pricing-visitors' }]);
    expect(engagement([by(jo, 'pricing-page', 7.01), by(kay, 'pricing-page')], { rules }).hot).toBe(false);
    expect(engagement([by(jo, 'pricing-page', 1), by(jo, 'pricing-page')], { rules }).hot).toBe(false);
    expect(engagement([signal({ type: 'pricing-page' }), by(jo, 'pricing-page')], { rules }).hot).toBe(false);
  });

  it('by points names the signals, since when, and until when', () => {
    const signals = [by(jo, 'webinar', 1), by(jo, 'sdr-meeting', 5)];
    const found = engagement(signals);
    expect(found).toMatchObject({ points: 45, hotAt: 45, hot: true, why: [{ by: 'points', signals }] });
    expect(found.hotSince).toBe(NOW - DAY);
    expect(found.hotUntil).toBeGreaterThan(NOW + 25 * DAY);
    expect(found.hotUntil).toBeLessThanOrEqual(NOW + 25 * DAY + 60_000);
  });
});

describe('what the rep adds', () => {
  const subject = { id: few.id, name: few.name, keys: [] };
  const noted = (rest: object = {}): Entry => ({
    id: nextId(),
    v: 1,
    kind: 'signal.noted',
    at: NOW,
    account: subject,
    what: 'webinar',
    seenAt: NOW - DAY,
    evidence: 'https://rail.example/news',
    ...rest,
  });
  const verdict = (kind: 'signal.accepted' | 'signal.dismissed', of: string, at = NOW): Entry =>
    kind === 'signal.accepted'
      ? { id: nextId(), v: 1, kind, at, account: subject, signal: of }
      : { id: nextId(), v: 1, kind, at, account: subject, signal: of, reason: 'A student' };

  it('a noted signal scores, with its evidence; one of the future does not', () => {
    const entry = noted({ person: { id: jo.id, name: jo.name, keys: [] } });
    expect(engagement([], { entries: [entry] }).parts).toMatchObject([
      {
        points: 15,
        signal: { id: entry.id, person: jo.id, noted: 'signal', evidence: 'https://rail.example/news' },
      },
    ]);
    expect(engagement([], { entries: [noted({ seenAt: NOW + 1 })] }).points).toBe(0);
  });

  it('a dismissed signal scores nothing and is listed with the reason; the last verdict counts', () => {
    const seen = signal({ type: 'webinar' });
    const no = verdict('signal.dismissed', seen.id, NOW - 2);
    const gone = viewAccount(few, [seen], [no], defaultWorkspace, NOW);
    expect(gone.engagement.points).toBe(0);
    expect(gone.signals.dismissed).toEqual([{ signal: seen, by: no }]);
    expect(gone.happenings).toEqual([{ kind: 'entry', at: no.at, entry: no }]);
    const back = viewAccount(
      few,
      [seen],
      [no, verdict('signal.accepted', seen.id, NOW - 1)],
      defaultWorkspace,
      NOW,
    );
    expect(back.engagement.parts).toMatchObject([{ points: 15, signal: { accepted: true } }]);
  });

  it('a meeting that they logged and a source reported scores once, and starts no clock', () => {
    const met = touch(jo, { channel: 'meeting', outcome: 'held', touchedAt: NOW - HOUR });
    const told = (rest = {}) => signal({ type: 'sdr-meeting', at: NOW - 2 * HOUR, person: jo.id, ...rest });
    const tier = { ...few, tier: '1:1' };
    expect(engagement([told()], { entries: [met], of: tier })).toMatchObject({ points: 30, hot: true });
    expect(viewAccount(tier, [told()], [met], defaultWorkspace, NOW).followUp).toBeUndefined();
    expect(viewAccount(tier, [told()], [], defaultWorkspace, NOW).followUp).toBeDefined();
    // Another day's meeting, or somebody else's, is another one.
    expect(engagement([told({ at: NOW - DAY })], { entries: [met] }).points).toBe(60);
    expect(engagement([told({ person: kay.id })], { entries: [met] }).points).toBeGreaterThanOrEqual(60);
  });

  it('a meeting that they logged as held scores, once, and shows once', () => {
    const met = touch(jo, { channel: 'meeting', outcome: 'held' });
    const found = viewAccount(few, [], [met], defaultWorkspace, NOW);
    expect(found.engagement).toMatchObject({ points: 30, parts: [{ signal: { noted: 'meeting' } }] });
    expect(found.happenings).toHaveLength(1);
    expect(engagement([], { entries: [touch(jo, { channel: 'meeting', outcome: 'booked' })] }).points).toBe(
      0,
    );
  });
});

describe('any engagement', () => {
  const types = Object.keys(defaultWorkspace.engagement.points) as Signal['type'][];
  const signals = fc.array(
    fc
      .record({
        type: fc.constantFrom(...types),
        person: fc.constantFrom(ines.id, jo.id, kay.id, 'somebody'),
        ago: fc.integer({ min: -5 * 24, max: 40 * 24 }),
        late: fc.integer({ min: 0, max: 72 }),
      })
      .map(({ type, person, ago, late }) =>
        signal({ type, person, at: NOW - ago * HOUR, learnedAt: NOW - (ago - late) * HOUR }),
      ),
    { maxLength: 25 },
  );
  const rules = fc.constantFrom({}, { halfLifeDays: 7 });

  it('adds up: parts and bonuses are the points', () =>
    fc.assert(
      fc.property(signals, rules, (all, given) => {
        const { points, parts, bonuses } = engagement(all, { rules: given });
        const sum = [...parts, ...bonuses].reduce((total, part) => total + part.points, 0);
        expect(Math.floor(sum + 1e-6)).toBeGreaterThanOrEqual(points);
        expect(points).toBeGreaterThan(sum - 1 - 1e-6);
        for (const part of parts) expect(part.points).toBeGreaterThanOrEqual(0);
      }),
    ));

  it('does not hang on the order of what came in', () =>
    fc.assert(
      fc.property(signals, (all) => {
        expect(engagement([...all].reverse())).toEqual(engagement(all));
      }),
    ));

  it('never falls by one more signal', () =>
    fc.assert(
      fc.property(signals, (all) => {
        const before = engagement(all.slice(1)).points;
        expect(engagement(all).points).toBeGreaterThanOrEqual(before);
      }),
    ));

  it('has heard of no signal of the future', () =>
    fc.assert(
      fc.property(signals, (all) => {
        const past = all.filter(({ at }) => at <= NOW);
        expect(engagement(all)).toEqual(engagement(past));
      }),
    ));
});

describe('the scale of engagement', () => {
  it.each([
    [0, 0],
    [15, 50],
    [30, 100],
    [300, 100],
  ])('%i points at a threshold of 30 are %i', (points, score) =>
    expect(engagementScore(points, 30)).toBe(score),
  );
});
