import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../lib/store/database.ts';
import { addImport, IMPORTS_KEPT, listImports } from '../../lib/store/history.ts';
import { FILE, openFresh } from './open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const record = (n: number) => ({
  id: `import-${n}`,
  at: n,
  source: FILE,
  counts: { accounts: n, people: 0 },
  changes: { added: n, changed: 0, gone: 0 },
  report: { rejected: [{ row: 7, reason: 'no name' }] },
});

describe('the history of imports', () => {
  it('lists them newest first, with their reports', async () => {
    for (const n of [2, 1, 3]) await addImport(db, record(n));
    expect(await listImports(db)).toEqual([record(3), record(2), record(1)]);
  });

  it('keeps the newest ones only', async () => {
    for (let n = 0; n < IMPORTS_KEPT + 3; n++) await addImport(db, record(n));
    const kept = await listImports(db);
    expect(kept).toHaveLength(IMPORTS_KEPT);
    expect(kept.at(-1)).toEqual(record(3));
  });
});
