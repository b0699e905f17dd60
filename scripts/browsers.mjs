// @ts-check
/** Finds the browsers Touchline is tried in, and installs what is missing where Debian's packages can be had. */
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { runStep } from './step.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** For each browser: the variable that names it, commands and places to look for, and Debian's package. */
const browsers = {
  chromium: {
    variable: 'CHROMIUM',
    places: [
      'chromium',
      'google-chrome',
      'google-chrome-stable',
      'chromium-browser',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    package: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX',
    places: [
      'firefox-esr',
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    package: 'firefox-esr',
  },
};

/**
 * Where a browser is installed.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const { variable, places } = browsers[name];
  return process.env[variable] || places.flatMap(candidates).find(isUsable);
}

/** @param {string} place */
const candidates = (place) =>
  isAbsolute(place)
    ? [place]
    : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, place));

/** @param {string} file */
function isUsable(file) {
  try {
    accessSync(file, constants.X_OK);
    // A snap sees neither our temporary profile nor our build.
    return !realpathSync(file).endsWith('/snap');
  } catch {
    return false;
  }
}

/**
 * Installs the browsers that are missing, or throws with one line that says what to install.
 * @param {BrowserName[]} names
 */
export async function provideBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  const packages = missing.map((name) => browsers[name].package);
  const debian = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (process.getuid?.() === 0 && candidates('apt-get').some(isUsable)) {
    await runStep('package lists', 'apt-get', ['update', '-q'], debian);
    await runStep(
      `install ${missing.join(' and ')}`,
      'apt-get',
      ['install', '-q', '-y', '--no-install-recommends', ...packages],
      debian,
    );
  }
  const stillMissing = missing.filter((name) => !findBrowser(name));
  if (stillMissing.length > 0) {
    const hints = stillMissing.map(
      (name) =>
        `${name} (Debian: apt install ${browsers[name].package}; elsewhere set ${browsers[name].variable}=/path/to/it)`,
    );
    throw new Error(`Please install ${hints.join(' and ')}, then run this again.`);
  }
}
