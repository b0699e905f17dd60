import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../lib/store/database.ts';
import { applyList } from '../../lib/store/generation.ts';
import { listHistory, RECORDS_KEPT, readImport } from '../../lib/store/history.ts';
import type { ImportRecord, Manifest } from '../../lib/store/records.ts';
import { rollBack } from '../../lib/store/rollBack.ts';
import { accounts } from './accounts.ts';
import { FILE, openFresh } from './open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const recordOf = ({ generation, at, source, counts }: Manifest): ImportRecord => ({
  id: generation,
  at,
  source,
  counts,
  changes: { added: counts.accounts, changed: 0, gone: 0 },
  report: { rejected: [{ row: 7, reason: 'no name' }] },
});

const importAt = (at: number) =>
  applyList(db, { mode: 'replace', accounts: accounts(at) }, FILE, { now: at, record: recordOf });

describe('the history', () => {
  it('lists imports newest first, with their reports', async () => {
    const manifests = [];
    for (const at of [2, 1, 3]) manifests.push(await importAt(at));
    expect((await listHistory(db)).map(({ at }) => at)).toEqual([3, 2, 1]);
    const [first] = manifests;
    if (first) expect(await readImport(db, first.generation)).toEqual(recordOf(first));
  });

  it('tells of rollbacks too: from which list to which', async () => {
    const first = await importAt(1);
    const second = await importAt(2);
    await rollBack(db, { now: 3 });
    expect((await listHistory(db))[0]).toEqual({
      kind: 'rollback',
      id: expect.any(String),
      at: 3,
      from: second.generation,
      to: first.generation,
      source: FILE,
      counts: { accounts: 1, people: 1 },
    });
  });

  it('keeps the newest records only', async () => {
    for (let at = 1; at <= RECORDS_KEPT + 3; at++) await importAt(at);
    const kept = await listHistory(db);
    expect(kept).toHaveLength(RECORDS_KEPT);
    expect(kept.at(-1)?.at).toBe(4);
  });
});
