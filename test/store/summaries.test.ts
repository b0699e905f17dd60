import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { suppress } from '../../lib/core/accountEntries.ts';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { countedFit } from '../../lib/core/fit.ts';
import { type MoveKind, moveKinds } from '../../lib/core/scoring.ts';
import { DAY, HOUR } from '../../lib/core/time.ts';
import { type AccountView, viewAccount } from '../../lib/core/view.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Signal } from '../../lib/schema/activity.ts';
import type { SuppressionRow } from '../../lib/schema/suppression.ts';
import type { Workspace } from '../../lib/schema/workspace.ts';
import { readCard } from '../../lib/store/card.ts';
import { goBackToWorkspaceBefore, saveWorkspace } from '../../lib/store/changeWorkspace.ts';
import type { Database } from '../../lib/store/database.ts';
import { applyList } from '../../lib/store/generation.ts';
import { appendEntry } from '../../lib/store/journal.ts';
import { rollBack } from '../../lib/store/rollBack.ts';
import { previewChange } from '../../lib/store/summaries/previewChange.ts';
import { readSummaries } from '../../lib/store/summaries/readSummaries.ts';
import { readToday } from '../../lib/store/summaries/readToday.ts';
import { rescore } from '../../lib/store/summaries/rescore.ts';
import { addSuppressionFile, setSuppressionFiles } from '../../lib/store/suppressionFiles.ts';
import { NOW, nextId, person, retraction, signal, touch } from '../core/builders.ts';
import { account, TINY } from './accounts.ts';
import { MemoryArea } from './area.ts';
import { bringActivity, FILE, openFresh } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));

const icp: Workspace['icp'] = {
  criteria: [
    { id: 'industry', fact: 'industry', test: { is: 'one-of', values: ['Rail'] }, weight: 3 },
    { id: 'size', fact: 'employees', test: { is: 'range', from: 200, to: 900 }, weight: 1 },
  ],
};

const fifty = Array.from({ length: 50 }, (_, n) =>
  account(`a${n}`, {
    tier: n % 2 === 0 ? '1:1' : '1:many',
    industry: n % 5 === 0 ? 'Rail' : 'Banking',
    employees: { from: n * 20, to: n * 20 },
  }),
);

const ines = person('Ines Varga', { email: 'Ines.Varga+rail@rail.example', roles: ['economic-buyer'] });

const visit = (of: string, rest: Partial<Signal> = {}) =>
  signal({ account: of, type: 'demo-request', ...rest });

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

function bring(accounts: readonly Account[]) {
  return applyList(db, { mode: 'replace', accounts }, FILE, { now: NOW, bucketBytes: TINY });
}

async function log(id: string) {
  const entry = touch(undefined, { account: { id, name: `Company ${id}`, keys: [`domain:${id}.example`] } });
  await appendEntry(db, entry, new MemoryArea());
  return entry;
}

