import { beforeEach, describe, expect, it } from 'vitest';
import { isLargeDrop } from '../../../lib/core/largeDrop.ts';
import { exportPlain } from '../../../lib/intake/export.ts';
import { draftPlan } from '../../../lib/intake/plan/draftPlan.ts';
import type { DraftedPlan, ImportMode } from '../../../lib/intake/plan/plan.ts';
import { ImportError } from '../../../lib/intake/report.ts';
import type { Account } from '../../../lib/schema/account.ts';
import type { Database } from '../../../lib/store/database.ts';
import { applyList } from '../../../lib/store/generation.ts';
import { readImport } from '../../../lib/store/history.ts';
import { newId } from '../../../lib/store/newId.ts';
import { findByKeys, readAccounts, readAllAccounts, readManifest } from '../../../lib/store/tal.ts';
import { verify } from '../../../lib/store/verify.ts';
import { account } from '../../store/accounts.ts';
import { countBuckets, FILE, openFresh } from '../../store/open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const phase = { signal: new AbortController().signal, onProgress: () => {} };

function plan(text: string, mode: ImportMode = 'replace', changed: Partial<typeof phase> = {}) {
  return draftPlan(db, new File([text], 'list.csv'), { mode, now: 5, newId, ...phase, ...changed });
}

async function bring(text: string, mode: ImportMode = 'replace'): Promise<DraftedPlan['plan']> {
  const drafted = await plan(text, mode);
  await drafted.apply(phase);
  return drafted.plan;
}

const FIRST = `Account,Website,Tier,Industry,Owner (AE)
Acme,acme.example,1:1,Tools,Dana
Globex,globex.example,1:few,Energy,
Initech,initech.example,,Software,`;
const SECOND = `Account,Website,Tier
Acme,acme.example,1:few
Hooli,hooli.example,1:1
Globex,globex.example,1:few`;

describe('a plan', () => {
  it('writes nothing before it is applied', async () => {
    await plan(FIRST);
    expect(await readManifest(db)).toBeUndefined();
    expect(await countBuckets(db)).toBe(0);
  });

  it('says what would be added, changed, gone and moved between tiers', async () => {
    await bring(FIRST);
    const { plan: planned } = await plan(SECOND);
    expect(planned.difference).toEqual({
      added: { count: 1, items: ['Hooli'] },
      changed: { count: 2, items: expect.arrayContaining(['Acme', 'Globex']) },
      gone: { count: 1, items: ['Initech'] },
      moved: { count: 1, items: [{ name: 'Acme', from: '1:1', to: '1:few' }] },
      unchanged: 0,
      lost: { domain: { before: 2, lost: 0 }, tier: { before: 2, lost: 0 }, ae: { before: 1, lost: 1 } },
    });
    expect(planned).toMatchObject({
      accountsBefore: 3,
      report: { accounts: 3, added: 1, changed: 2, gone: 1 },
    });
  });

  it('says from how many the list’s own seven columns would take the domain, and of an update nothing', async () => {
    await bring(FIRST);
    const manifest = await readManifest(db);
    const accounts: Account[] = [];
    if (manifest) for await (const some of readAllAccounts(db, manifest)) accounts.push(...some);
    const { plan: planned } = await plan(exportPlain(accounts));
    expect(planned.difference).toMatchObject({
      gone: { count: 0 },
      lost: { domain: { before: 3, lost: 3 }, tier: { before: 2, lost: 0 }, ae: { before: 1, lost: 0 } },
    });
    const { plan: updating } = await plan(exportPlain(accounts), 'update');
    expect(updating.difference.lost?.domain).toEqual({ before: 3, lost: 0 });
  });

  it('says how much of the list can be worked', async () => {
    const { plan: planned } = await plan(FIRST);
    expect(planned.readiness).toEqual({
      accounts: 3,
      withDomain: 3,
      withAe: 1,
      withPerson: 0,
      withLinkedIn: 0,
      withTier: 2,
    });
  });

  it('names the accounts that a new one may be', async () => {
    await applyList(
      db,
      {
        mode: 'replace',
        accounts: [
          account('a', { name: 'Acme', domains: [], country: 'US' }),
          account('b', { name: 'Acme', domains: [], country: 'FR' }),
        ],
      },
      FILE,
      { now: 1 },
    );
    const { plan: planned } = await plan('Account,Website\nAcme,acme.example');
    expect(planned.questions).toEqual({
      count: 1,
      items: [
        {
          account: { id: expect.any(String), name: 'Acme' },
          candidates: [
            { id: 'a', name: 'Acme' },
            { id: 'b', name: 'Acme' },
          ],
        },
      ],
    });
  });

  it('lists the first refused rows and counts the others', async () => {
    const bad = Array.from({ length: 5000 }, (_, n) => `Bad ${n},https://gmail.com`).join('\n');
    const { plan: planned } = await plan(`Account,Website\nAcme,acme.example\n${bad}`);
    expect(planned.report.refused).toHaveLength(2000);
    expect(planned.report.refused[0]?.row).toBe(3);
    expect(planned.report.leftOut?.refused).toBe(3000);
  });

  it('is refused where no row can come in', async () => {
    await expect(plan('Account,Website\nG,https://gmail.com')).rejects.toThrow(ImportError);
  });

  it('ends with the reason of its signal', async () => {
    const cancel = new AbortController();
    const planning = plan(FIRST, 'replace', {
      signal: cancel.signal,
      onProgress: () => cancel.abort('enough'),
    });
    await expect(planning).rejects.toBe('enough');
  });
});

