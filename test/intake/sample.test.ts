import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { nextSteps } from '../../lib/core/nextSteps.ts';
import { viewAccount } from '../../lib/core/view.ts';
import { readSample, sampleAccounts } from '../../lib/intake/sample/readSample.ts';
import { Account } from '../../lib/schema/account.ts';
import { Activity } from '../../lib/schema/activity.ts';

const NOW = Date.UTC(2026, 10, 18, 10);
const file = {
  name: 'real-accounts.csv',
  data: new Blob([readFileSync(new URL('../../public/sample/real-accounts.csv', import.meta.url))]),
};

function options(now = NOW) {
  let next = 0;
  return { now, newId: () => `id-${++next}` };
}

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

  it('have full buying groups', () => {
    for (const { group } of views) expect(group.missing).toEqual([]);
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
    expect(firsts[1]).toMatchObject({ kind: 'play-step', at: { run: { play: { id: 'cluster' } } } });
  });
});

describe('the sample list', () => {
  it('is three invented companies with people and 201 real ones without', async () => {
    const { draft, activity } = await readSample(file, [], options());
    expect(draft.report).toMatchObject({ accounts: 204, people: 14, added: 204, refused: [], warnings: [] });
    expect(draft.accounts.slice(0, 3)).toEqual(sampleAccounts(NOW).accounts);
    expect(draft.accounts.slice(3).every(({ people }) => people.length === 0)).toBe(true);
    expect(activity).toEqual(sampleAccounts(NOW).activity);
  });

  it('changes no id when it is loaded again', async () => {
    const first = await readSample(file, [], options());
    const again = await readSample(file, first.draft.accounts, options(NOW + 86_400_000));
    expect(again.draft.accounts.map(({ id }) => id)).toEqual(first.draft.accounts.map(({ id }) => id));
    expect(again.draft.report).toMatchObject({ added: 0, gone: 0, unchanged: 202, changed: 2 });
  });

  it('follows accounts and people that another list gave their ids', async () => {
    const { accounts } = sampleAccounts(NOW);
    const renamed = accounts.map((account) => ({
      ...account,
      id: `other ${account.id}`,
      people: account.people.map((person) => ({ ...person, id: `other ${person.id}` })),
    }));
    const { draft, activity } = await readSample(file, renamed, options());
    expect(draft.accounts[0]?.id).toBe(renamed[0]?.id);
    expect(activity.every(({ account }) => account.startsWith('other '))).toBe(true);
    expect(activity.every(({ person }) => person === undefined || person.startsWith('other '))).toBe(true);
  });
});