describe('the summaries', () => {
  it('say of every account what its card says, until when', async () => {
    await bring(fifty);
    await saveWorkspace(db, { icp });
    const hot = visit('a3', { at: NOW - DAY });
    await bringActivity(db, [hot]);
    expect(await readSummaries(db, NOW)).toEqual({ behind: 'list', byAccount: new Map() });
    expect(await rescore(db, { now: NOW })).toBe(50);
    const summaries = await readSummaries(db, NOW);
    expect(summaries?.behind).toBeUndefined();
    expect(summaries?.byAccount.size).toBe(50);
    for (const one of fifty) {
      const view = viewAccount(one, one.id === 'a3' ? [hot] : [], [], { ...defaultWorkspace, icp }, NOW);
      const summary = summaries?.byAccount.get(one.id);
      expect(summary?.fit).toBe(countedFit(view.fit));
      expect(summary?.priority).toBe(view.priority?.score);
      expect(summary?.band).toBe(view.priority?.band);
      expect(summary?.suggests).toBe(view.tierSuggestion?.tier.id);
      expect(summary?.hot).toBe(one.id === 'a3');
    }
    expect(summaries?.byAccount.get('a3')?.holdsUntil).toBeGreaterThan(NOW);
    expect(summaries?.byAccount.get('a4')?.holdsUntil).toBeUndefined();
  });

  it('gather what Today ranks by in one record, and say when it is behind', async () => {
    const startedAt = NOW - 2 * DAY;
    const due = account('due', { tier: '1:1', plays: [{ play: 'strategic-opening', startedAt }] });
    await bring([...fifty, due]);
    await rescore(db, { now: NOW });
    const today = await readToday(db, NOW);
    expect(today).toMatchObject({ accounts: 51, me: undefined, hasOwners: false, spareCount: 50 });
    expect(today?.due.map((one) => one.account)).toEqual(['due']);
    expect(today?.due[0]?.steps[0]).toMatchObject({ kind: 'play-step', open: true });
    expect(today?.behind).toBeUndefined();
    // By time alone: the next step of the play comes up.
    expect((await readToday(db, NOW + 2 * DAY))?.behind).toBe('time');
    await log('a1');
    expect(await readToday(db, NOW)).toMatchObject({ behind: 'news', spareCount: 50 });
    await saveWorkspace(db, { icp });
    expect(await readToday(db, NOW)).toMatchObject({ behind: 'list', due: [], spareCount: 0 });
  });

  it('there are none without a list', async () => {
    expect(await readToday(db, NOW)).toBeUndefined();
    expect(await readSummaries(db, NOW)).toBeUndefined();
    expect(await rescore(db, { now: NOW })).toBeUndefined();
  });

  it('are never shown once a list, a workspace, a rollback or a version before took the place', async () => {
    await bring(fifty);
    await rescore(db, { now: NOW });
    const steps: Array<() => Promise<unknown>> = [
      () => saveWorkspace(db, { icp }),
      () => goBackToWorkspaceBefore(db),
      () => bring(fifty.slice(0, 30)),
      () => rollBack(db, { now: NOW }),
    ];
    for (const step of steps) {
      await step();
      expect(await readSummaries(db, NOW)).toEqual({ behind: 'list', byAccount: new Map() });
      await rescore(db, { now: NOW });
      expect((await readSummaries(db, NOW))?.behind).toBeUndefined();
    }
  });

  it('are behind after a touch or a signal, and only what was worked on is scored again', async () => {
    await bring(fifty);
    await rescore(db, { now: NOW });
    await log('a7');
    expect((await readSummaries(db, NOW))?.behind).toBe('news');
    expect(await rescore(db, { now: NOW })).toBe(1);
    await bringActivity(db, [visit('a9')]);
    expect((await readSummaries(db, NOW))?.behind).toBe('news');
    expect(await rescore(db, { now: NOW })).toBe(2);
    expect((await readSummaries(db, NOW))?.byAccount.get('a9')?.hot).toBe(true);
    await rollBack(db, { now: NOW });
    expect((await readSummaries(db, NOW))?.behind).toBe('news');
    await rescore(db, { now: NOW });
    expect((await readSummaries(db, NOW))?.byAccount.get('a9')?.hot).toBe(false);
  });

  it('leave out those whose time has run out, and those alone are scored again', async () => {
    await bring(fifty);
    await bringActivity(db, [visit('a9', { at: NOW - 29 * DAY, learnedAt: NOW - 29 * DAY })]);
    await rescore(db, { now: NOW });
    expect((await readSummaries(db, NOW))?.byAccount.get('a9')?.hot).toBe(true);
    const later = NOW + 2 * DAY;
    const summaries = await readSummaries(db, later);
    expect(summaries?.behind).toBe('time');
    expect(summaries?.byAccount.has('a9')).toBe(false);
    expect(summaries?.byAccount.size).toBe(49);
    expect(await rescore(db, { now: later })).toBe(1);
    expect((await readSummaries(db, later))?.byAccount.get('a9')?.hot).toBe(false);
  });

  it('follow a do-not-contact file: whom it covers has no step due, until it goes', async () => {
    const hot = Array.from({ length: 3 }, (_, n) => account(`h${n}`, { tier: '1:1', people: [ines] }));
    await bring([...fifty, ...hot]);
    await bringActivity(
      db,
      hot.map(({ id }) => visit(id, { at: NOW - DAY, person: ines.id })),
    );
    const dueOf = async () => {
      await rescore(db, { now: NOW });
      const summaries = await readSummaries(db, NOW);
      return hot.map(({ id }) => summaries?.byAccount.get(id)?.dueAt !== undefined);
    };
    expect(await dueOf()).toEqual([true, true, true]);
    const file = (...rows: Array<Pick<SuppressionRow, 'key' | 'until'>>) =>
      addSuppressionFile(db, 'blocked.csv', rows, {
        now: NOW,
        signal: new AbortController().signal,
        onProgress: () => {},
      });
    await file({ key: 'domain:h1.example' });
    expect(await readSummaries(db, NOW)).toEqual({ behind: 'list', byAccount: new Map() });
    expect(await dueOf()).toEqual([true, false, true]);
    // Another spelling of the person who is at all three of them.
    const before = await file({ key: 'email:ines.varga@rail.example', until: NOW + HOUR });
    await rescore(db, { now: NOW });
    const steps = (await readSummaries(db, NOW))?.byAccount.get('h0');
    expect(steps?.holdsUntil).toBeLessThanOrEqual(NOW + HOUR);
    await setSuppressionFiles(db, before);
    expect(await dueOf()).toEqual([true, false, true]);
    await setSuppressionFiles(db, []);
    expect(await dueOf()).toEqual([true, true, true]);
  });

  it('follow what the rep says of a domain that is on other accounts too', async () => {
    await bring(fifty);
    await bringActivity(db, [visit('a3', { at: NOW - DAY }), visit('a5', { at: NOW - DAY })]);
    await rescore(db, { now: NOW });
    const entry = suppress({ id: nextId(), at: NOW }, { keys: ['domain:a3.example'], reason: 'Competitor' });
    await appendEntry(db, entry, new MemoryArea());
    await rescore(db, { now: NOW });
    const due = async (id: string) => (await readSummaries(db, NOW))?.byAccount.get(id)?.dueAt;
    expect([await due('a3'), typeof (await due('a5'))]).toEqual([undefined, 'number']);
    await appendEntry(db, retraction(entry), new MemoryArea());
    await rescore(db, { now: NOW });
    expect(await due('a3')).toEqual(await due('a5'));
  });

  it('can be deleted: they are built again, the same', async () => {
    await bring(fifty);
    await log('a7');
    await rescore(db, { now: NOW });
    const before = await readSummaries(db, NOW);
    await db.clear('summaries');
    expect((await readSummaries(db, NOW))?.behind).toBe('list');
    await rescore(db, { now: NOW });
    expect(await readSummaries(db, NOW)).toEqual(before);
  });

  it('take no room for what is not in force', async () => {
    await bring(fifty);
    await rescore(db, { now: NOW });
    const before = await db.count('summaries');
    await saveWorkspace(db, { icp });
    await rescore(db, { now: NOW });
    expect(await db.count('summaries')).toBe(before);
  });

  it('hold a contract against the median of its currency', async () => {
    const worth = (id: string, amount: number, currency: string) =>
      account(id, { tier: '1:1', contractValue: { amount, currency } });
    await bring([
      worth('a', 100, 'EUR'),
      worth('b', 300, 'EUR'),
      worth('c', 900, 'EUR'),
      worth('d', 900, 'JPY'),
    ]);
    await rescore(db, { now: NOW });
    const { byAccount } = (await readSummaries(db, NOW)) ?? { byAccount: new Map() };
    const view = (one: Account, medianContractValue: number) =>
      viewAccount(one, [], [], defaultWorkspace, NOW, { medianContractValue });
    expect(byAccount.get('c')?.priority).toBe(view(worth('c', 900, 'EUR'), 300).priority?.score);
    expect(byAccount.get('d')?.priority).toBe(view(worth('d', 900, 'JPY'), 900).priority?.score);
    expect(byAccount.get('c')?.priority).not.toBe(byAccount.get('d')?.priority);
    // The card is told the same median, and none of another list's.
    expect(await readCard(db, { account: 'c' })).toMatchObject({ facts: { medianContractValue: 300 } });
    await bring([worth('c', 900, 'EUR')]);
    expect(await readCard(db, { account: 'c' })).toMatchObject({ facts: {} });
  });
});

