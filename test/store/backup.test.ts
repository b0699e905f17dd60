import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { Account } from '../../lib/schema/account.ts';
import { Entry } from '../../lib/schema/journal.ts';
import { readActivity } from '../../lib/store/activity.ts';
import { backupName, makeBackup } from '../../lib/store/backup.ts';
import { restoreBackup } from '../../lib/store/backupRestore.ts';
import { saveWorkspace } from '../../lib/store/changeWorkspace.ts';
import type { Database } from '../../lib/store/database.ts';
import { applyList } from '../../lib/store/generation.ts';
import { listHistory } from '../../lib/store/history.ts';
import { appendEntries, appendEntry, readEntries } from '../../lib/store/journal.ts';
import { restoreFromMirror } from '../../lib/store/mirror.ts';
import { rollBack } from '../../lib/store/rollBack.ts';
import { getSetting, setSetting } from '../../lib/store/settings.ts';
import { addSuppressionFile } from '../../lib/store/suppressionFiles.ts';
import { readSuppressionRows } from '../../lib/store/suppressions.ts';
import { readAccounts, readAllAccounts, readManifest, readPreviousManifest } from '../../lib/store/tal.ts';
import { verify } from '../../lib/store/verify.ts';
import { readWorkspaceVersions } from '../../lib/store/workspace.ts';
import { signal } from '../core/builders.ts';
import { anyOf } from '../schema/anyOf.ts';
import { account, accounts, TINY } from './accounts.ts';
import { MemoryArea } from './area.ts';
import { backUp, check, forge, recordsOf, restore } from './backupFile.ts';
import { idAt, link, retraction, touch } from './entries.ts';
import { fillDiskAt } from './faults.ts';
import { countBuckets, FILE, openFresh } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));
// Each test restores many times, and a refused write makes the next one wait.
vi.setConfig({ testTimeout: 60_000 });

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});
afterEach(() => vi.restoreAllMocks());

const imported = (at: number) => ({
  now: at,
  bucketBytes: TINY,
  record: ({ generation }: { generation: string }) => ({
    id: generation,
    at,
    source: FILE,
    counts: { accounts: 1, people: 0 },
    changes: { added: 1, changed: 0, gone: 0 },
    report: {
      file: 'list.csv',
      ...{ rows: 1, accounts: 1, people: 0, added: 1, changed: 0, unchanged: 0, gone: 0 },
      ...{ merged: [], refused: [], warnings: [], columns: [] },
    },
  }),
});

/** A device with something of everything. */
async function fillDevice(device: Database): Promise<void> {
  await applyList(device, { mode: 'replace', accounts: accounts(3) }, FILE, imported(1));
  await applyList(device, { mode: 'replace', accounts: accounts(40, { tier: '1:1' }) }, FILE, imported(2));
  await appendEntries(
    device,
    [touch(1), retraction(2, 1), link(3, 'a1', 'domain:alias.example')],
    new MemoryArea(),
  );
  await device.put('activity', signal({ id: 's1', account: 'a1', at: 5 }));
  await saveWorkspace(device, { objective: 'Rail' });
  await saveWorkspace(device, { objective: 'Rail and sea' });
  await setSetting(device, 'identity', { name: 'Dana Whitlock' });
}