describe('an applied plan', () => {
  it('is the list, whole, with ids that stay', async () => {
    await bring(FIRST);
    const acme = (await findByKeys(db, ['domain:acme.example'])).get('domain:acme.example');
    await bring(SECOND);
    expect((await findByKeys(db, ['domain:acme.example'])).get('domain:acme.example')).toEqual(acme);
    const manifest = await readManifest(db);
    expect(manifest?.counts.accounts).toBe(3);
    expect(await verify(db)).toEqual({ checksum: manifest?.checksum, faults: [] });
  });

  it('leaves what changed in the history, field by field', async () => {
    await bring(FIRST);
    await bring(SECOND);
    const manifest = await readManifest(db);
    const record = await readImport(db, manifest?.generation ?? '');
    const acme = record?.fields?.filter(({ name }) => name === 'Acme');
    expect(acme).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'tier', old: '1:1', new: '1:few' }),
        expect.objectContaining({ field: 'industry', old: 'Tools' }),
      ]),
    );
    expect(record).toMatchObject({ at: 5, fieldsLeftOut: 0, changes: { added: 1, changed: 2, gone: 1 } });
  });

  it('is refused where another window replaced the list meanwhile', async () => {
    const drafted = await plan(FIRST);
    await bring(SECOND);
    await expect(drafted.apply(phase)).rejects.toMatchObject({ reason: 'changed' });
  });
});

describe('a list that adds and updates', () => {
  it('keeps the accounts that it doesn’t name and what it doesn’t say', async () => {
    await bring(FIRST);
    const { difference } = await bring(SECOND, 'update');
    expect(difference).toMatchObject({
      added: { count: 1 },
      changed: { count: 1 },
      gone: { count: 0 },
      unchanged: 2,
    });
    expect((await readManifest(db))?.counts.accounts).toBe(4);
    const ids = (await findByKeys(db, ['domain:acme.example'])).get('domain:acme.example') ?? [];
    expect(await readAccounts(db, ids)).toMatchObject([
      { tier: '1:few', industry: 'Tools', owners: { ae: 'Dana' } },
    ]);
  });

  it('changes nothing when it is brought again', async () => {
    await bring(FIRST);
    await bring(SECOND, 'update');
    expect((await bring(SECOND, 'update')).difference).toMatchObject({
      added: { count: 0 },
      changed: { count: 0 },
      unchanged: 4,
    });
  });
});

describe('a replacement', () => {
  it.each([
    [2, 2, false],
    [3, 3, true],
    [5, 3, true],
    [19, 19, true],
    [30, 10, false],
    [30, 11, true],
  ])('of %i accounts that drops %i is a question: %s', (before, gone, asked) => {
    expect(isLargeDrop(before, gone)).toBe(asked);
  });
});
