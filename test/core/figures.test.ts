import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { comparePriority } from '../../lib/core/priority.ts';
import { DAY } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { Workspace } from '../../lib/schema/workspace.ts';
import { account, NOW, nextId, person, signal, touch } from './builders.ts';

const facts = { medianContractValue: 10_000 };
function figures(
  of: Partial<Account>,
  activity: Activity[] = [],
  entries: Entry[] = [],
  workspace: Partial<Workspace> = {},
) {
  return viewAccount(account(of), activity, entries, { ...defaultWorkspace, ...workspace }, NOW, facts);
}
const subject = { id: 'account 1', name: 'Example Rail', keys: [] };
const webinars = (count: number) =>
  Array.from({ length: count }, (_, days) => signal({ type: 'webinar', at: NOW - days * DAY }));

describe('segments', () => {
  const segments: Workspace['segments'] = [
    {
      id: 'rail',
      name: 'Rail in Europe',
      rules: [
        { fact: 'industry', test: { is: 'one-of', values: ['Rail'] } },
        { fact: 'employees', test: { is: 'range', from: 100, edge: 0.5 } },
      ],
    },
    { id: 'hand', name: 'By hand', rules: [] },
  ];
  const names = (of: Partial<Account>) =>
    figures(of, [], [], { segments }).segments.map(({ name, from }) => [name, from]);

  it('are the list’s, then those whose every rule is passed in full, with the reasons', () => {
    expect(names({ segments: ['by HAND', 'Unheard of'] })).toEqual([
      ['By hand', 'list'],
      ['Unheard of', 'list'],
    ]);
    expect(names({ segments: ['rail'], industry: 'Rail', employees: { from: 200, to: 200 } })).toEqual([
      ['Rail in Europe', 'list'],
    ]);
    const [found] = figures({ industry: 'rail', employees: { from: 200, to: 200 } }, [], [], {
      segments,
    }).segments;
    expect(found).toMatchObject({
      from: 'rules',
      reasons: [{ evidence: { texts: ['rail'] } }, { evidence: { from: 200, to: 200 } }],
    });
  });

  it('do not hold what is unknown, or only near', () => {
    expect(names({ industry: 'Rail' })).toEqual([]);
    expect(names({ industry: 'Rail', employees: { from: 90, to: 90 } })).toEqual([]);
  });
});

