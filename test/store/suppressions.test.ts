import { beforeEach, describe, expect, it, vi } from 'vitest';
import { suppress } from '../../lib/core/accountEntries.ts';
import type { Database } from '../../lib/store/database.ts';
import { appendEntry } from '../../lib/store/journal.ts';
import { getSetting } from '../../lib/store/settings.ts';
import { readSaidSuppressions } from '../../lib/store/suppressionEntries.ts';
import {
  addSuppressionFile,
  setSuppressionFiles,
  sweepSuppressions,
} from '../../lib/store/suppressionFiles.ts';
import { findSuppressionRows, readSuppressed, readSuppressionRows } from '../../lib/store/suppressions.ts';
import { account as accountOf, person } from '../core/builders.ts';
import { MemoryArea } from './area.ts';
import { idAt } from './entries.ts';
import { openFresh } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const options = { now: 5, signal: new AbortController().signal, onProgress: () => {} };
const ines = person('Ines Varga', { email: 'Ines.Varga@rail.example', phone: '+44 (0)20 7123 4567' });
const rail = accountOf({ people: [ines] });
const rows = (...keys: string[]) => keys.map((key) => ({ key }));
const many = (count: number) =>
  rows(...Array.from({ length: count }, (_, at) => `email:p${at}@bolt.example`));

describe('a do-not-contact file', () => {
  it('bars whoever has its keys, in whatever spelling', async () => {
    await addSuppressionFile(db, 'a.csv', rows('email:ines.varga@rail.example', 'phone:2071234567'), options);
    const found = await readSuppressed(db, rail, rail.people);
    expect(found.rows.map(({ key, source }) => [key, source])).toEqual([
      ['email:ines.varga@rail.example', 'a.csv'],
      ['phone:2071234567', 'a.csv'],
    ]);
    expect(await findSuppressionRows(db, ['phone:2071234567', 'phone:1'])).toHaveLength(1);
  });

  it('takes the place of one of its name, and stands beside others', async () => {
    await addSuppressionFile(db, 'a.csv', many(3), options);
    await addSuppressionFile(db, 'b.csv', many(2), options);
    await addSuppressionFile(db, 'a.csv', many(1), options);
    expect((await getSetting(db, 'suppressionFiles'))?.map(({ name, rows }) => [name, rows])).toEqual([
      ['a.csv', 1],
      ['b.csv', 2],
    ]);
    expect(await readSuppressionRows(db)).toHaveLength(3);
  });

  it('counts whole or not at all: cancelled or refused half-way, those before stay', async () => {
    await addSuppressionFile(db, 'a.csv', many(3), options);
    const controller = new AbortController();
    const cancelling = addSuppressionFile(db, 'a.csv', many(1200), {
      ...options,
      signal: controller.signal,
      onProgress: (done) => done >= 1000 && controller.abort(new Error('cancelled')),
    });
    await expect(cancelling).rejects.toThrow('cancelled');
    expect(await readSuppressionRows(db)).toHaveLength(3);
    await sweepSuppressions(db);
    expect(await db.count('suppressions')).toBe(3);
  });

  it('goes and comes back until the browser starts again, and then is swept', async () => {
    await addSuppressionFile(db, 'a.csv', many(1700), options);
    await addSuppressionFile(db, 'b.csv', many(2), options);
    const files = (await getSetting(db, 'suppressionFiles')) ?? [];
    const before = await setSuppressionFiles(
      db,
      files.filter(({ name }) => name !== 'a.csv'),
    );
    expect(await readSuppressionRows(db)).toHaveLength(2);
    await setSuppressionFiles(db, before);
    expect(await readSuppressionRows(db)).toHaveLength(1702);
    await setSuppressionFiles(db, []);
    await sweepSuppressions(db);
    expect(await db.count('suppressions')).toBe(0);
  });
});

describe('what the rep said', () => {
  const said = (at: number, draft: Partial<Parameters<typeof suppress>[1]>) =>
    suppress({ id: idAt(at), at }, { reason: 'Asked', ...draft });

  it('by key alone is found on the account that has it', async () => {
    const entry = said(1, { keys: ['phone:2071234567'] });
    await appendEntry(db, entry, new MemoryArea());
    await appendEntry(db, said(2, { keys: ['phone:1111111111'] }), new MemoryArea());
    expect((await readSuppressed(db, rail, rail.people)).entries).toContainEqual(entry);
    const lift = {
      id: idAt(3),
      v: 1,
      at: 3,
      kind: 'suppression.lifted',
      keys: entry.keys,
      suppression: entry.id,
      reason: 'A mistake',
    } as const;
    await appendEntry(db, lift, new MemoryArea());
    expect((await readSuppressed(db, rail, rail.people)).entries).toContainEqual(lift);
  });

  it('is listed newest first, with how it ended', async () => {
    await appendEntry(db, said(1, { keys: ['email:a@bolt.example'], until: 4 }), new MemoryArea());
    await appendEntry(db, said(2, { keys: ['email:b@bolt.example'] }), new MemoryArea());
    await appendEntry(
      db,
      { id: idAt(3), v: 1, at: 3, kind: 'entry.retracted', entry: idAt(2) },
      new MemoryArea(),
    );
    const listed = await readSaidSuppressions(db, 9);
    expect(listed.map(({ entry, ended }) => [entry.id, ended?.how])).toEqual([
      [idAt(2), 'retracted'],
      [idAt(1), 'over'],
    ]);
  });
});
