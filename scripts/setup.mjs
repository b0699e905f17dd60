// @ts-check
/** Brings a machine that has Node 20, npm and git to where Touchline can be built and run. */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, sep } from 'node:path';
import { provideBrowsers } from './browsers.mjs';
import { runStep } from './step.mjs';

/**
 * @param {import('./browsers.mjs').BrowserName[]} browsers the ones that what follows needs
 */
export async function setUp(browsers) {
  if (!isInstalled()) {
    await runStep('install packages', 'npm', ['ci', '--no-audit', '--no-fund'], {
      env: outsideEnv(),
    });
  }
  if (!existsSync(node24)) {
    // Where npm is told to run no package's scripts, the one script that we need is run here.
    await runStep('install Node 24', 'node', ['node_modules/node/installArchSpecificPackage.js'], {
      env: outsideEnv(),
    });
  }
  await provideBrowsers(browsers);
}

/** The Node that builds and tests run on, whatever the machine's own is. */
const node24 = process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node';

/** The environment for tools: the project's own come first, Node 24 among them. */
export const toolEnv = () => ({
  ...process.env,
  PATH: `${process.cwd()}/node_modules/.bin${delimiter}${process.env['PATH']}`,
});

/** The environment without the project's tools, which npm ci is about to delete and replace. */
function outsideEnv() {
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.endsWith(`node_modules${sep}.bin`));
  return { ...process.env, PATH: folders.join(delimiter) };
}

/** Whether what npm says it installed is what the lockfile asks for. npm writes its own list last. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
const packagesOf = (lockfile) =>
  existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