const shown: Record<MoveKind, (view: AccountView) => unknown> = {
  band: ({ priority }) => priority?.band,
  tier: ({ tierSuggestion }) => tierSuggestion?.tier.id,
  priority: ({ priority }) => priority?.score,
  fit: ({ fit }) => countedFit(fit),
  hot: ({ engagement }) => engagement.hot,
};

const anyChange: fc.Arbitrary<Partial<Workspace>> = fc
  .record({
    weight: fc.nat(5),
    from: fc.nat(600),
    hotAt: fc.integer({ min: 1, max: 80 }),
    fit: fc.nat(100),
    points: fc.nat(60),
    timing: fc.nat(40),
  })
  .map(({ weight, from, hotAt, fit, points, timing }) => ({
    icp: {
      criteria: [
        { id: 'size', fact: 'employees', test: { is: 'range', from, edge: 0.2 }, weight: 1 },
        { id: 'industry', fact: 'industry', test: { is: 'one-of', values: ['rail'] }, weight },
      ],
    },
    engagement: {
      ...defaultWorkspace.engagement,
      points: { ...defaultWorkspace.engagement.points, 'demo-request': points },
    },
    tiers: defaultWorkspace.tiers.map((tier) => ({
      ...tier,
      hotAt,
      entry: { fit },
      needs: [],
      weights: { ...tier.weights, timing },
    })),
  }));

