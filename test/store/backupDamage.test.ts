import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BackupError } from '../../lib/intake/backup/backupError.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { BACKUP_FORMAT } from '../../lib/store/backup.ts';
import { saveWorkspace } from '../../lib/store/changeWorkspace.ts';
import type { Database } from '../../lib/store/database.ts';
import { applyList } from '../../lib/store/generation.ts';
import { appendEntry, readEntries } from '../../lib/store/journal.ts';
import { setSetting } from '../../lib/store/settings.ts';
import { signal } from '../core/builders.ts';
import { account, accounts, TINY } from './accounts.ts';
import { MemoryArea } from './area.ts';
import { backUp, check, forge, forgeTexts, linesOf, pack, recordsOf, restore } from './backupFile.ts';
import { idAt, retraction, touch } from './entries.ts';
import { FILE, openFresh } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const list = { generation: 'g', at: 1, source: FILE, checksum: '0123456789abcdef' };
const report = {
  file: 'list.csv',
  ...{ rows: 1, accounts: 1, people: 0, added: 1, changed: 0, unchanged: 0, gone: 0 },
  ...{ merged: [], refused: [], warnings: [], columns: [] },
};
const imported = {
  id: 'g',
  at: 1,
  source: FILE,
  counts: { accounts: 1, people: 0 },
  changes: { added: 1, changed: 0, gone: 0 },
  report,
};

async function wholeBackup(): Promise<Blob> {
  await applyList(db, { mode: 'replace', accounts: accounts(3) }, FILE, { now: 1, bucketBytes: TINY });
  await applyList(db, { mode: 'replace', accounts: accounts(5) }, FILE, {
    now: 2,
    bucketBytes: TINY,
    record: ({ generation }) => ({ ...imported, id: generation }),
  });
  await appendEntry(db, touch(1), new MemoryArea());
  await db.put('journal', { id: idAt(2), broken: true } as never);
  await db.put('activity', signal({ id: 's1', account: 'a1', at: 5 }));
  await setSetting(db, 'identity', 'nobody');
  await saveWorkspace(db, { objective: 'Rail' });
  return backUp(db);
}

describe('a file that is no whole backup is refused with the reason, and nothing changes:', () => {
  const bytes = async () => gunzipSync(Buffer.from(await (await wholeBackup()).arrayBuffer()));

  it.each<[string, () => Promise<Blob>, RegExp]>([
    ['an empty file', async () => new Blob([]), /not a Touchline backup/],
    ['a text', async () => new Blob(['Account,Domain\nAcme,acme.example\n']), /not a Touchline backup/],
    ['another packed file', async () => pack('{"version":1}\n'), /not a Touchline backup/],
    ['no line end for long', async () => pack('x'.repeat(3_000_000)), /not a Touchline backup/],
    ['a JSON of another program', async () => new Blob(['{"file":"other"}\n[]\n']), /not a Touchline backup/],
    ['cut off while packed', async () => (await wholeBackup()).slice(0, -9), /damaged or was cut off.*end/],
    [
      'cut in half',
      async () => {
        const file = await wholeBackup();
        return file.slice(0, file.size / 2);
      },
      /damaged or was cut off/,
    ],
    ['cut off while unpacked', async () => new Blob([(await bytes()).subarray(0, -40)]), /end is missing/],
    [
      'longer than it says',
      async () => pack(Buffer.concat([await bytes(), Buffer.from('["setting",["recent",[]]]\n')])),
      /longer than it says/,
    ],
    ['something behind it', async () => new Blob([await wholeBackup(), 'more']), /can’t be unpacked/],
    [
      'an incomplete header',
      async () => pack('{"file":"touchline-backup","format":1,"touchline":"0.1.0"}\n'),
      /first line is incomplete/,
    ],
    ['a line that is no JSON', () => forgeTexts(['["entry",{]']), /line 2 is no JSON/],
    ['a line that is no pair', () => forgeTexts(['{"entry":1}']), /line 2 is no pair/],
    [
      'a line of a kind that no backup has',
      () => forge([['constructor', {}]]),
      /line 2 holds what no backup/,
    ],
    [
      'other counts than it says',
      () =>
        forge([['entry', touch(1)]], {
          counts: {
            accounts: 0,
            accountsBefore: 0,
            activity: 0,
            entries: 2,
            unreadable: 0,
            history: 0,
            settings: 0,
          },
        }),
      /2 lines of entry/,
    ],
    [
      'bytes that are no text',
      async () => {
        const whole = await bytes();
        const at = whole.indexOf('Rail');
        whole[at] = 0xff;
        return pack(whole);
      },
      /text is not readable|checksum/,
    ],
  ])('%s', async (_what, make, words) => {
    const other = await openFresh();
    await appendEntry(other, touch(9), new MemoryArea());
    const refused = restore(other, await make(), 'replace');
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.toThrow(/Nothing was changed\.$/);
    await expect(refused).rejects.toBeInstanceOf(BackupError);
    expect((await recordsOf(other)).map(({ id }) => id)).toEqual([idAt(9)]);
  });

  it('one changed letter in any line of it', async () => {
    const whole = await bytes();
    const starts = [...whole.keys()].filter((at) => whole[at] === 10).slice(0, -1);
    expect(starts.length).toBeGreaterThan(10);
    for (const start of starts) {
      const changed = Buffer.from(whole);
      // Somewhere inside the line; letters and digits only, so that it stays JSON.
      let at = start + 12;
      while (!/[a-z0-9]/.test(String.fromCharCode(changed[at] ?? 0))) at++;
      changed[at] = changed[at] === 0x61 ? 0x62 : 0x61;
      await expect(check(pack(changed)), changed.subarray(start, start + 60).toString()).rejects.toThrow(
        BackupError,
      );
    }
  });
});

