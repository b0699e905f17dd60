import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { fillDiskAt } from './faults.ts';
import { freshName } from './open.ts';
import { SessionArea, stubSession } from './stubStorage.ts';

const SCRATCH = 'touchline-scratch';

let name: string;
let session: SessionArea;
let unstub: () => void;
/** Of any database: what begins a new log in Chromium. */
let deletions: MockInstance<IDBFactory['deleteDatabase']>;
beforeEach(() => {
  name = freshName();
  session = new SessionArea();
  unstub = stubSession(session);
  deletions = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
});
afterEach(() => {
  unstub();
  vi.restoreAllMocks();
});

/** A page or worker with modules of its own, as each has in a browser. */
async function openPage() {
  vi.resetModules();
  const { openDatabase } = await import('../../lib/store/database.ts');
  const { getSetting, setSetting } = await import('../../lib/store/settings.ts');
  const { logMayBeTorn } = await import('../../lib/store/soundLog.ts');
  const db = await openDatabase(name);
  return {
    logMayBeTorn,
    write: (asked = true) => setSetting(db, 'persistAsked', asked),
    read: () => getSetting(db, 'persistAsked'),
  };
}

describe('a new log is begun', () => {
  it('before the first write of a browser session, and not again by other pages', async () => {
    const page = await openPage();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await page.write();
    expect(deletions.mock.calls).toEqual([[SCRATCH]]);
    expect(put.mock.invocationCallOrder[0]).toBeGreaterThan(deletions.mock.invocationCallOrder[0] ?? 0);
    await page.write();
    await (await openPage()).write();
    expect(deletions).toHaveBeenCalledTimes(1);
  });

  it('once where two writes are the first ones', async () => {
    const [one, other] = [await openPage(), await openPage()];
    await Promise.all([one.write(), one.write(), other.write()]);
    expect(deletions).toHaveBeenCalledTimes(1);
  });

  it('by each worker of a page, which can’t know whether it was', async () => {
    unstub();
    for (let worker = 1; worker <= 2; worker++) {
      const { write } = await openPage();
      await write();
      await write();
      expect(deletions).toHaveBeenCalledTimes(worker);
    }
  });

  it.each(['thrown', 'late'] as const)('before the write that follows a refused one (%s)', async (fault) => {
    const page = await openPage();
    await page.write();
    const disk = fillDiskAt(1, fault);
    await expect(page.write(false)).rejects.toMatchObject({ reason: 'full' });
    disk.free();
    await page.write();
    expect(deletions).toHaveBeenCalledTimes(2);
  });

  it('by whichever page writes next after a refused one', async () => {
    const [page, other] = [await openPage(), await openPage()];
    await page.write();
    const disk = fillDiskAt(1, 'late');
    await expect(page.write(false)).rejects.toMatchObject({ reason: 'full' });
    disk.free();
    await (await openPage()).write();
    expect(deletions).toHaveBeenCalledTimes(2);
    // In Chromium a refused write closes the others' connections: that is how this page hears of it.
    other.logMayBeTorn();
    await other.write();
    expect(deletions).toHaveBeenCalledTimes(3);
  });

  it('again where a write was refused while it was begun', async () => {
    const [page, other] = [await openPage(), await openPage()];
    const first = page.write();
    await vi.waitFor(() => expect(deletions).toHaveBeenCalled());
    other.logMayBeTorn();
    await first;
    await (await openPage()).write();
    expect(deletions).toHaveBeenCalledTimes(2);
  });
});

describe('where the browser’s memory of the session fails', () => {
  it('a write is kept all the same, behind a new log', async () => {
    const refuse = () => Promise.reject(new Error('no session'));
    vi.spyOn(session, 'get').mockImplementation(refuse);
    vi.spyOn(session, 'set').mockImplementation(refuse);
    const page = await openPage();
    await page.write();
    expect(await page.read()).toBe(true);
    expect(deletions).toHaveBeenCalledTimes(1);
  });
});

describe('where no new log can be begun', () => {
  it('a write is refused, nothing of it is begun, and the next one tries again', async () => {
    const page = await openPage();
    deletions.mockImplementationOnce(() => {
      throw new DOMException('IO error', 'UnknownError');
    });
    await expect(page.write()).rejects.toMatchObject({ name: 'StoreError', reason: 'full' });
    expect(await page.read()).toBeUndefined();
    await page.write();
    expect(await page.read()).toBe(true);
  });
});
