import { copyFileSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloaded } from '../downloads.ts';
import type { Driver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import { loadSample } from '../driver/sample.ts';
import { listFile, outcome } from '../lists.ts';

const prospect = 'https://example.com/';
const note = 'Ines Varga asked for a call at 01632 960101 <b>now</b>';
const search = 'Name, e-mail, phone or LinkedIn address';
const signs = ['Varga', 'ines.varga@example.com', '960101', 'ines-varga'];
/** Those of the person's signs that a text has. */
const signsIn = (text: string) => signs.filter((sign) => text.includes(sign));

let driver: Driver;
let olderBackup: string;
beforeAll(async () => {
  driver = await launch('chromium');
  await loadSample(await driver.desk('/import'));
});
afterAll(() => driver.close());

const read = async (name: RegExp) => readFileSync(await downloaded(driver, name));

describe('one person', () => {
  it('is touched, and lies in a backup', async () => {
    const card = await driver.cardAt(prospect);
    await card.fill('textbox', 'Note', note);
    await card.click('button', 'Log touch');
    await expect.poll(() => card.text('status')).toContain('Logged');
    const desk = await driver.desk('/privacy');
    await desk.click('button', 'Back up');
    olderBackup = listFile('older.ndjson.gz', '');
    copyFileSync(await downloaded(driver, /^touchline-backup-.*\.ndjson\.gz$/), olderBackup);
    expect(signsIn(gunzipSync(readFileSync(olderBackup)).toString())).toEqual(signs);
  });

  it('is found from the account’s page, with all that is held', async () => {
    const list = await driver.desk('/accounts');
    await list.click('link', 'Example Rail');
    await list.click('link', 'What is held on Ines Varga');
    await expect.poll(() => list.text('region', 'What is held')).toContain('1 account of your list');
    expect(await list.text('region', 'What is held')).toMatch(
      /Ines Varga COO · Example Rail.*1 entry you logged/,
    );
    expect(await list.axe()).toEqual([]);
  });

  it('is exported whole, for programs and to be read', async () => {
    const desk = await driver.desk('/privacy');
    await desk.fill('searchbox', search, '+44 1632 960101');
    await desk.click('button', 'Find');
    await desk.click('button', 'Export all as JSON');
    const json = JSON.parse((await read(/^ines-varga-touchline\.json$/)).toString());
    expect(json).toMatchObject({
      file: 'touchline-person',
      accounts: [
        { source: { name: 'Sample list' }, people: [{ name: 'Ines Varga', phone: '+44 1632 960101' }] },
      ],
    });
    expect(JSON.stringify(json)).toContain(JSON.stringify(note).slice(1, -1));
    await desk.click('button', 'Export all as HTML');
    const html = (await read(/^ines-varga-touchline\.html$/)).toString();
    expect(html).toContain('&#60;b&#62;now');
    expect(html).not.toMatch(/<script|<b>|http-equiv="refresh"|src=/);
    expect(html).toMatch(/<h2>On the list: Example Rail<\/h2>[\s\S]*<h2>What you logged<\/h2>/);
  });

  it('is erased after one question, and nothing here names them any more', async () => {
    const desk = await driver.desk('/privacy');
    await desk.fill('searchbox', search, 'varga');
    await desk.click('button', 'Find');
    await desk.click('button', 'Erase …');
    await desk.click('button', 'Cancel');
    await desk.click('button', 'Erase …');
    expect(await desk.axe()).toEqual([]);
    await desk.click('button', 'Erase for good');
    await expect.poll(() => desk.allText()).toContain('Erased. Taken out of 1 account');
    const card = await driver.cardAt(prospect);
    await card.find('region', 'Activity');
    expect(signsIn(await card.allText())).toEqual([]);
    expect(await card.items('region', 'Activity')).not.toEqual([]);
    const again = await driver.desk('/privacy');
    await again.click('button', 'Export as JSON');
    expect(signsIn((await read(/^touchline-journal\.json$/)).toString())).toEqual([]);
    const held = await again.page.evaluate(everything);
    expect(held.length).toBeGreaterThan(10_000);
    expect(signsIn(held)).toEqual([]);
    await again.fill('searchbox', search, 'Ines Varga');
    await again.click('button', 'Find');
    await expect.poll(() => again.allText()).toContain('Nobody is found by Ines Varga');
  });

  it('is brought back by no import', async () => {
    const desk = await driver.desk('/import');
    const people =
      'Account,Name,Email,Notes\nExample Rail,Ines Varga,ines.varga@example.com,x\nExample Rail,Noor Said,noor@example.com,y\n';
    await desk.upload('TAL file', listFile('people.csv', people));
    await desk.click('button', 'Import');
    await outcome(desk, () => desk.click('button', 'Keep the list'));
    expect(await desk.text('region', 'Import report')).toContain(
      'One person was left out, since they were erased.',
    );
    expect(signsIn(await desk.page.evaluate(everything))).toEqual([]);
  });

  it('and by no older backup', async () => {
    const desk = await driver.desk('/privacy');
    await desk.upload('Backup file', olderBackup);
    await desk.choose('Replace');
    await desk.click('button', 'Restore');
    await expect.poll(() => desk.allText()).toContain('One person was left out, since they were erased.');
    expect(signsIn(await desk.page.evaluate(everything))).toEqual([]);
  });

  it('is added by hand only after a question', async () => {
    const card = await driver.cardAt('https://www.linkedin.com/in/ines-varga-example/');
    await card.fill('textbox', 'Name', 'Ines Varga');
    await card.click('button', 'Add person');
    expect(await card.find('group', 'Erased before')).toBeTruthy();
    await card.click('button', 'Add anyway');
    await expect.poll(() => card.text('status')).toContain('Added Ines Varga');
  });
});

/** All that the browser holds of Touchline, as text. */
async function everything(): Promise<string> {
  const open = indexedDB.open('touchline');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const db = open.result;
  const all: unknown[] = [];
  for (const name of db.objectStoreNames) {
    const store = db.transaction(name).objectStore(name);
    const requests = [store.getAllKeys(), store.getAll()];
    for (const request of requests) {
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      all.push(request.result);
    }
  }
  db.close();
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(key: null): Promise<unknown> } } };
  };
  return JSON.stringify([all, await chrome.storage.local.get(null), { ...localStorage }]);
}
