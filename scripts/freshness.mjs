// @ts-check
/** Says whether the built extension is older than what it is built from. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'package-lock.json',
  'package.json',
  'wxt.config.ts',
];

/** wxt.config.ts writes this as the last act of a build. */
const builtLast = '.output/reports/modules-chrome.json';

export function isBuilt() {
  const built = Math.min(changedAt('.output/chrome-mv3/manifest.json'), changedAt(builtLast));
  return sources.every((source) => newestWithin(source) <= built);
}

/**
 * The latest change of a file, or of a folder and all within it. A deleted file changes its folder.
 * @param {string} path
 * @returns {number}
 */
function newestWithin(path) {
  const { mtimeMs } = statSync(path);
  const within = statSync(path).isDirectory()
    ? readdirSync(path).map((name) => newestWithin(join(path, name)))
    : [];
  return Math.max(mtimeMs, ...within);
}

/** @param {string} file */
const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