describe('the suggested tier', () => {
  const strong: Partial<Account> = {
    fit: 85,
    relationship: 'past-talks',
    contractValue: { amount: 30_000 },
    owners: { ae: 'Dana Whitlock', marketing: 'Priya Nand' },
  };
  const suggestion = (of: Partial<Account>, activity: Activity[] = []) =>
    figures(of, activity).tierSuggestion;

  it('is the first whose every criterion is known to be met, with what the account has', () => {
    // Fit 85 ≥ 80; one webinar of 15 points, half of hot at 30; past talks 60; 3 × the median; AE and marketer named.
    expect(suggestion({ ...strong, tier: '1:few' }, webinars(1))).toMatchObject({
      tier: { id: '1:1' },
      move: 'up',
      met: [
        { what: 'fit', needs: 80, has: 85 },
        { what: 'intent', needs: 50, has: 50 },
        { what: 'relationship', needs: 60, has: 60 },
        { what: 'value', needs: 3, has: 3 },
        { what: 'owner', needs: 'ae', has: 'Dana Whitlock' },
        { what: 'owner', needs: 'marketing', has: 'Priya Nand' },
      ],
    });
  });

  it.each<[string, Partial<Account>]>([
    ['fit', { fit: 79 }],
    ['relationship', { relationship: 'reference' }],
    ['value', { contractValue: { amount: 29_999 } }],
  ])('is not the strategic one where the %s falls short', (what, less) => {
    const found = suggestion({ ...strong, ...less, tier: '1:1' }, webinars(2));
    expect(found?.tier.id).not.toBe('1:1');
    expect(found).toMatchObject({ move: 'down', failed: [{ what, state: 'failed' }] });
  });

  it('is none where it agrees, where nothing is met, and never down for what is unknown', () => {
    expect(suggestion({ ...strong, tier: '1:1' }, webinars(1))).toBeUndefined();
    expect(suggestion({})).toBeUndefined();
    const { relationship: _, ...unknown } = strong;
    expect(suggestion({ ...unknown, tier: '1:1' }, webinars(1))).toBeUndefined();
    expect(suggestion({ ...strong, tier: '1:1' })).toBeUndefined();
    // Nor for an owner whom the list doesn't name; it moves nobody up either.
    const unnamed = { ...strong, owners: { ae: 'Dana Whitlock' } };
    expect(suggestion({ ...unnamed, tier: '1:1' }, webinars(2))).toBeUndefined();
    expect(suggestion({ ...unnamed, tier: '1:few' }, webinars(2))).toBeUndefined();
  });

  it('counts our fit where the list has a grade, and so does the priority', () => {
    const icp: Workspace['icp'] = {
      criteria: [{ id: 'a', fact: 'industry', test: { is: 'one-of', values: ['Rail'] }, weight: 1 }],
    };
    const graded = { attributes: [{ name: 'Fit as written', value: 'A' }] };
    const ours = figures({ ...graded, industry: 'Rail', tier: '1:few' }, [], [], { icp });
    expect(ours.priority?.parts[0]).toMatchObject({ factor: 'fit', known: true, value: 100 });
    expect(figures({ ...graded, industry: 'Rail' }, [], [], { icp }).tierSuggestion?.met[0]).toMatchObject({
      what: 'fit',
      has: 100,
    });
    const none = figures({ ...graded, tier: '1:few' }, [], [], { icp });
    expect(none.priority?.parts[0]).toMatchObject({ factor: 'fit', known: false });
  });

  it('is made for an account without a tier', () => {
    expect(suggestion({ fit: 50 })).toMatchObject({ tier: { id: '1:many' }, move: 'into', failed: [] });
  });
});

describe('timing', () => {
  const states = (triggers: Account['triggers'] & object) =>
    figures({ triggers }).timing.triggers.map(({ state }) => state);

  it.each([
    ['funding', -90 * DAY + 1, 'live'],
    ['funding', -90 * DAY, 'over'],
    ['hiring', -46 * DAY, 'over'],
    ['migration', -119 * DAY, 'live'],
    ['expansion', DAY, 'coming'],
    ['renewal', 180 * DAY, 'live'],
    ['renewal', 181 * DAY, 'coming'],
    ['renewal', 31 * DAY, 'live'],
    ['renewal', 30 * DAY, 'over'],
  ] as const)('%s at %i ms from now is %s', (type, from, state) =>
    expect(states([{ type, at: NOW + from }])).toEqual([state]),
  );

  it('cannot say that a trigger without a date is live', () => {
    const { timing } = figures({ triggers: [{ type: 'funding' }] });
    expect(timing).toMatchObject({ live: [], triggers: [{ state: 'undated' }] });
  });

  it('has the triggers that the rep noted, with their evidence', () => {
    const entry: Entry = {
      id: nextId(),
      v: 1,
      kind: 'signal.noted',
      at: NOW,
      account: subject,
      what: 'hiring',
      seenAt: NOW - DAY,
      evidence: 'https://rail.example/jobs',
    };
    const { timing, engagement } = figures({}, [], [entry]);
    expect(timing.live).toMatchObject([
      { until: NOW + 44 * DAY, trigger: { id: entry.id, evidence: 'https://rail.example/jobs' } },
    ]);
    expect(engagement.points).toBe(0);
  });
});

