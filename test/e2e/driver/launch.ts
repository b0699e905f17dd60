import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../scripts/browsers.mjs';
import { launchChromium } from './chromium.ts';
import type { BrowserName, ChromiumDriver, Driver, FirefoxDriver } from './driver.ts';
import { launchFirefox } from './firefox.ts';
import { Home, type Manifest } from './home.ts';
import { serveSite } from './site.ts';

interface LaunchOptions {
  /** The home of a browser that was killed. Without one a new, empty profile is made. */
  home?: Home;
  headless?: boolean;
  /** Changes the manifest of the extension's copy in a new home. */
  amend?: (manifest: Manifest) => Manifest;
  /** Puts a new profile on a disk of so many megabytes. */
  diskMegabytes?: number;
}

const builds: Record<BrowserName, string> = {
  chromium: fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url)),
};

export async function launch(browser: 'chromium', options?: LaunchOptions): Promise<ChromiumDriver>;
export async function launch(browser: 'firefox', options?: LaunchOptions): Promise<FirefoxDriver>;
export async function launch(browser: BrowserName, options?: LaunchOptions): Promise<Driver>;
export async function launch(
  browser: BrowserName,
  { home, headless = true, amend, diskMegabytes }: LaunchOptions = {},
): Promise<Driver> {
  const executable = findBrowser(browser);
  if (!executable) throw new Error(`No ${browser} here; npm test installs or names what is missing`);
  const build = builds[browser];
  if (!existsSync(build)) throw new Error(`No build at ${build}: npm run build makes it`);
  const options = {
    executable,
    home: home ?? new Home({ build, amend, diskMegabytes }),
    site: await serveSite(),
    headless,
  };
  return browser === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
