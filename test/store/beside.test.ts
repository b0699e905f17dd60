import { beforeEach, describe, expect, it } from 'vitest';
import type { Signal } from '../../lib/schema/activity.ts';
import { readActivity } from '../../lib/store/activity.ts';
import { applyBeside } from '../../lib/store/beside.ts';
import { saveWorkspace } from '../../lib/store/changeWorkspace.ts';
import type { Database } from '../../lib/store/database.ts';
import { applyList, sweep } from '../../lib/store/generation.ts';
import { listHistory, readLastImport } from '../../lib/store/history.ts';
import { rollBack } from '../../lib/store/rollBack.ts';
import { readManifest, readPreviousManifest } from '../../lib/store/tal.ts';
import { readWorkspace } from '../../lib/store/workspace.ts';
import { account } from './accounts.ts';
import { bringActivity, bringBeside, FILE, inParts, openFresh } from './open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const list = (at: number, name = 'Acme') =>
  applyList(db, { mode: 'replace', accounts: [account('a1', { name })] }, FILE, { now: at });

const visit = (id: string, at = 20, note = 'told first'): Signal => ({
  kind: 'signal',
  type: 'website-visit',
  id,
  account: 'a1',
  at,
  learnedAt: at,
  note,
});

const notes = async () => (await readActivity(db, 'a1')).map(({ id, note }) => `${id} ${note}`);
const back = () => rollBack(db, { now: 1_000 });

