import { beforeEach, describe, expect, it } from 'vitest';
import { forgetColumns, recallColumns, rememberColumns } from '../../lib/store/columnMemory.ts';
import type { Database } from '../../lib/store/database.ts';
import { openFresh } from './open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const said = (n: number, field = 'tier') => ({ headers: `h${n}`, chosen: [{ header: 'A', field }] });
const headers = async () => (await recallColumns(db)).map((columns) => columns.headers);

describe('what the rep said of columns', () => {
  it('is kept for each set of headers, the last word first', async () => {
    await rememberColumns(db, said(1));
    await rememberColumns(db, said(2));
    await rememberColumns(db, said(1, 'name'));
    expect(await recallColumns(db)).toEqual([said(1, 'name'), said(2)]);
  });

  it('is of at most fifty: the oldest leaves', async () => {
    for (let n = 0; n < 51; n++) await rememberColumns(db, said(n));
    expect(await headers()).toHaveLength(50);
    expect(await headers()).not.toContain('h0');
  });

  it('is forgotten when the rep says so', async () => {
    await rememberColumns(db, said(1));
    await rememberColumns(db, said(2));
    await forgetColumns(db, 'h1');
    expect(await headers()).toEqual(['h2']);
  });

  it('is not lost when two windows remember at once', async () => {
    await Promise.all([rememberColumns(db, said(1)), rememberColumns(db, said(2))]);
    expect((await headers()).sort()).toEqual(['h1', 'h2']);
  });
});
