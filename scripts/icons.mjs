// @ts-check
/** `npm run icons`: draws public/icon.svg at the sizes that browsers and stores ask for. Run it when the drawing changes. */
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Chromium draws the icons; npm start installs it or says how');

const svg = readFileSync('public/icon.svg', 'utf8');
const browser = await puppeteer.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