describe('an import of activity', () => {
  it('makes no list, and leaves the one to roll back to', async () => {
    const first = await list(1);
    const second = await list(2, 'Acme Inc');
    const { id } = await bringActivity(db, [visit('x')]);
    expect((await readManifest(db))?.generation).toBe(second.generation);
    expect((await readPreviousManifest(db))?.generation).toBe(first.generation);
    expect((await readLastImport(db))?.id).toBe(id);
  });

  it('is taken back first, then the list is', async () => {
    const first = await list(1);
    const second = await list(2, 'Acme Inc');
    await bringActivity(db, [visit('x')]);
    await bringActivity(db, [visit('y')]);
    expect(await back()).toMatchObject({ kind: 'beside', list: { generation: second.generation } });
    expect(await notes()).toEqual(['x told first']);
    expect(await back()).toMatchObject({ kind: 'beside' });
    expect(await notes()).toEqual([]);
    expect(await back()).toMatchObject({ kind: 'list', list: { generation: first.generation } });
    expect(await back()).toMatchObject({ kind: 'list', list: { generation: second.generation } });
    expect(await notes()).toEqual([]);
    expect((await listHistory(db)).filter(({ kind }) => kind === 'rollback')).toHaveLength(4);
  });

  it('gives back what an item was before, swept or not', async () => {
    await list(1);
    await bringActivity(db, [visit('x'), visit('y')]);
    await bringActivity(db, [visit('x', 30, 'told again'), visit('y')]);
    expect(await notes()).toEqual(['x told again', 'y told first']);
    await back();
    expect((await notes()).sort()).toEqual(['x told first', 'y told first']);
    await sweep(db);
    expect((await notes()).sort()).toEqual(['x told first', 'y told first']);
    await back();
    await sweep(db);
    expect(await notes()).toEqual([]);
    expect(await db.count('activity')).toBe(0);
  });

  it('that was planned first and came in last is taken back first, and swept away with nothing left', async () => {
    await list(1);
    await bringBeside(db, { activity: inParts([[visit('x', 20, 'came first')]]) }, 500);
    await bringBeside(db, { activity: inParts([[visit('x', 30, 'came last')]]) }, 400);
    expect(await notes()).toEqual(['x came last']);
    await back();
    await sweep(db);
    expect(await notes()).toEqual(['x came first']);
    await back();
    await sweep(db);
    expect(await notes()).toEqual([]);
  });

  it('stays for good once a new list came', async () => {
    await list(1);
    await bringActivity(db, [visit('x')]);
    await list(2, 'Acme Inc');
    await back();
    await sweep(db);
    expect(await notes()).toEqual(['x told first']);
  });

  it('that ends half-way leaves what was there', async () => {
    await list(1);
    await bringActivity(db, [visit('x')]);
    const items = async function* () {
      yield [visit('x', 30, 'told again'), visit('y')];
      // Nothing of it counts while it is written.
      expect(await notes()).toEqual(['x told first']);
      throw new Error('out of rows');
    };
    await expect(bringBeside(db, { activity: items() })).rejects.toThrow('out of rows');
    expect(await notes()).toEqual(['x told first']);
    expect(await db.count('activity')).toBe(1);
    expect((await back()).kind).toBe('beside');
    expect(await notes()).toEqual([]);
  });

  it('that a crash left half-way never counts, and the next sweep clears it away', async () => {
    await list(1);
    await bringActivity(db, [visit('x')]);
    // As a killed browser leaves it: the trace and some of its items, without an end.
    await db.put('imports', { id: 'killed', at: 500, source: FILE, list: false, hidden: 1 });
    const before = await db.get('activity', 'x');
    await db.put('activity', {
      ...visit('x', 30, 'told again'),
      import: 'killed',
      ...(before && { before }),
    });
    await db.put('activity', { ...visit('y'), import: 'killed' });
    expect(await notes()).toEqual(['x told first']);
    await sweep(db);
    expect(await notes()).toEqual(['x told first']);
    expect([await db.count('activity'), await db.count('imports')]).toEqual([1, 2]);
  });

  it('ends when it is cancelled between two transactions', async () => {
    await list(1);
    const cancel = new AbortController();
    const many = Array.from({ length: 1200 }, (_, n) => visit(`v${n}`));
    const bringing = applyBeside(
      db,
      { activity: inParts([many]) },
      {
        now: 50,
        source: FILE,
        basedOn: (await readManifest(db))?.version ?? null,
        record: () => {
          throw new Error('it must not end');
        },
        onProgress: () => cancel.abort('enough'),
        signal: cancel.signal,
      },
    );
    await expect(bringing).rejects.toBe('enough');
    expect(await notes()).toEqual([]);
    expect(await db.count('activity')).toBe(0);
  });

  it('is refused where another window replaced the list meanwhile', async () => {
    await list(1);
    const bringing = applyBeside(
      db,
      { activity: inParts([[visit('x')]]) },
      { now: 50, source: FILE, basedOn: 99, record: () => expect.unreachable() },
    );
    await expect(bringing).rejects.toMatchObject({ reason: 'changed' });
  });
});

describe('a workspace that is brought in', () => {
  it('comes with its list, and goes and returns with it', async () => {
    await list(1);
    await applyList(db, { mode: 'replace', accounts: [account('a2')] }, FILE, {
      now: 2,
      beside: { workspace: { objective: 'Ten strategic accounts' } },
    });
    expect((await readWorkspace(db)).objective).toBe('Ten strategic accounts');
    await back();
    expect(await readWorkspace(db)).not.toHaveProperty('objective');
    await back();
    expect((await readWorkspace(db)).objective).toBe('Ten strategic accounts');
  });

  it('leaves the list alone where it comes without one', async () => {
    const { generation } = await list(1);
    await bringBeside(db, { workspace: { objective: 'Ten strategic accounts' } });
    expect((await readManifest(db))?.generation).toBe(generation);
    expect(await back()).toMatchObject({ kind: 'beside' });
    expect(await readWorkspace(db)).not.toHaveProperty('objective');
  });

  it('is taken back but for the parts that were changed since', async () => {
    await bringBeside(db, { workspace: { objective: 'Theirs', followUpHours: 8 } });
    await saveWorkspace(db, { followUpHours: 12 });
    await back();
    expect(await readWorkspace(db)).toMatchObject({ followUpHours: 12 });
    expect(await readWorkspace(db)).not.toHaveProperty('objective');
  });
});