describe('priority', () => {
  const full: Partial<Account> = {
    tier: '1:1',
    fit: 80,
    relationship: 'warm',
    contractValue: { amount: 10_000 },
    triggers: [{ type: 'funding', at: NOW - DAY }],
  };

  it('is the weighted sum of the tier, with each part', () => {
    // 80 × .30 + 50 × .25 + 100 × .15 + 100 × .20 + 60 × .10 = 24 + 12.5 + 15 + 20 + 6
    const { priority } = figures(full, webinars(1));
    expect(priority).toMatchObject({ score: 78, band: 'high' });
    expect(priority?.parts.map((part) => part.known && [part.value, part.points])).toEqual([
      [80, 24],
      [50, 12.5],
      [100, 15],
      [100, 20],
      [60, 6],
    ]);
  });

  it('of a perfect fit that is cold is neither nothing nor high', () => {
    expect(figures({ tier: '1:1', fit: 100 }).priority).toMatchObject({ score: 43, band: 'middle' });
    expect(figures({ tier: '1:1', fit: 100, relationship: 'cold' }).priority).toMatchObject({
      score: 33,
      band: 'low',
    });
  });

  it('leaves the weight of what is unknown to the known ones, and says so', () => {
    const parts = figures({ tier: '1:1', fit: 100 }).priority?.parts;
    expect(parts?.map(({ factor, known }) => [factor, known])).toEqual([
      ['fit', true],
      ['engagement', true],
      ['timing', true],
      ['relationship', false],
      ['value', false],
    ]);
  });

  it('takes the higher of strategic importance and contract value', () => {
    const value = (of: Partial<Account>) =>
      figures({ tier: '1:1', ...of }).priority?.parts.find(({ factor }) => factor === 'value');
    expect(value({ strategicImportance: 'low' })).toMatchObject({ value: 30 });
    expect(value({ strategicImportance: 'low', contractValue: { amount: 30_000 } })).toMatchObject({
      value: 100,
      contract: { times: 3 },
    });
    expect(value({ contractValue: { amount: 9_999 } })).toMatchObject({ value: 30 });
  });

  it('is none without a tier', () =>
    expect(figures({ ...full, tier: 'gold' })).not.toHaveProperty('priority'));

  it('adds up, stays from 0 to 100, and never falls by more fit', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('1:1', '1:few', '1:many'),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        fc.option(fc.constantFrom('warm' as const, 'cold' as const), { nil: undefined }),
        fc.integer({ min: 0, max: 6 }),
        (tier, one, other, relationship, count) => {
          const at = (fit: number) => {
            const found = figures(
              { tier, fit, ...(relationship && { relationship }) },
              webinars(count),
            ).priority;
            const sum = found?.parts.reduce((all, part) => all + (part.known ? part.points : 0), 0) ?? -1;
            expect(Math.abs(sum - (found?.score ?? 0))).toBeLessThanOrEqual(0.5 + 1e-6);
            expect(sum).toBeLessThanOrEqual(100 + 1e-6);
            return found?.score ?? -1;
          };
          expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)));
        },
      ),
    ));

  it('ranks the highest first, then by the team’s own, then the same way always', () => {
    const rows = [
      { id: 'e', score: undefined, team: 'High' },
      { id: 'd', score: 50, team: 'whatever' },
      { id: 'c', score: 50, team: 'Low' },
      { id: 'b', score: 50, team: 'P1' },
      { id: 'a', score: 50, team: undefined },
      { id: 'f', score: 90, team: 'Low' },
    ];
    expect(rows.sort(comparePriority).map(({ id }) => id)).toEqual(['f', 'b', 'c', 'a', 'd', 'e']);
  });
});