async function listOf(device: Database): Promise<Account[]> {
  const all: Account[] = [];
  for await (const some of readAllAccounts(device)) all.push(...some);
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All that a rep would miss. */
async function contentOf(device: Database) {
  return {
    list: await listOf(device),
    generation: (await readManifest(device))?.generation,
    checksum: (await readManifest(device))?.checksum,
    before: (await readPreviousManifest(device))?.checksum,
    journal: await recordsOf(device),
    activity: await readActivity(device, 'a1'),
    workspace: await readWorkspaceVersions(device),
    history: await listHistory(device),
    identity: await getSetting(device, 'identity'),
  };
}

describe('a backup restored on an empty device', () => {
  it.each(['merge', 'replace'] as const)('brings everything, by %s', async (mode) => {
    await fillDevice(db);
    const other = await openFresh();
    const done = await restore(other, await backUp(db), mode);
    expect(await contentOf(other)).toEqual(await contentOf(db));
    expect(await verify(other)).toMatchObject({ faults: [] });
    expect(done).toMatchObject({ journal: { added: 3 }, activity: 1, list: 'new' });
  });

  it('brings the list before too, to which it can be rolled back', async () => {
    await fillDevice(db);
    const other = await openFresh();
    await restore(other, await backUp(db));
    await rollBack(other, { now: 9 });
    expect(await listOf(other)).toHaveLength(3);
    expect(await verify(other)).toMatchObject({ faults: [] });
  });

  it('keeps the mirror in step', async () => {
    await fillDevice(db);
    const [other, area] = [await openFresh(), new MemoryArea()];
    await restore(other, await backUp(db), 'merge', area);
    expect(area.ids()).toEqual([1, 2, 3].map(idAt));
    expect(area.items.get('journal-count')).toBe(3);
    expect(await restoreFromMirror(await openFresh(), area)).toBe(3);
  });

  it('of an empty device brings nothing and fails nowhere', async () => {
    const other = await openFresh();
    expect(await restore(other, await backUp(db))).toMatchObject({ list: 'none', activity: 0, settings: [] });
    expect(await readManifest(other)).toBeUndefined();
  });
});

describe('a second restore of the same backup', () => {
  it.each(['merge', 'replace'] as const)('changes nothing, by %s', async (mode) => {
    await fillDevice(db);
    const file = await backUp(db);
    const other = await openFresh();
    await applyList(other, { mode: 'replace', accounts: [account('mine')] }, FILE, imported(7));
    await appendEntry(other, touch(9), new MemoryArea());
    await restore(other, file, mode);
    const [once, buckets] = [await contentOf(other), await countBuckets(other)];
    const again = await restore(other, file, mode);
    expect(await contentOf(other)).toEqual(once);
    expect(await countBuckets(other)).toBe(buckets);
    expect(again).toMatchObject({
      journal: { added: 0, mended: 0, differing: 0 },
      activity: 0,
      settings: [],
    });
  });

  it('of the device’s own state changes nothing either', async () => {
    await fillDevice(db);
    const before = await contentOf(db);
    expect(await restore(db, await backUp(db), 'replace')).toMatchObject({ list: 'same' });
    expect(await contentOf(db)).toEqual(before);
  });
});

describe('a merge on a device with data of its own', () => {
  it('leaves list, workspace and settings, and adds what happened', async () => {
    await fillDevice(db);
    const other = await openFresh();
    await applyList(other, { mode: 'replace', accounts: [account('mine')] }, FILE, imported(7));
    await saveWorkspace(other, { objective: 'Mine' });
    await setSetting(other, 'identity', 'nobody');
    await appendEntry(other, touch(9, 'mine'), new MemoryArea());
    expect(await restore(other, await backUp(db))).toMatchObject({
      list: 'kept',
      settings: [],
      journal: { added: 3 },
      activity: 1,
    });
    expect((await listOf(other)).map(({ id }) => id)).toEqual(['mine']);
    expect((await readWorkspaceVersions(other)).now.objective).toBe('Mine');
    expect(await getSetting(other, 'identity')).toBe('nobody');
    expect((await recordsOf(other)).map(({ id }) => id)).toEqual([1, 2, 3, 9].map(idAt));
  });
});

describe('a replacement', () => {
  beforeEach(() => fillDevice(db));

  it('takes the backup’s list, workspace and settings, keeps every entry, and leaves a way back', async () => {
    const other = await openFresh();
    await applyList(other, { mode: 'replace', accounts: [account('mine')] }, FILE, imported(7));
    await saveWorkspace(other, { objective: 'Mine' });
    await appendEntry(other, touch(9, 'mine'), new MemoryArea());
    expect(await restore(other, await backUp(db), 'replace')).toMatchObject({ list: 'replaced' });
    expect(await listOf(other)).toHaveLength(40);
    expect(await getSetting(other, 'identity')).toEqual({ name: 'Dana Whitlock' });
    const { now, before } = await readWorkspaceVersions(other);
    expect([now.objective, before?.objective]).toEqual(['Rail and sea', 'Mine']);
    expect(now.tiers).toEqual(defaultWorkspace.tiers);
    expect(await readEntries(other, { account: 'mine' })).toEqual([touch(9, 'mine')]);
    await rollBack(other, { now: 10 });
    expect(await readAccounts(other, ['mine'])).toHaveLength(1);
  });

  it('keeps the list where the backup has none', async () => {
    const file = await backUp(await openFresh());
    expect(await restore(db, file, 'replace')).toMatchObject({ list: 'none' });
    expect(await listOf(db)).toHaveLength(40);
  });

  it('leaves list, workspace and settings whole when the disk is full at any write', async () => {
    const file = await backUp(db);
    const fresh = async () => {
      const other = await openFresh();
      await applyList(other, { mode: 'replace', accounts: [account('mine')] }, FILE, imported(7));
      await setSetting(other, 'identity', 'nobody');
      await appendEntry(other, touch(9, 'mine'), new MemoryArea());
      return other;
    };
    const whole = await fresh();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await restore(whole, file, 'replace');
    const puts = put.mock.calls.length;
    put.mockRestore();
    expect(puts).toBeGreaterThan(5);
    const outcomes = new Set<string>();
    for (let at = 1; at <= puts; at++) {
      const other = await fresh();
      const broken = fillDiskAt(at, 'thrown');
      const failed = await restore(other, file, 'replace').then(
        () => false,
        () => true,
      );
      broken.free();
      const list = (await listOf(other)).length;
      const identity = await getSetting(other, 'identity');
      outcomes.add(`${list} ${failed}`);
      // Either nothing of it or all of it.
      expect([list, identity]).toEqual(list === 1 ? [1, 'nobody'] : [40, { name: 'Dana Whitlock' }]);
      expect((await readEntries(other, { account: 'mine' })).length, `put ${at}`).toBe(1);
      expect(await verify(other)).toMatchObject({ faults: [] });
      // Once there is room it goes through.
      await restore(other, file, 'replace');
      expect(await listOf(other)).toHaveLength(40);
      expect(await recordsOf(other)).toHaveLength(4);
    }
    expect(outcomes).toContain('1 true');
  });

  it('can be cancelled until then', async () => {
    const checked = await check(await backUp(db));
    const other = await openFresh();
    const controller = new AbortController();
    const onProgress = () => controller.abort('enough');
    const running = restoreBackup(other, checked, 'replace', {
      signal: controller.signal,
      onProgress,
      area: new MemoryArea(),
    });
    await expect(running).rejects.toBe('enough');
    expect(await readManifest(other)).toBeUndefined();
    expect(await countBuckets(other)).toBe(0);
  });
});

describe('journals of two devices', () => {
  const anyEntry = anyOf(Entry);
  /** Entries by id: devices that have the same entry have the same. Some take others back, in circles too. */
  const world = fc
    .array(anyEntry, { minLength: 1, maxLength: 12 })
    .map((all) => all.map((entry, at) => ({ ...entry, id: idAt(at) })))
    .map((all) =>
      all.map((entry, at) =>
        entry.kind === 'entry.retracted' ? { ...entry, entry: idAt((at * 7) % all.length) } : entry,
      ),
    );
  const pair = world.chain((all) =>
    fc.record({ a: fc.shuffledSubarray(all), b: fc.shuffledSubarray(all), all: fc.constant(all) }),
  );

  it('merged either way are the same, hold every entry once, and a second merge changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ({ a, b, all }) => {
        const [left, right] = [await openFresh(), await openFresh()];
        await appendEntries(left, a, new MemoryArea());
        await appendEntries(right, b, new MemoryArea());
        const [fileA, fileB] = [await backUp(left), await backUp(right)];
        await restore(left, fileB);
        await restore(right, fileA);
        const merged = await recordsOf(left);
        expect(merged).toEqual(await recordsOf(right));
        const ids = new Set([...a, ...b].map(({ id }) => id));
        expect(merged.map(({ entry }) => entry)).toEqual(all.filter(({ id }) => ids.has(id)));
        expect(await left.get('counters', 'journal')).toBe(ids.size || undefined);
        await restore(left, fileB);
        await restore(left, fileA, 'replace');
        expect(await recordsOf(left)).toEqual(merged);
        left.close();
        right.close();
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});

describe('do-not-contact files', () => {
  const file = (device: Database, name: string, now: number, ...keys: string[]) =>
    addSuppressionFile(
      device,
      name,
      keys.map((key) => ({ key, reason: 'Asked', channels: ['email' as const], until: 9 })),
      { now, signal: new AbortController().signal, onProgress: () => {} },
    );
  const keysOf = async (device: Database) =>
    (await readSuppressionRows(device)).map(({ source, key }) => `${source} ${key}`).sort();
  const every = async (device: Database) =>
    (await readSuppressionRows(device)).sort((a, b) => (a.id < b.id ? -1 : 1));

  it.each(['merge', 'replace'] as const)('come whole to an empty device, by %s', async (mode) => {
    await file(db, 'a.csv', 1, 'email:a@bolt.example', 'phone:2071234567');
    const other = await openFresh();
    expect(await restore(other, await backUp(db), mode)).toMatchObject({ settings: ['suppressionFiles'] });
    expect(await every(other)).toEqual(await every(db));
    expect(await other.get('counters', 'suppressions')).toBe(1);
    expect(await restore(other, await backUp(db), mode)).toMatchObject({ settings: [] });
    expect(await other.count('suppressions')).toBe(2);
  });

  it('of two devices are the same merged either way: each file once, of two of a name the later', async () => {
    const other = await openFresh();
    await file(db, 'a.csv', 1, 'email:a@bolt.example');
    await file(db, 'b.csv', 2, 'email:b@bolt.example');
    await file(other, 'b.csv', 3, 'email:c@bolt.example');
    await file(other, 'c.csv', 4, 'email:a@bolt.example');
    const [here, there] = [await backUp(db), await backUp(other)];
    await restore(db, there);
    await restore(other, here);
    const merged = ['a.csv email:a@bolt.example', 'b.csv email:c@bolt.example', 'c.csv email:a@bolt.example'];
    expect([await keysOf(db), await keysOf(other)]).toEqual([merged, merged]);
    await restore(db, there);
    await restore(db, here);
    expect(await keysOf(db)).toEqual(merged);
  });

  it('are the backup’s after a replacement', async () => {
    const other = await openFresh();
    await file(db, 'a.csv', 1, 'email:a@bolt.example');
    await file(other, 'b.csv', 2, 'email:b@bolt.example');
    await restore(other, await backUp(db), 'replace');
    expect(await keysOf(other)).toEqual(['a.csv email:a@bolt.example']);
  });

  it('stay where a backup of the first form knows of none', async () => {
    await file(db, 'a.csv', 1, 'email:a@bolt.example');
    for (const mode of ['merge', 'replace'] as const) {
      await restore(db, await forge([['entry', touch(1)]], { format: 1 }), mode);
      expect(await keysOf(db)).toEqual(['a.csv email:a@bolt.example']);
    }
  });

  it('a row that no Touchline wrote stays out and is named', async () => {
    const row = { id: 'i/x', key: 'email:x@bolt.example', import: 'i', source: 'a.csv', at: 1 };
    const forged = await forge(
      [
        ['suppression', row],
        ['suppression', { ...row, channels: ['pigeon'] }],
        ['suppression', { key: 'email:y@bolt.example' }],
        ['setting', ['suppressionFiles', [{ import: 'i', name: 'a.csv', at: 1, rows: 3 }]]],
      ],
      { format: 2 },
      { suppressions: 3 },
    );
    expect((await check(forged)).leftOut.lines.map(({ line }) => line)).toEqual([3, 4]);
    await restore(db, forged);
    expect(await every(db)).toEqual([row]);
  });
});

describe('what a backup brings back unchanged', () => {
  it('is a note of a million characters, and text of every sort in every field', async () => {
    const nasty = [
      'x'.repeat(1_000_000),
      '👩‍🚀'.repeat(5),
      'שלום \u202eevil',
      '<script>alert(1)</script>',
      '\ud800 half',
    ];
    const entries = nasty.map((text, at) => ({
      ...touch(at),
      account: { id: text, name: text, keys: [text] },
      person: { id: text, name: text, keys: [text] },
      by: text,
      note: text,
    }));
    await appendEntries(db, entries, new MemoryArea());
    const other = await openFresh();
    await restore(other, await backUp(db));
    expect((await recordsOf(other)).map(({ entry }) => entry)).toEqual(entries);
  });

  it('is any account that the schema accepts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyOf(Account), { selector: ({ id }) => id, maxLength: 6 }),
        async (list) => {
          const [left, right] = [await openFresh(), await openFresh()];
          await applyList(left, { mode: 'replace', accounts: list }, FILE, imported(1));
          await restore(right, await backUp(left));
          expect(await listOf(right)).toEqual(await listOf(left));
          expect((await readManifest(right))?.checksum).toBe((await readManifest(left))?.checksum);
          left.close();
          right.close();
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });
});

describe('an entry that can’t be read', () => {
  const damagedRecord = { ...recordLike(5), entry: { half: true } };
  const newer = {
    id: idAt(6),
    v: 1,
    at: 1,
    kind: 'dream.dreamt',
    account: { id: 'a1', name: 'a1', keys: [] },
  };

  function recordLike(n: number) {
    const entry = touch(n);
    return { id: entry.id, account: 'a1', keys: ['domain:a1.example'], entry };
  }

  beforeEach(async () => {
    await appendEntry(db, touch(1), new MemoryArea());
    // What damage leaves has no type.
    await db.put('journal', damagedRecord as never);
    await db.put('journal', { id: idAt(6), account: 'a1', keys: [], entry: newer } as never);
    await db.put('journal', { id: idAt(7), nothing: 'else' } as never);
  });

  it('is backed up and restored as it is', async () => {
    const other = await openFresh();
    const { header } = await makeBackup(db, {
      now: 1,
      version: '0.1.0',
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    expect(header.counts).toMatchObject({ entries: 1, unreadable: 3 });
    await restore(other, await backUp(db));
    expect(await recordsOf(other)).toEqual(await recordsOf(db));
    await restore(other, await backUp(db));
    expect(await recordsOf(other)).toHaveLength(4);
  });

  it('is mended by a backup that has it whole, and never the other way round', async () => {
    const sound = await openFresh();
    await appendEntry(sound, touch(5), new MemoryArea());
    const [whole, broken] = [await backUp(sound), await backUp(db)];
    expect(await restore(db, whole)).toMatchObject({ journal: { added: 0, mended: 1, differing: 0 } });
    expect(await readEntries(db, { account: 'a1' })).toEqual([touch(1), touch(5)]);
    await restore(sound, broken);
    expect(await readEntries(sound, { account: 'a1' })).toEqual([touch(1), touch(5)]);
    expect(await recordsOf(sound)).toEqual(await recordsOf(db));
  });

  it('is backed up even where it is what JSON can’t say', async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    await db.put('journal', { id: idAt(8), keys: [], entry: circle } as never);
    const other = await openFresh();
    await restore(other, await backUp(db));
    expect((await recordsOf(other)).map(({ id }) => id)).toEqual([1, 5, 6, 7, 8].map(idAt));
  });

  it('of a newer version counts once this version knows its kind', async () => {
    const file = await forge([['unreadable', { id: idAt(3), keys: [], entry: touch(3) }]]);
    await restore(db, file);
    expect(await readEntries(db, { account: 'a1' })).toEqual([touch(1), touch(3)]);
  });
});

it('an entry that says something else here stays as it is here', async () => {
  await appendEntry(db, { ...touch(1), note: 'mine' }, new MemoryArea());
  const done = await restore(db, await forge([['entry', { ...touch(1), note: 'theirs' }]]), 'replace');
  expect(done.journal).toEqual({ added: 0, mended: 0, differing: 1 });
  expect(await readEntries(db, { account: 'a1' })).toEqual([{ ...touch(1), note: 'mine' }]);
});

it('the file is named by the rep’s day', () => {
  expect(backupName(new Date(2026, 10, 4, 23, 59).getTime())).toBe('touchline-backup-2026-11-04.ndjson.gz');
});
