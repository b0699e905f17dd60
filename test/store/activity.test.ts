import { beforeEach, describe, expect, it } from 'vitest';
import type { Signal } from '../../lib/schema/activity.ts';
import { readActivity } from '../../lib/store/activity.ts';
import { onChange } from '../../lib/store/changes.ts';
import type { Database } from '../../lib/store/database.ts';
import { capActivity } from '../../lib/store/writeActivity.ts';
import { bringActivity, openFresh } from './open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const visit = (id: string, at: number, account = 'a1'): Signal => ({
  kind: 'signal',
  type: 'website-visit',
  id,
  account,
  at,
  learnedAt: at + 5,
});

describe('activity', () => {
  it('is read newest first, of one account', async () => {
    await bringActivity(db, [visit('x', 20), visit('y', 10), visit('z', 30), visit('w', 40, 'a2')]);
    expect((await readActivity(db, 'a1')).map(({ id }) => id)).toEqual(['z', 'x', 'y']);
    expect(await readActivity(db, 'a')).toEqual([]);
  });

  it('is stored once for each id of the source, as it was told last', async () => {
    await bringActivity(db, [visit('x', 20)]);
    await bringActivity(db, [{ ...visit('x', 25), type: 'pricing-page' }]);
    expect(await readActivity(db, 'a1')).toMatchObject([{ id: 'x', at: 25, type: 'pricing-page' }]);
  });

  it('keeps when it was first learned of, so that the follow-up clock doesn’t start again', async () => {
    await bringActivity(db, [visit('x', 20)]);
    await bringActivity(db, [{ ...visit('x', 20), learnedAt: 1000 }]);
    expect(await readActivity(db, 'a1')).toMatchObject([{ learnedAt: 25 }]);
  });

  it('loses what is older than the cap, over several transactions', async () => {
    await bringActivity(
      db,
      Array.from({ length: 1201 }, (_, at) => visit(`v${at}`, at)),
    );
    expect(await capActivity(db, 1200)).toBe(1200);
    expect((await readActivity(db, 'a1')).map(({ at }) => at)).toEqual([1200]);
    expect(await capActivity(db, 1200)).toBe(0);
  });

  it('tells the other pages', async () => {
    const heard = new Promise((resolve) => onChange(resolve));
    await bringActivity(db, [visit('x', 20)]);
    expect(await heard).toBe('activity');
  });
});