describe('a backup of a newer Touchline', () => {
  it.each([
    ['a version that is newer', { touchline: '0.2.0' }],
    ['a version that is newer in its last part', { touchline: '0.1.0.1' }],
    ['a two-digit part', { touchline: '0.10.0' }],
    ['a newer form of the file', { touchline: '1.0.0', format: BACKUP_FORMAT + 1 }],
  ])('is refused, naming both versions: %s', async (_what, header) => {
    const file = await forge([['entry', touch(1)]], header);
    await expect(check(file)).rejects.toThrow(
      `written by Touchline ${header.touchline}, and this is Touchline 0.1.0`,
    );
  });

  it('is named even where this version can’t read its header', async () => {
    const file = pack('{"file":"touchline-backup","format":7,"touchline":"9.1","what":["else"]}\nbinary\n');
    await expect(check(file)).rejects.toThrow(/Touchline 9\.1.*Touchline 0\.1\.0.*Update/);
  });

  it('is read where it is only as new, or older', async () => {
    for (const touchline of ['0.1.0', '0.1', '0.0.9']) {
      await expect(check(await forge([], { touchline }))).resolves.toBeTruthy();
    }
  });
});

describe('a small file that unpacks without end', () => {
  it('is refused by what it says of itself', async () => {
    const file = await forge([], { bytes: 50_000_000_000 });
    await expect(check(file)).rejects.toThrow(/50,000 MB, far more than a backup of its size/);
  });

  it('is left at the first byte past what it says', async () => {
    const header = (await linesOf(await forge([['entry', touch(1)]])))[0];
    const file = pack(`${header}\n${' '.repeat(50_000_000)}`);
    await expect(check(file)).rejects.toThrow(/longer than it says/);
  });
});

