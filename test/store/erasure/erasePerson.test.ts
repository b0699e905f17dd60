import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isEntry } from '../../../lib/core/journalKinds.ts';
import { peopleOf } from '../../../lib/core/people.ts';
import type { Database } from '../../../lib/store/database.ts';
import { finishErasure } from '../../../lib/store/erasure/erasePerson.ts';
import { places, recordStores } from '../../../lib/store/erasure/places.ts';
import { applyList } from '../../../lib/store/generation.ts';
import { appendEntry, readEntries } from '../../../lib/store/journal.ts';
import { rollBack } from '../../../lib/store/rollBack.ts';
import { getSetting } from '../../../lib/store/settings.ts';
import { readAccounts, readManifest } from '../../../lib/store/tal.ts';
import { verify } from '../../../lib/store/verify.ts';
import { account, accounts } from '../accounts.ts';
import { MemoryArea } from '../area.ts';
import { backUp, linesOf, restore } from '../backupFile.ts';
import { idAt, retraction } from '../entries.ts';
import { fillDiskAt } from '../faults.ts';
import { FILE, openFresh } from '../open.ts';
import { allRecords, eraseBy, fillWith, INES, railOf, tracesOf, type Who } from './world.ts';

vi.mock('webextension-polyfill', () => import('../polyfill.ts'));
vi.setConfig({ testTimeout: 60_000 });

let db: Database;
let area: MemoryArea;
beforeEach(async () => {
  db = await openFresh();
  area = new MemoryArea();
});
afterEach(() => vi.restoreAllMocks());

const mirrored = () => [...area.items].map(([key, value]) => [key, JSON.stringify(value)] as const);

async function nothingLeft(who: Who, device = db): Promise<void> {
  expect(await tracesOf(who, await allRecords(device))).toEqual([]);
  expect(await tracesOf(who, mirrored())).toEqual([]);
  const lines = await linesOf(await backUp(device));
  expect(
    await tracesOf(
      who,
      lines.map((line) => ['backup', line] as const),
    ),
  ).toEqual([]);
}

describe('after an erasure', () => {
  it('no store, no mirror and no backup names the person', async () => {
    await fillWith(db, area, INES, accounts(30));
    expect((await tracesOf(INES, await allRecords(db))).length).toBeGreaterThan(20);
    const erased = await eraseBy(db, area, 'ines varga');
    await nothingLeft(INES);
    expect(await verify(db)).toMatchObject({ faults: [] });
    expect(erased.accounts).toBe(2);
    expect(erased.records).toMatchObject({ activity: 3, suppressions: 1, history: 2, settings: 1 });
  });

  it.each(['ines.varga+x@rail.example', '020 7123 4567', 'https://www.linkedin.com/in/ines-varga-4b12/'])(
    'the same, found by %s',
    async (query) => {
      await fillWith(db, area, INES);
      await eraseBy(db, area, query);
      await nothingLeft(INES);
    },
  );

  it('and a rollback, the list before doesn’t have them either', async () => {
    await fillWith(db, area, INES, accounts(30));
    await eraseBy(db, area, INES.email);
    const undone = [];
    // Two imports of activity lie before the list.
    for (let n = 0; n < 3; n++) undone.push((await rollBack(db, { now: 1000 + n })).kind);
    expect(undone).toEqual(['beside', 'beside', 'list']);
    await nothingLeft(INES);
    expect(await verify(db)).toMatchObject({ faults: [] });
    expect((await readManifest(db))?.counts.accounts).toBe(31);
  });

  it('what was done stays, to nobody, and can still be taken back', async () => {
    await fillWith(db, area, INES);
    await eraseBy(db, area, INES.email);
    const entries = await readEntries(db, { account: 'rail' });
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    expect(byId.get(idAt(3))).toMatchObject({
      channel: 'email',
      person: { name: 'Erased person', keys: [] },
    });
    expect(byId.get(idAt(3))).not.toHaveProperty('note');
    expect(byId.get(idAt(4))).toMatchObject({ note: '[erased] asked for a quote; also [erased]' });
    expect(byId.get(idAt(12))).toMatchObject({ note: '[erased] is away' });
    expect(byId.get(idAt(5))).toMatchObject({ kind: 'entry.retracted', entry: idAt(3) });
    // At several accounts: it stands under none of them.
    expect(await db.get('journal', idAt(900))).toMatchObject({ entry: { kind: 'person.erased' } });
    expect(entries.every(isEntry)).toBe(true);
    await appendEntry(db, retraction(950, 4), area);
    expect((await readEntries(db, { account: 'rail' })).map(({ id }) => id)).toContain(idAt(950));
    const [rail] = await readAccounts(db, ['rail']);
    expect(rail && peopleOf(rail, entries).map(({ name }) => name)).toEqual(['Tom Okafor', 'Ann Lee']);
  });

  it('others keep what is theirs: a namesake elsewhere, a number that is shared', async () => {
    const shared = '+44 20 7000 0000';
    await fillWith(db, area, { ...INES, phone: shared }, [
      account('air', {
        people: [
          { id: 'other', name: 'Ines Varga', email: 'ines@air.example', roles: [], keys: [] },
          { id: 'desk', name: 'Front Desk', phone: shared, roles: [], keys: [] },
        ],
        attributes: [{ name: 'Notes', value: 'Ines Varga likes planes' }],
      }),
    ]);
    const before = await readAccounts(db, ['air']);
    await eraseBy(db, area, INES.email);
    expect(await readAccounts(db, ['air'])).toEqual(before);
    expect(JSON.stringify(await readAccounts(db, ['rail', 'sea']))).not.toContain('Varga');
  });

  it('they are known again by keyed hashes alone', async () => {
    await fillWith(db, area, INES);
    await eraseBy(db, area, INES.email);
    const { entry } = (await db.get('journal', idAt(900))) ?? {};
    const keys = await getSetting(db, 'erasureKeys');
    expect(keys).toMatchObject([{ secret: expect.stringMatching(/^.{44}$/) }]);
    expect(entry).toMatchObject({ hashKey: keys?.[0]?.id });
    // Address, page, three keys with the name, the name at two accounts by domain and by name.
    expect(entry?.kind === 'person.erased' && entry.hashes.length).toBe(9);
    const other = await openFresh();
    await fillWith(other, new MemoryArea(), INES);
    await eraseBy(other, new MemoryArea(), INES.email);
    const { entry: elsewhere } = (await other.get('journal', idAt(900))) ?? {};
    expect(elsewhere).not.toMatchObject({ hashes: entry?.kind === 'person.erased' ? entry.hashes : [] });
  });

  it('only the buckets that named them were written', async () => {
    await applyList(db, { mode: 'replace', accounts: [railOf(INES), ...accounts(10_000)] }, FILE, { now: 1 });
    const before = await readManifest(db);
    await eraseBy(db, area, INES.email);
    const after = await readManifest(db);
    const changed = (family: 'accounts' | 'keys' | 'directory') =>
      [...(after?.buckets[family] ?? [])].filter((version, at) => version !== before?.buckets[family][at])
        .length;
    expect(before?.buckets.accounts.length).toBeGreaterThan(20);
    expect([changed('accounts'), changed('keys'), changed('directory')]).toEqual([1, 2, 0]);
    expect(await verify(db)).toMatchObject({ faults: [] });
  });
});