describe('the stage', () => {
  const jo = person('Jo Lund');
  const stage = (of: Partial<Account>, activity: Activity[] = [], entries: Entry[] = []) =>
    figures({ people: [jo], ...of }, activity, entries).stage;
  const qualified: Entry = { id: nextId(), v: 1, kind: 'conversation.qualified', at: NOW, account: subject };

  it('is the list’s where it has one', () => {
    expect(stage({ stage: 'identified' }, [], [qualified])).toEqual({ stage: 'identified', from: 'list' });
  });

  it.each<[string, string, Partial<Account>, Activity[], Entry[]]>([
    ['identified', 'nothing', {}, [], []],
    ['identified', 'a touch that nobody answered', {}, [], [touch(jo)]],
    ['identified', 'a visit', {}, [signal()], []],
    ['engaged', 'a reply', {}, [], [touch(jo, { direction: 'in', outcome: 'replied' })]],
    ['engaged', 'a demo request', {}, [signal({ type: 'demo-request' })], []],
    ['identified', 'a demo request of the future', {}, [signal({ type: 'demo-request', at: NOW + 1 })], []],
    ['in-conversation', 'a call taken', {}, [], [touch(jo, { channel: 'call', outcome: 'connected' })]],
    ['in-conversation', 'a meeting held', {}, [], [touch(jo, { channel: 'meeting', outcome: 'held' })]],
    ['active-review', 'a qualified conversation', {}, [], [qualified]],
    ['opportunity', 'an open opportunity', { status: 'open-opportunity' }, [], [qualified]],
    ['won', 'a customer', { status: 'customer' }, [], []],
    ['lost', 'a deal lost', { status: 'lost' }, [], []],
  ])('is %s after %s', (expected, _, of, activity, entries) => {
    expect(stage(of, activity, entries)).toMatchObject({ stage: expected, from: 'evidence' });
  });

  it('names what speaks for it, once, newest first', () => {
    const call = touch(jo, { channel: 'call', outcome: 'connected', touchedAt: NOW - DAY });
    const meeting = touch(jo, { channel: 'meeting', outcome: 'held' });
    expect(stage({}, [], [call, touch(jo), meeting])).toMatchObject({
      evidence: [{ touch: { id: meeting.id } }, { touch: { id: call.id } }],
    });
  });
});

describe('the figures hold', () => {
  it.each<[string, number, Partial<Account>, Activity[], Partial<Workspace>]>([
    ['for ever where time changes nothing', Number.POSITIVE_INFINITY, {}, [], {}],
    ['until a signal leaves the window', 20 * DAY + 1, {}, [signal({ at: NOW - 10 * DAY })], {}],
    ['until one dated ahead comes into it', DAY, {}, [signal({ at: NOW + DAY })], {}],
    ['until a trigger ends', 80 * DAY, { triggers: [{ type: 'funding', at: NOW - 10 * DAY }] }, [], {}],
    ['until a trigger starts', DAY, { triggers: [{ type: 'renewal', at: NOW + 181 * DAY }] }, [], {}],
    ['until the clock runs out', DAY + 1, {}, [signal({ type: 'demo-request' })], {}],
    [
      'a day at most with a half-life',
      DAY,
      {},
      [signal()],
      { engagement: { ...defaultWorkspace.engagement, halfLifeDays: 10 } },
    ],
  ])('%s', (_, after, of, activity, workspace) => {
    expect(figures(of, activity, [], workspace).holdsUntil - NOW).toBe(after);
  });

  it('no longer than points that halve keep the account hot', () => {
    const engagement = { ...defaultWorkspace.engagement, halfLifeDays: 1 };
    const three = [1, 2, 3].map(() => signal({ type: 'webinar' }));
    const found = figures({ tier: '1:1' }, three, [], { engagement });
    expect(found.engagement.hot).toBe(true);
    // 45 points fall to 30 after 0.585 days.
    expect(found.holdsUntil).toBe(found.engagement.hotUntil);
    expect(found.holdsUntil - NOW).toBeLessThan(0.6 * DAY);
  });

  it('to the last millisecond: nothing differs before', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ ago: fc.integer({ min: -3, max: 35 }), demo: fc.boolean() }), { maxLength: 6 }),
        (rows) => {
          const of = account({ tier: '1:1', triggers: [{ type: 'hiring', at: NOW - 40 * DAY }] });
          const activity = rows.map(({ ago, demo }) =>
            signal({ type: demo ? 'demo-request' : 'webinar', at: NOW - ago * DAY }),
          );
          const at = (now: number) => viewAccount(of, activity, [], defaultWorkspace, now);
          const shown = ({ engagement, followUp, timing, priority, stage }: ReturnType<typeof at>) => ({
            points: engagement.points,
            hot: engagement.hot,
            clock: followUp?.state,
            live: timing.live.length,
            priority: priority?.score,
            stage: stage.stage,
          });
          const { holdsUntil, ...now } = at(NOW);
          expect(shown(at(Math.min(holdsUntil - 1, NOW + 400 * DAY)))).toEqual(shown({ holdsUntil, ...now }));
        },
      ),
    ));
});
