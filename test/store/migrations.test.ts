import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { readActivity } from '../../lib/store/activity.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { applyList } from '../../lib/store/generation.ts';
import { listHistory } from '../../lib/store/history.ts';
import { appendEntry, readEntries, readEntriesByKeys } from '../../lib/store/journal.ts';
import { migrations } from '../../lib/store/migrations/index.ts';
import { readDirectory } from '../../lib/store/readDirectory.ts';
import { rollBack } from '../../lib/store/rollBack.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { findByKeys, readAccounts, readManifest, readPreviousManifest } from '../../lib/store/tal.ts';
import { readWorkspace } from '../../lib/store/workspace.ts';
import { account } from './accounts.ts';
import { idAt, touch } from './entries.ts';
import { dumpDatabase, formatFixture, loadFixture, parseFixture, shapesOf } from './fixture.ts';
import { FILE, freshName } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));

const pathOf = (version: number) => new URL(`../fixtures/store/v${version}.json`, import.meta.url);
const fixtureOf = (version: number) => parseFixture(readFileSync(pathOf(version), 'utf8'));

describe('the migrations', () => {
  it('count up from 1 without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it.each(migrations)('have a frozen database of version $version ($name)', ({ version }) => {
    expect(existsSync(pathOf(version))).toBe(true);
    expect(fixtureOf(version).version).toBe(version);
  });

  it('make a new database the same shape as the newest frozen one', async () => {
    const db = await openDatabase(freshName());
    const { stores } = fixtureOf(migrations.length);
    const shapes = Object.entries(stores).map(([name, { records: _, ...shape }]) => [name, shape]);
    expect(shapesOf(db as never)).toEqual(Object.fromEntries(shapes));
  });
});

const openVersion = async (version: number) => {
  const name = freshName();
  await loadFixture(name, fixtureOf(version));
  return openDatabase(name);
};

it('the newest frozen database is written as a fixture just as it is read from one', async () => {
  const db = await openVersion(migrations.length);
  const text = formatFixture(await dumpDatabase(db as never));
  expect(parseFixture(text)).toEqual(fixtureOf(migrations.length));
});

it('a workspace of version 1 keeps what its team could change: the allowed domains', async () => {
  const name = freshName();
  const fixture = fixtureOf(1);
  const workspace = { tiers: [], allowedDomains: ['zendesk.com'] };
  fixture.stores['settings']?.records.push({ key: 'workspace', value: workspace });
  await loadFixture(name, fixture);
  const now = await readWorkspace(await openDatabase(name));
  expect(now).toEqual({ ...defaultWorkspace, allowedDomains: ['zendesk.com'] });
});

describe.each(migrations)('a database of version $version', ({ version }) => {
  const open = () => openVersion(version);

  it('keeps its list, found by key and by id', async () => {
    const db = await open();
    expect(await readManifest(db)).toMatchObject({
      counts: { accounts: 3, people: 2 },
      owners: [
        { name: 'Ines Varga', accounts: 2 },
        { name: 'Jo Lindt', accounts: 1 },
      ],
    });
    const found = await findByKeys(db, [
      'domain:acme.example',
      'linkedin-company:bolt',
      'domain:gone.example',
    ]);
    expect(found).toEqual(
      new Map([
        ['domain:acme.example', ['a1']],
        ['linkedin-company:bolt', ['a2']],
      ]),
    );
    expect(await readAccounts(db, ['a1'])).toMatchObject([
      {
        name: 'Acme',
        tier: '1:1',
        people: [{ name: 'Pia Roth', roles: ['champion'] }, { name: 'Sam Oyelaran' }],
      },
    ]);
    expect((await readDirectory(db)).map(({ name }) => name).sort()).toEqual(['Acme', 'Bolt', 'Çelik Gıda']);
  });

  it('can go back to its list before, and take a new one', async () => {
    const db = await open();
    const previous = await readPreviousManifest(db);
    expect((await rollBack(db, { now: 9 })).list?.generation).toBe(previous?.generation);
    expect(await readAccounts(db, ['a1'])).toMatchObject([{ name: 'Acme Tools' }]);
    const change = { mode: 'changes', upserts: [account('a9')], removals: ['a1'] } as const;
    expect((await applyList(db, change, FILE, { now: 1 })).version).toBe(3);
  });

  it('keeps its journal', async () => {
    const db = await open();
    expect((await readEntries(db, { account: 'a1' })).map(({ kind }) => kind)).toEqual([
      'touch.logged',
      'key.linked',
      'entry.retracted',
    ]);
    expect(await readEntries(db, { keys: ['domain:a2.example'] })).toEqual([touch(4, 'a2')]);
    expect(await readEntriesByKeys(db, ['domain:new.example'])).toMatchObject([
      { kind: 'account.nominated' },
    ]);
    await appendEntry(db, touch(9, 'a2'));
    expect((await readEntries(db, { account: 'a2' })).map(({ id }) => id)).toEqual([idAt(4), idAt(9)]);
  });

  it('keeps activity, settings and history', async () => {
    const db = await open();
    expect((await readActivity(db, 'a1')).map(({ id }) => id)).toEqual(['demo', 'visit']);
    expect(await getSetting(db, 'identity')).toEqual({ name: 'Ines Varga' });
    expect(await getSetting(db, 'recent')).toEqual([
      { account: 'a1', name: 'Acme', domain: 'acme.example', at: 5 },
    ]);
    expect(await listHistory(db)).toMatchObject([{ id: 'import-1', changes: { added: 2 } }]);
  });
});
