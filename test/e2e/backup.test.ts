import { copyFileSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from './browser.ts';
import { downloaded } from './downloads.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { loadSample } from './driver/sample.ts';
import type { Screen } from './driver/screen.ts';
import { listFile } from './lists.ts';

const prospect = 'https://example.com/';
const note = 'Sent the depot case, 👩‍🚀 <b>שלום</b> =1+1';

let driver: Driver;
let backup: string;
beforeAll(async () => {
  driver = await launch(browser);
  await loadSample(await driver.desk('/import'));
});
afterAll(() => driver.close());

async function restore(desk: Screen, file: string, mode: 'Merge' | 'Replace'): Promise<void> {
  await desk.upload('Backup file', file);
  await expect.poll(() => desk.text('group', 'In this backup')).toContain('204 accounts, 1 entry you logged');
  await desk.choose(mode);
  await desk.click('button', 'Restore');
  await expect.poll(() => desk.allText()).toContain('Restored.');
}

const activity = async () => {
  const card = await driver.cardAt(prospect);
  await card.find('region', 'Activity');
  return (await card.items('region', 'Activity')).join('\n');
};

describe('the rep’s data', () => {
  it('has a touch in it', async () => {
    const card = await driver.cardAt(prospect);
    await card.fill('textbox', 'Note', note);
    await card.click('button', 'Log touch');
    await expect.poll(() => card.text('status')).toContain('Logged');
  });

  it('is counted, and saved as one file', async () => {
    const desk = await driver.desk('/privacy');
    await expect.poll(() => desk.allText()).toMatch(/204 accounts[\s\S]*1 entry[\s\S]*all can be read/);
    await desk.click('button', 'Back up');
    await expect
      .poll(() => desk.allText())
      .toMatch(/Saved touchline-backup-[\d-]+\.ndjson\.gz.*204 accounts/);
    const saved = await downloaded(driver, /^touchline-backup-.*\.ndjson\.gz$/);
    backup = listFile('kept.ndjson.gz', '');
    copyFileSync(saved, backup);
    expect([...readFileSync(backup).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  });

  it('leaves as a table and as the entries are', async () => {
    const desk = await driver.desk('/privacy');
    await desk.click('button', 'Export as CSV');
    const csv = readFileSync(await downloaded(driver, /^touchline-journal\.csv$/), 'utf8');
    expect(csv.startsWith('\ufeffWhen,Written,Kind,Account,Person,')).toBe(true);
    expect(csv).toContain('Example Rail');
    expect(csv).toContain(note);
    await desk.click('button', 'Export as JSON');
    const json = JSON.parse(readFileSync(await downloaded(driver, /^touchline-journal\.json$/), 'utf8'));
    expect(json).toEqual([expect.objectContaining({ kind: 'touch.logged', note })]);
  });

  it('comes back whole in a new profile, the touch on the card', async () => {
    await driver.close();
    driver = await launch(browser);
    const desk = await driver.desk('/privacy');
    await expect.poll(() => desk.allText()).toContain('no list yet');
    await restore(desk, backup, 'Merge');
    expect(await desk.allText()).toMatch(/1 entry came in\..*The list came in\./);
    expect(await activity()).toContain(note);
  });

  it('is no other after a second restore', async () => {
    const desk = await driver.desk('/privacy');
    await restore(desk, backup, 'Replace');
    expect(await desk.allText()).toMatch(
      /Nothing you logged was missing\..*The list was the backup’s already\./,
    );
    expect((await activity()).split(note)).toHaveLength(2);
  });

  it('stays as it is where the file is no whole backup', async () => {
    const desk = await driver.desk('/privacy');
    const bytes = readFileSync(backup);
    await desk.upload('Backup file', listFile('cut.ndjson.gz', bytes.subarray(0, bytes.length - 20)));
    await expect.poll(() => desk.text('alert')).toMatch(/damaged or was cut off.*Nothing was changed\./);
    await desk.upload('Backup file', listFile('list.csv', 'Account\nAcme\n'));
    await expect.poll(() => desk.text('alert')).toContain('not a Touchline backup');
    expect(await desk.has('button', 'Restore')).toBe(false);
    expect(await activity()).toContain(note);
  });
});

describe('an entry that was damaged on the disk', () => {
  it('is named on the card, which shows all else, and counted in the desk', async () => {
    const desk = await driver.desk('/privacy');
    await desk.find('button', 'Back up');
    await desk.page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('touchline');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const tx = db.transaction('journal', 'readwrite');
      const store = tx.objectStore('journal');
      store.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (cursor)
          store.put({ ...cursor.value, id: 'damaged', entry: { kind: 'touch.logged', note: null } });
      };
      await new Promise<void>((resolve) => {
        tx.oncomplete = () => resolve();
      });
      db.close();
    });
    const card = await driver.cardAt(prospect);
    await expect.poll(() => card.text('region', 'Activity')).toContain('1 entry can’t be read; it is kept.');
    expect(await card.heading()).toBe('Example Rail');
    expect(await activity()).toContain(note);
    const again = await driver.desk('/privacy');
    await expect.poll(() => again.allText()).toMatch(/2 entries[\s\S]*1 can’t be read/);
  });
});
