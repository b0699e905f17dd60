/**
 * SIGKILL to the whole browser while a list comes in. A few kills here; for fifty:
 * `TOUCHLINE_KILLS=50 npx vitest run --project chromium test/e2e/chromium/kills.test.ts`
 */
import { afterAll, expect, it } from 'vitest';
import type { ChromiumDriver } from '../driver/driver.ts';
import { launch } from '../driver/launch.ts';
import { until } from '../driver/until.ts';
import { importList, listFile } from '../lists.ts';
import { storedList } from '../storedList.ts';

const KILLS = Number(process.env['TOUCHLINE_KILLS'] ?? 8);
const ROWS = 6_000;

let driver: ChromiumDriver | undefined;
afterAll(() => driver?.close());

/** Three of four accounts are in the list with the other letter as well, changed: fewer than the desk asks about go. */
function list(letter: string): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const name = at % 4 !== 0 ? `both-${at}` : `${letter}-${at}`;
    return `Company ${name},${name}.example,${letter} industry`;
  });
  return listFile(`${letter}.csv`, `Account,Domain,Industry\n${rows.join('\n')}\n`);
}

it(`leaves exactly the old or exactly the new list, whenever it comes (${KILLS} times)`, {
  timeout: KILLS * 60_000,
}, async () => {
  driver = await launch('chromium');
  const { home } = driver;
  let desk = await driver.desk('/import');
  await importList(desk, list('a'));
  let { manifest: present } = await storedList(desk.page);
  const outcomes = { old: 0, new: 0 };

  for (let kill = 0; kill < KILLS; kill++) {
    const name = present?.source.name === 'a.csv' ? 'b' : 'a';
    const moment = Math.random();
    await desk.upload('TAL file', list(name));
    await desk.click('button', 'Import');
    await until(`${moment} of the import`, async () => {
      const share = await desk.value('progressbar', 'Import');
      return share === undefined || share >= moment;
    });
    await driver.kill();

    driver = await launch('chromium', { home });
    desk = await driver.desk('/import');
    await desk.find('heading');
    const { manifest, verification } = await storedList(desk.page);
    const what = `kill ${kill} at ${moment}`;
    expect(verification, what).toEqual({ checksum: manifest?.checksum, faults: [] });
    if (manifest?.generation === present?.generation) {
      expect(manifest, what).toEqual(present);
      outcomes.old++;
    } else {
      expect(manifest, what).toMatchObject({ source: { name: `${name}.csv` }, counts: { accounts: ROWS } });
      outcomes.new++;
    }
    present = manifest;
  }
  console.info(`${KILLS} kills: ${outcomes.old} left the old list, ${outcomes.new} the new one`);
});
