/** What a rep waits for when they log a touch, in both browsers. */
import type { BrowserName } from '../test/e2e/driver/driver.ts';
import type { Benchmark, Figure } from './browser/benchmark.ts';
import { measure } from './browser/install.ts';
import { writePlainList } from './browser/lists.ts';
import { importList, inBrowser, openDesk } from './browser/measureImport.ts';

export default {
  name: 'saveTouch',
  async run() {
    const [chromium, firefox] = [await measureTouch('chromium'), await measureTouch('firefox')];
    return {
      browser: `${chromium.version}, ${firefox.version}`,
      figures: [...chromium.figures, ...firefox.figures],
    };
  },
} satisfies Benchmark;

function measureTouch(browser: BrowserName): Promise<{ version: string; figures: Figure[] }> {
  return inBrowser(browser, async (driver) => {
    const desk = await openDesk(driver);
    const list = writePlainList(1_000);
    await importList(desk, list);
    list.remove();
    const { saved, mirrored, raw } = await measure(desk.page, () => bench.measureTouches());
    return {
      version: await desk.page.browser().version(),
      figures: [
        {
          figure: `${browser}: a touch until it is confirmed, against one raw strict write`,
          value: saved / raw,
          unit: '×',
          limit: 3,
        },
        {
          figure: `${browser}: a touch until its copy lies in storage.local too, against the same`,
          value: mirrored / raw,
          unit: '×',
        },
        { figure: `${browser}: a touch until it is confirmed`, value: saved, unit: 'ms' },
        { figure: `${browser}: one raw strict write`, value: raw, unit: 'ms' },
      ],
    };
  });
}
