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

/** What a build writes: the extension, and last of all the report that wxt.config.ts leaves. */
const built = ['.output/chrome-mv3/manifest.json', '.output/reports/modules-chrome.json'];

/** @param {string} [root] the folder of the project */
export function isBuilt(root = '.') {
  const builtAt = Math.min(...built.map((file) => changedAt(join(root, file))));
  return sources.every((source) => newestWithin(join(root, source)) <= builtAt);
}

/**
 * The latest change of a file, or of a folder and all within it. A deleted file changes its folder.
 * @param {string} path
 * @returns {number}
 */
function newestWithin(path) {
  const stats = statSync(path);
  const within = stats.isDirectory() ? readdirSync(path).map((name) => newestWithin(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...within);
}

/** @param {string} file */
const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
