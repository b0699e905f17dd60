import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finishStep, snoozeStep } from '../../lib/core/entries.ts';
import { DAY } from '../../lib/core/time.ts';
import { runWords } from '../../lib/core/todayRun.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Database } from '../../lib/store/database.ts';
import { applyList } from '../../lib/store/generation.ts';
import { appendEntry } from '../../lib/store/journal.ts';
import { beginRun, endRun, keepRun, passOn, readRun, showFront } from '../../lib/store/todayRun.ts';
import { NOW, nextId } from '../core/builders.ts';
import { account } from './accounts.ts';
import { MemoryArea } from './area.ts';
import { FILE, openFresh } from './open.ts';
import { SessionArea, stubSession } from './stubStorage.ts';

/** The browser's tabs: what each shows, and which is in front. */
const tabs = vi.hoisted(() => ({ shown: new Map<number, string>(), front: 0, made: 0 }));

vi.mock('webextension-polyfill', async () => {
  const { default: polyfill } = await import('./polyfill.ts');
  return {
    default: {
      ...polyfill,
      runtime: { getURL: (path: string) => `extension:///${path}` },
      windows: { update: async () => ({}) },
      tabs: {
        async create({ url }: { url: string }) {
          tabs.made += 1;
          tabs.shown.set(tabs.made, url);
          return { id: tabs.made };
        },
        async update(id: number, { url }: { url?: string }) {
          if (!tabs.shown.has(id)) throw new Error(`No tab with id: ${id}`);
          if (url !== undefined) tabs.shown.set(id, url);
          tabs.front = id;
          return { id, windowId: 1 };
        },
      },
    },
  };
});

/** Its play's first step is research; `linkedin-engage` is due too. */
const working = (id: string, rest: Partial<Account> = {}) =>
  account(id, {
    tier: '1:1',
    plays: [{ play: 'strategic-opening', startedAt: NOW - DAY / 2 }],
    people: [],
    ...rest,
  });
const list = [working('a'), working('b', { domains: [] }), working('c')];
const step = (of: string) => ({ account: of, step: `play/strategic-opening/${NOW - DAY / 2}/1` });
const queue = ['a', 'b', 'c'].map(step);

let db: Database;
let unstub: () => void;
beforeEach(async () => {
  tabs.shown.clear();
  unstub = stubSession(new SessionArea());
  db = await openFresh();
  await applyList(db, { mode: 'replace', accounts: list }, FILE, { now: NOW - DAY });
});
afterEach(() => unstub());

const place = async () => {
  const run = await readRun();
  return run && runWords(run);
};
const pages = () => [...tabs.shown.values()];
const of = (id: string) => list.find((one) => one.id === id) ?? account(id);
const ref = { play: 'strategic-opening', step: '1', startedAt: NOW - DAY / 2 };

/** Done, and heard of by as many pages as are open. */
async function finish(id: string, at: number) {
  await appendEntry(db, finishStep({ id: nextId(), at }, of(id), ref), new MemoryArea());
  await Promise.all([keepRun(db, at), keepRun(db, at), keepRun(db, at)]);
}

describe('a run through today', () => {
  it('opens each page in the same tab, as the step before it is logged, and moves on once however many pages hear of it', async () => {
    await beginRun(db, [step('a'), step('c')], NOW);
    expect([await place(), pages()]).toEqual(['1 of 2 today', ['https://a.example/']]);
    await finish('a', NOW + 1);
    expect([await place(), pages()]).toEqual(['2 of 2 today', ['https://c.example/']]);
    expect(tabs.front).toBe(tabs.made);
    await finish('c', NOW + 2);
    expect(await place()).toBe('Run over: all 2 done.');
    await endRun();
    expect(await place()).toBeUndefined();
  });

  it('goes on past what was snoozed, which isn’t done', async () => {
    await beginRun(db, [step('a'), step('c')], NOW);
    const entry = snoozeStep({ id: nextId(), at: NOW + 1 }, of('a'), ref, NOW + DAY);
    await appendEntry(db, entry, new MemoryArea());
    await keepRun(db, NOW + 1);
    await finish('c', NOW + 2);
    expect(await place()).toBe('Run over: 1 of 2 done.');
  });

  it('passes over steps that are gone before their turn', async () => {
    await finish('b', NOW);
    await beginRun(db, queue, NOW);
    await finish('a', NOW + 1);
    expect([await place(), pages()]).toEqual(['3 of 3 today', ['https://c.example/']]);
  });

  it('leaves a step for later with Next, once though two pages were clicked', async () => {
    await beginRun(db, queue, NOW);
    await Promise.all([passOn(db, step('a'), NOW), passOn(db, step('a'), NOW)]);
    expect(await place()).toBe('2 of 3 today');
  });

  it('shows Today in its tab where no page is known', async () => {
    await beginRun(db, queue, NOW);
    await passOn(db, step('a'), NOW);
    expect(pages()).toEqual(['extension:///desk.html#/today']);
  });

  it('opens a new tab where its own was closed', async () => {
    await beginRun(db, queue, NOW);
    tabs.shown.clear();
    expect(await showFront(db, NOW)).toBe(true);
    expect(pages()).toEqual(['https://a.example/']);
    await finish('a', NOW + 1);
    await finish('b', NOW + 2);
    expect(pages()).toEqual(['https://c.example/']);
  });

  it('stands still while the step in front is still to be done', async () => {
    await beginRun(db, queue, NOW);
    await keepRun(db, NOW + 1);
    expect(await place()).toBe('1 of 3 today');
  });
});
