/**
 * SIGKILL to the whole browser while touches are logged. Some kills here; for two hundred:
 * `TOUCHLINE_KILLS=200 npx vitest run --project chromium test/e2e/chromium/touch-kills.test.ts`
 */
import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import type { ChromiumDriver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import { loadSample } from '../driver/sample.ts';
import { until } from '../driver/until.ts';

const KILLS = Number(process.env['TOUCHLINE_KILLS'] ?? 20);
/** Milliseconds after the first touch of a life that is confirmed; a touch takes some 30 of them. */
const LONGEST_LIFE = 400;

let driver: ChromiumDriver | undefined;
afterAll(() => driver?.close());

it(`keeps every touch that it confirmed, once, whenever it comes (${KILLS} times)`, {
  timeout: 60_000 + KILLS * 30_000,
}, async () => {
  driver = await launch('chromium');
  const { home } = driver;
  await loadSample(await driver.desk('/import'));
  const confirmed = new Set<string>();
  let unconfirmed = 0;

  for (let kill = 0; kill < KILLS; kill++) {
    const { page } = await driver.cardAt('https://example.com/');
    const before = confirmed.size;
    await page.exposeFunction('confirmed', (note: string) => confirmed.add(note));
    await page.evaluate(logWithoutEnd, `life ${kill}`);
    await until('a touch that is confirmed', async () => confirmed.size > before);
    const life = Math.random() * LONGEST_LIFE;
    await new Promise((resolve) => setTimeout(resolve, life));
    await driver.kill();

    const known = [...confirmed];
    driver = await launch('chromium', { home });
    const desk = await driver.desk('/privacy');
    await desk.find('heading');
    const notes = await notesIn(desk.page);
    const what = `kill ${kill}, ${life.toFixed(0)} ms after its first touch`;
    expect(
      known.filter((note) => !notes.includes(note)),
      what,
    ).toEqual([]);
    expect(
      notes.filter((note, at) => notes.indexOf(note) !== at),
      what,
    ).toEqual([]);
    unconfirmed = notes.length - known.length;
    await desk.page.close();
  }
  console.info(
    `${KILLS} kills: all ${confirmed.size} confirmed touches are there, none twice; ${unconfirmed} more were saved unconfirmed`,
  );
});

/** Runs in the card: logs one touch after the other by its form, each with a note of its own. */
async function logWithoutEnd(life: string): Promise<void> {
  const find = async <T extends Element>(selector: string): Promise<T> => {
    for (;;) {
      const found = document.querySelector<T>(selector);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const isEmptied = async (field: HTMLTextAreaElement) => {
    for (let wait = 0; wait < 40; wait++) {
      if (field.value === '') return true;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return false;
  };
  const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  const log = async () => {
    for (let touch = 0; ; touch++) {
      const note = `${life}, touch ${touch}`;
      const field = await find<HTMLTextAreaElement>('form[aria-label="Log a touch"] textarea');
      write?.call(field, note);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      // The form is emptied once the touch is saved. Over a cap it asks first, and is answered by the same key.
      do field.form?.requestSubmit();
      while (!(await isEmptied(field)));
      (globalThis as unknown as { confirmed(note: string): void }).confirmed(note);
    }
  };
  void log();
}

/** The notes of the touches in the database, as the browser that was killed left them. */
function notesIn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open('touchline'));
    const records = await answer<Array<{ entry: { note?: string } }>>(
      db.transaction('journal').objectStore('journal').getAll(),
    );
    db.close();
    return records.flatMap(({ entry }) => entry.note ?? []);
  });
}
