import { beforeEach, describe, expect, it } from 'vitest';
import { writeWorkspaceFile } from '../../../lib/intake/exportWorkspace.ts';
import { draftPlan } from '../../../lib/intake/plan/draftPlan.ts';
import type { DraftedPlan, ImportMode } from '../../../lib/intake/plan/plan.ts';
import { sampleAccounts } from '../../../lib/intake/sample/draftSample.ts';
import type { Account } from '../../../lib/schema/account.ts';
import { saveWorkspace } from '../../../lib/store/changeWorkspace.ts';
import type { Database } from '../../../lib/store/database.ts';
import { applyList } from '../../../lib/store/generation.ts';
import { newId } from '../../../lib/store/newId.ts';
import { rollBack } from '../../../lib/store/rollBack.ts';
import { readAllAccounts, readManifest } from '../../../lib/store/tal.ts';
import { readWorkspace } from '../../../lib/store/workspace.ts';
import { account } from '../../store/accounts.ts';
import { FILE, openFresh } from '../../store/open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const phase = { signal: new AbortController().signal, onProgress: () => {} };

function plan(document: unknown, mode: ImportMode = 'replace'): Promise<DraftedPlan> {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  // What a file is called is the rep's affair.
  return draftPlan(db, new File([text], 'team.json'), { mode, now: 5, newId, ...phase });
}

async function bring(document: unknown, mode?: ImportMode): Promise<void> {
  await (await plan(document, mode)).apply(phase);
}

async function listNow(): Promise<Account[]> {
  const all: Account[] = [];
  for await (const some of readAllAccounts(db)) all.push(...some);
  return all;
}

async function exported(): Promise<string> {
  let text = '';
  for await (const piece of writeWorkspaceFile(await readWorkspace(db), readAllAccounts(db))) text += piece;
  return text;
}

describe('a workspace file', () => {
  it('brings its list as an import, and its other parts in the same act', async () => {
    await bring({
      touchline: 1,
      objective: 'Ten strategic accounts',
      list: [{ name: 'Acme', domains: ['acme.example'], tier: '1:1', people: [{ name: 'Ines Varga' }] }],
    });
    expect(await listNow()).toMatchObject([{ name: 'Acme', tier: '1:1', people: [{ name: 'Ines Varga' }] }]);
    expect((await readWorkspace(db)).objective).toBe('Ten strategic accounts');
    await rollBack(db, { now: 9 });
    expect(await listNow()).toEqual([]);
    expect(await readWorkspace(db)).not.toHaveProperty('objective');
  });

  it('without a list changes the workspace only, and can be rolled back before the list', async () => {
    await applyList(db, { mode: 'replace', accounts: [account('a1')] }, FILE, { now: 1 });
    const before = await readManifest(db);
    const drafted = await plan({ touchline: 1, followUpHours: 8, allowedDomains: ['zendesk.com'] });
    expect(drafted.plan).toMatchObject({
      workspace: ['followUpHours', 'allowedDomains'],
      difference: { unchanged: 1, gone: { count: 0 } },
      report: { accounts: 1 },
    });
    await drafted.apply(phase);
    expect(await readManifest(db)).toEqual(before);
    expect(await readWorkspace(db)).toMatchObject({ followUpHours: 8, allowedDomains: ['zendesk.com'] });
    expect(await rollBack(db, { now: 9 })).toMatchObject({ kind: 'beside' });
    expect((await readWorkspace(db)).followUpHours).not.toBe(8);
  });

  it('comes in again unchanged as it was exported, list and workspace', async () => {
    const { accounts } = sampleAccounts(Date.UTC(2026, 10, 18));
    const twins = ['t1', 't2'].map((id) => account(id, { name: 'Twin', domains: ['twin.example'] }));
    const odd = account('odd', {
      name: '=1+1',
      domains: ['b.example', 'a.example'],
      attributes: [{ name: '__proto__', value: '"\u2028' }],
    });
    await applyList(db, { mode: 'replace', accounts: [...accounts, ...twins, odd] }, FILE, { now: 1 });
    await saveWorkspace(db, { objective: 'Ten strategic accounts', followUpHours: 8 });
    const { checksum } = (await readManifest(db)) ?? {};
    const text = await exported();
    for (const mode of ['replace', 'update'] as const) {
      const drafted = await plan(text, mode);
      expect(drafted.plan).toMatchObject({
        workspace: [],
        difference: { unchanged: 6, added: { count: 0 }, changed: { count: 0 }, gone: { count: 0 } },
        report: { refused: [], merged: [] },
      });
      await drafted.apply(phase);
      expect((await readManifest(db))?.checksum).toBe(checksum);
    }
    // And on another device, with the same ids.
    const other = await openFresh();
    const there = await draftPlan(other, new File([text], 'x'), { mode: 'replace', now: 5, newId, ...phase });
    await there.apply(phase);
    expect((await readManifest(other))?.checksum).toBe(checksum);
    expect(await readWorkspace(other)).toEqual(await readWorkspace(db));
  });

  it('of a team without a list is sound too, and an empty list empties nothing', async () => {
    const text = await exported();
    expect(JSON.parse(text)).not.toHaveProperty('list');
    await applyList(db, { mode: 'replace', accounts: [account('a1')] }, FILE, { now: 1 });
    await bring(text);
    await bring({ touchline: 1, list: [] });
    expect(await listNow()).toHaveLength(1);
  });

  it.each(['team.touchline.json', 'team.touchline (1).json'])(
    'is known by its name %s too, so that it says what is wrong with it',
    async (name) => {
      for (const text of ['[]', 'null']) {
        const reading = draftPlan(db, new File([text], name), { mode: 'replace', now: 5, newId, ...phase });
        await expect(reading).rejects.toThrow(/doesn’t say that it is a workspace of Touchline/);
      }
    },
  );

  it.each([
    [
      'an account without a name',
      { touchline: 1, list: [{ domains: ['acme.example'] }] },
      /list\[0\]\.name is missing\./,
    ],
    [
      'a tier that is misspelt',
      { touchline: 1, followUpHours: 0 },
      /The workspace stays as it was\. followUpHours must be 1 or more/,
    ],
    ['no version', { list: [] }, /doesn’t say that it is a workspace/],
  ])('with %s is refused with its path, and nothing changes', async (_, document, words) => {
    await applyList(db, { mode: 'replace', accounts: [account('a1')] }, FILE, { now: 1 });
    await expect(plan(document)).rejects.toThrow(words);
    expect(await listNow()).toHaveLength(1);
  });

  it('too large to be read at once is refused by its size', async () => {
    const file = new File(['{"touchline": 1'], 'big.json');
    Object.defineProperty(file, 'size', { value: 200_000_000 });
    await expect(draftPlan(db, file, { mode: 'replace', now: 5, newId, ...phase })).rejects.toThrow(
      /200 MB.*bring the list as a CSV/,
    );
  });
});
