/** Shows Touchline at work: the sample list in it, a prospect's page in front, the card open. */
import { mkdirSync } from 'node:fs';
import type { ChromiumDriver } from '../test/e2e/driver/driver.ts';
import { launch } from '../test/e2e/driver/launch.ts';
import { loadSample } from '../test/e2e/driver/sample.ts';

const prospect = 'http://example.com/';
const pictures = '.output/demo';

const headless = process.argv.includes('--headless');
const started = performance.now();
const say = (what: string) =>
  console.log(`✓ ${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`);

const driver = await launch('chromium', { headless });
say('Chromium with Touchline');

const desk = await driver.desk('/import');
await loadSample(desk);
say('sample list');

const card = await driver.openCard(prospect);
await card.find('group', 'Tier');
say(`card on ${prospect}`);

if (headless) {
  console.log(`\n${await card.allText()}\n`);
  await takePictures(driver);
  await driver.close();
} else {
  console.log(
    '\nTry another address, such as http://www.chevron.com, and click the icon; every page here is served from this machine.\nChromium stays open until you close it or press Ctrl-C.',
  );
  await driver.closed();
  await driver.close();
}

/** Pictures of the card in a tab as wide as the popup, since a popup can't be drawn at twice the density. */
async function takePictures(driver: ChromiumDriver): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const card = await driver.cardAt(prospect);
  await card.find('group', 'Tier');
  for (const colours of ['light', 'dark'] as const) {
    await card.inColours(colours);
    await card.screenshot(`${pictures}/card-${colours}.png`);
  }
  const desk = await driver.desk('/accounts');
  await desk.find('heading');
  await desk.screenshot(`${pictures}/desk.png`);
  say(`pictures in ${pictures}`);
}