describe('any person', () => {
  const word = fc.stringMatching(/^[A-ZÀ-ÖØ-Ý][a-zà-öø-ý]{3,9}$/);
  const anybody = fc
    .tuple(word, word, fc.stringMatching(/^[1-9][0-9]{9}$/), fc.stringMatching(/^[a-z]{3,8}-[0-9a-f]{6}$/))
    // Digits that no moment and no id has by chance.
    .filter(([first, last, number]) => first !== last && new Set(number.slice(-9)).size > 5)
    .map(
      ([first, last, number, slug]): Who => ({
        name: `${first} ${last}`,
        email: `${slug.replace('-', '.')}@rail.example`,
        phone: `+49 ${number.slice(0, 3)} ${number.slice(3, 6)}-${number.slice(6)}`,
        slug,
      }),
    );

  it('is gone from every place, whatever they are called', async () => {
    await fc.assert(
      fc.asyncProperty(anybody, async (who) => {
        db = await openFresh();
        area = new MemoryArea();
        await fillWith(db, area, who);
        await eraseBy(db, area, who.email);
        await nothingLeft(who);
        expect(await verify(db)).toMatchObject({ faults: [] });
      }),
      { numRuns: 25 },
    );
  });
});

describe('an erasure that is cut off', () => {
  it('at any write is finished at the next start', async () => {
    await fillWith(db, area, INES);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await eraseBy(db, area, INES.email);
    const puts = put.mock.calls.length;
    put.mockRestore();
    expect(puts).toBeGreaterThan(20);
    // Once more, to fail with what is deleted.
    for (let nth = 1; nth <= puts + 1; nth++) {
      db = await openFresh();
      area = new MemoryArea();
      await fillWith(db, area, INES);
      const full = fillDiskAt(nth, nth % 2 === 0 ? 'late' : 'thrown');
      await expect(eraseBy(db, area, INES.email), `put ${nth}`).rejects.toMatchObject({ reason: 'full' });
      full.free();
      const begun = await finishErasure(db, area);
      if (!begun) await eraseBy(db, area, INES.email, 901);
      await nothingLeft(INES);
      expect(await verify(db), `put ${nth}`).toMatchObject({ faults: [] });
      expect(await finishErasure(db, area)).toBe(false);
      db.close();
    }
  });

  it('by a mirror that fails is finished too, and no backup tells of whom it looks for', async () => {
    await fillWith(db, area, INES);
    area.broken = true;
    await expect(eraseBy(db, area, INES.email)).rejects.toThrow('storage.local is full');
    expect((await linesOf(await backUp(db))).join()).not.toContain(INES.email);
    area.broken = false;
    expect(await finishErasure(db, area)).toBe(true);
    await nothingLeft(INES);
  });
});

describe('a backup that is older than the erasure', () => {
  it.each(['merge', 'replace'] as const)('doesn’t bring them back, by %s', async (mode) => {
    await fillWith(db, area, INES, accounts(5));
    const old = await backUp(db);
    await eraseBy(db, area, INES.email);
    const done = await restore(db, old, mode, area);
    expect(done.erased).toBe(1);
    await nothingLeft(INES);
    expect(await verify(db)).toMatchObject({ faults: [] });
  });

  it('doesn’t on a new device either, once a later backup told it', async () => {
    await fillWith(db, area, INES, accounts(5));
    const old = await backUp(db);
    await eraseBy(db, area, INES.email);
    const later = await backUp(db);
    db = await openFresh();
    area = new MemoryArea();
    await restore(db, later, 'merge', area);
    await restore(db, old, 'replace', area);
    await nothingLeft(INES);
    expect((await getSetting(db, 'erasureKeys'))?.length).toBe(1);
  });
});

describe('the table of places', () => {
  it('has a row for every store of the database, and every store that is looked through is walked', () => {
    expect(Object.keys(places).sort()).toEqual([...db.objectStoreNames].sort());
    const looked = Object.entries(places).filter(([, { by }]) => by === 'record');
    expect(looked.map(([name]) => name).sort()).toEqual([...recordStores].sort());
  });
});