describe('the preview', () => {
  it('is the difference of the whole views, whatever changes', async () => {
    await bring(fifty);
    const signals = fifty.slice(0, 20).map(({ id }, n) => visit(id, { at: NOW - n * 2 * DAY }));
    await bringActivity(db, signals);
    const logged = await log('a7');
    const view = (one: Account, workspace: Workspace) =>
      viewAccount(
        one,
        signals.filter((item) => item.account === one.id),
        one.id === 'a7' ? [logged] : [],
        workspace,
        NOW,
      );
    await fc.assert(
      fc.asyncProperty(anyChange, anyChange, async (before, after) => {
        const [inForce, draft] = [
          { ...defaultWorkspace, ...before },
          { ...defaultWorkspace, ...after },
        ];
        const preview = await previewChange(db, inForce, draft, { now: NOW });
        expect(preview?.accounts).toBe(50);
        for (const kind of moveKinds) {
          const moved = fifty.filter(
            (one) => shown[kind](view(one, inForce)) !== shown[kind](view(one, draft)),
          );
          expect(preview?.moves[kind].count).toBe(moved.length);
          expect(moved.map(({ id }) => id)).toEqual(
            expect.arrayContaining(preview?.moves[kind].first.map(({ id }) => id) ?? []),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('reads what the rep logged before the list was rebuilt with other ids', async () => {
    const old = account('old', { name: 'Example Rail', domains: ['rail.example'], tier: '1:1' });
    await bring([old]);
    const entry = {
      ...touch(undefined, { channel: 'meeting', outcome: 'held' }),
      account: { id: 'old', name: 'Example Rail', keys: ['domain:rail.example'] },
    };
    await appendEntry(db, entry, new MemoryArea());
    const rebuilt = { ...old, id: 'new' };
    await bring([rebuilt]);
    await rescore(db, { now: NOW });
    const view = viewAccount(rebuilt, [], [entry], defaultWorkspace, NOW);
    expect(view.engagement.points).toBeGreaterThan(0);
    expect((await readSummaries(db, NOW))?.byAccount.get('new')?.priority).toBe(view.priority?.score);
  });

  it('moves nothing where nothing differs', async () => {
    await bring(fifty);
    const preview = await previewChange(db, defaultWorkspace, defaultWorkspace, { now: NOW });
    expect(moveKinds.map((kind) => preview?.moves[kind].count)).toEqual([0, 0, 0, 0, 0]);
  });
});