describe('a line that is not as Touchline writes it', () => {
  const person = { id: 'p', name: 'P', roles: [], keys: [] };

  it.each<[string, string, unknown, RegExp]>([
    ['an account', 'account', { ...account('a2'), tier: 7 }, /account: “tier”/],
    [
      'an account’s person',
      'account',
      account('a2', { people: [{ ...person, roles: ['wizard' as never] }] }),
      /people\.0\.roles/,
    ],
    [
      'a second account of the same id',
      'account',
      account('a1', { name: 'Again' }),
      /“Again”: another has its id/,
    ],
    ['an account that is nothing', 'account', null, /account: it is not/],
    ['the list before', 'list-before', { ...list, at: -1 }, /list-before: “at”/],
    ['an account of the list before', 'account-before', [], /account-before: it is not/],
    ['activity', 'activity', { ...signal({ id: 's2' }), type: 'telepathy' }, /activity: “type”/],
    ['an entry without an id', 'entry', { kind: 'touch.logged' }, /entry: it has no id/],
    ['an unreadable entry without an id', 'unreadable', { id: 5 }, /unreadable: it has no id/],
    ['history', 'history', { ...imported, report: { file: 'x' } }, /history: /],
    ['a setting', 'setting', ['identity', { name: 5 }], /setting “identity”/],
    ['a setting that nobody knows', 'setting', ['__proto__', {}], /setting “__proto__”: it is not known/],
    [
      'the workspace',
      'setting',
      ['workspace', { parts: { tiers: 'all' } }],
      /setting “workspace”: “parts\.tiers”/,
    ],
  ])('stays out and is named, while the rest comes in: %s', async (_what, kind, value, why) => {
    const file = await forge([
      ['entry', touch(1)],
      ['list', list],
      ['account', account('a1')],
      [kind, value],
    ]);
    const checked = await check(file);
    expect(checked.leftOut.count).toBe(1);
    expect(checked.leftOut.lines[0]).toMatchObject({ line: 5, why: expect.stringMatching(why) });
    await restore(db, file);
    expect(await readEntries(db, { account: 'a1' })).toEqual([touch(1)]);
    expect((await restore(db, file, 'replace')).list).toBe('same');
  });

  it('is kept as unreadable where it is an entry: nothing of a journal is dropped', async () => {
    const wrong = { ...touch(4), channel: 'telepathy' } as unknown as Entry;
    const noAccount = { id: idAt(5), kind: 'touch.logged', account: { id: {}, keys: 'domain' } };
    const nothing = { id: idAt(6) };
    const file = await forge([wrong, noAccount, nothing, touch(7)].map((entry) => ['entry', entry] as const));
    expect((await restore(db, file)).journal.added).toBe(4);
    expect(await readEntries(db, { account: 'a1' })).toEqual([touch(7)]);
    const records = await recordsOf(db);
    expect(records.map(({ entry }) => entry)).toEqual([wrong, noAccount, nothing, touch(7)]);
    expect(records[0]?.account).toBe('a1');
  });

  it('does no harm where it is nested without end', async () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const file = await forgeTexts([
      `["unreadable",{"id":"x","entry":${deep}}]`,
      `["history",${JSON.stringify(imported).replace('"rows":1', `"rows":1,"deep":${deep}`)}]`,
    ]);
    expect((await check(file)).leftOut.lines.map(({ why }) => why)).toEqual([
      'unreadable: it is nested too deeply',
      'history: it is nested too deeply',
    ]);
    expect((await restore(db, file)).journal.added).toBe(0);
  });

  it('is named twenty times at most, and counted always', async () => {
    const file = await forge(Array.from({ length: 50 }, () => ['account', null] as const));
    const { leftOut } = await check(file);
    expect([leftOut.count, leftOut.lines.length]).toEqual([50, 20]);
  });
});

it('entries that take each other back in a circle come in like others', async () => {
  const file = await forge([
    ['entry', retraction(1, 2)],
    ['entry', retraction(2, 1)],
    ['entry', retraction(3, 3)],
  ]);
  expect((await restore(db, file)).journal.added).toBe(3);
});

it('a file that some system unpacked already is read as well', async () => {
  const packed = await wholeBackup();
  const plain = new Blob([`${(await linesOf(packed)).join('\n')}\n`]);
  expect((await check(plain)).header).toEqual((await check(packed)).header);
});

it('reading it can be cancelled', async () => {
  const controller = new AbortController();
  const reading = check(await wholeBackup(), { signal: controller.signal });
  controller.abort('enough');
  await expect(reading).rejects.toBe('enough');
});
