import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { nextSteps } from '../../lib/core/nextSteps.ts';
import { viewAccount } from '../../lib/core/view.ts';
import { draftSample, sampleAccounts } from '../../lib/intake/sample/draftSample.ts';
import { Account } from '../../lib/schema/account.ts';
import { Activity } from '../../lib/schema/activity.ts';
import { readActivity } from '../../lib/store/activity.ts';
import { applyList } from '../../lib/store/generation.ts';
import { rollBack } from '../../lib/store/rollBack.ts';
import { readAllAccounts } from '../../lib/store/tal.ts';
import { FILE, openFresh } from '../store/open.ts';

const NOW = Date.UTC(2026, 10, 18, 10);
const csv = new Blob([readFileSync(new URL('../../public/sample/real-accounts.csv', import.meta.url))]);

describe('the invented companies', () => {
  const { accounts, activity } = sampleAccounts(NOW);
  const views = accounts.map((account) =>
    viewAccount(
      account,
      activity.filter((item) => item.account === account.id),
      [],
      defaultWorkspace,
      NOW,
    ),
  );

  it('are sound accounts and activity at domains reserved for examples', () => {
    for (const account of accounts) expect(Account.safeParse(account).success).toBe(true);
    for (const item of activity) expect(Activity.safeParse(item).success).toBe(true);
    expect(accounts.map(({ domains, tier }) => [domains, tier])).toEqual([
      [['example.com'], '1:1'],
      [['example.org'], '1:few'],
      [['example.net'], '1:many'],
    ]);
    const mail = accounts.flatMap(({ people }) => people.map(({ email }) => email?.split('@')[1]));
    expect(new Set(mail)).toEqual(new Set(['example.com', 'example.org', 'example.net']));
  });

  it('are the same for the same moment, with UUIDv7 ids given once', () => {
    expect(sampleAccounts(NOW)).toEqual({ accounts, activity });
    const ids = accounts.flatMap(({ id, people }) => [id, ...people.map((person) => person.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(activity.map(({ id }) => id)).size).toBe(activity.length);
  });

  it('have buying groups, of which one misses a role that its tier requires', () => {
    expect(views.map(({ group }) => group.missing)).toEqual([[], [], [['decision-maker', 'champion']]]);
  });

  it.each([undefined, 'Dana Whitlock', 'Kim Berg'])('show all kinds of next steps at once to %s', (me) => {
    const kinds = views.map((view) =>
      nextSteps(view, { now: NOW, me })
        .steps.slice(0, 3)
        .map(({ kind }) => kind),
    );
    expect(kinds).toEqual([
      ['hot', 'play-step', 'play-step'],
      ['reply', 'handoff', 'play-step'],
      ['missing-role', 'neglected', 'start-play'],
    ]);
  });

  it('have figures to unfold: priorities from low to high, and occasions that are live', () => {
    expect(views.map(({ priority }) => priority?.band)).toEqual(['high', 'high', 'low']);
    expect(views.map(({ timing }) => timing.live.map(({ trigger }) => trigger.type))).toEqual([
      ['leadership-change', 'hiring'],
      ['migration'],
      [],
    ]);
  });

  it('name only people they have', () => {
    for (const { people, id } of accounts) {
      const own = activity.filter((item) => item.account === id);
      const touched = own.filter(({ kind }) => kind === 'touch');
      expect(touched.every(({ person }) => people.some((one) => one.id === person))).toBe(true);
    }
  });

  it('have one that is hot, with a running play and a colleague at work', () => {
    expect(views.map(({ engagement }) => engagement.hot)).toEqual([true, false, false]);
    // 65 by type, 15 for required roles, 10 and 15 for a second and third person, 5 for a repeat visit.
    expect(views[0]?.engagement.points).toBe(110);
    expect(views[0]?.group.coverage).toEqual({
      rolesReached: 3,
      rolesRequired: 5,
      peopleContacted: 5,
      peopleMapped: 6,
    });
    const firsts = views.map((view) => nextSteps(view, { now: NOW }).steps[0]);
    expect(firsts[0]).toMatchObject({
      kind: 'hot',
      at: { run: { play: { id: 'hot-account' } }, progress: { number: 1 } },
      person: { person: { name: 'Ines Varga' } },
    });
    expect(firsts[1]).toMatchObject({ kind: 'reply', person: { person: { name: 'Mateo Rossi' } } });
  });
});

describe('the sample list', () => {
  it('is three invented companies with people and 201 real ones without', async () => {
    const { report, accounts, activity } = await load();
    expect(report).toMatchObject({ accounts: 204, people: 14, added: 204, refused: [], warnings: [] });
    const invented = sampleAccounts(NOW);
    for (const { id } of invented.accounts) {
      expect(accounts.find((one) => one.id === id)).toEqual(invented.accounts.find((one) => one.id === id));
    }
    expect(accounts.filter(({ people }) => people.length === 0)).toHaveLength(201);
    expect(byId(activity)).toEqual(byId(invented.activity));
  });

  it('changes no id when it is loaded again', async () => {
    const first = await load();
    const again = await load(first.accounts, NOW + 86_400_000);
    expect(idsOf(again.accounts)).toEqual(idsOf(first.accounts));
    expect(again.report).toMatchObject({ added: 0, gone: 0, unchanged: 202, changed: 2 });
  });

  it('follows accounts and people that another list gave their ids', async () => {
    const { accounts } = sampleAccounts(NOW);
    const renamed = accounts.map((account) => ({
      ...account,
      id: `other ${account.id}`,
      people: account.people.map((person) => ({ ...person, id: `other ${person.id}` })),
    }));
    const { activity } = await load(renamed);
    expect(activity.length).toBeGreaterThan(5);
    expect(activity.every(({ account }) => account.startsWith('other '))).toBe(true);
    expect(activity.every(({ person }) => person === undefined || person.startsWith('other '))).toBe(true);
  });

  it('goes with its activity when it is rolled back, and comes back with it', async () => {
    const { db, accounts } = await load();
    const [one] = sampleAccounts(NOW).accounts;
    await rollBack(db, { now: 2 });
    expect(await readActivity(db, one?.id ?? '')).toEqual([]);
    await rollBack(db, { now: 3 });
    expect(await readActivity(db, one?.id ?? '')).not.toEqual([]);
    expect(accounts).toHaveLength(204);
  });
});

async function load(old: readonly Account[] = [], now = NOW) {
  const db = await openFresh();
  if (old.length > 0) await applyList(db, { mode: 'replace', accounts: old }, FILE, { now: 1 });
  let next = 0;
  const phase = { signal: new AbortController().signal, onProgress: () => {} };
  const drafted = await draftSample(db, csv, { now, newId: () => `id-${++next}`, ...phase });
  await drafted.apply(phase);
  const accounts: Account[] = [];
  const activity: Activity[] = [];
  for await (const some of readAllAccounts(db)) accounts.push(...some);
  for (const { id } of accounts) activity.push(...(await readActivity(db, id)));
  return { db, accounts, activity, report: drafted.plan.report };
}

function idsOf(accounts: readonly Account[]): string[] {
  return accounts.map(({ id }) => id).sort();
}

function byId(activity: readonly Activity[]): Activity[] {
  return activity.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
