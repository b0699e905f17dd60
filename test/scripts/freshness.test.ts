import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt } from '../../scripts/freshness.mjs';

let root: string;

/** Writes a file as if at a minute of one hour. */
function write(path: string, minute: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  setMinute(path, minute);
}

function setMinute(path: string, minute: number): void {
  utimesSync(join(root, path), minute * 60, minute * 60);
}

const files = ['package.json', 'package-lock.json', 'wxt.config.ts', 'lib/core/a.ts', 'lib/core/b.ts'];
const folders = ['components', 'entrypoints', 'public', 'lib/core', 'lib'];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'touchline-freshness-'));
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  for (const file of files) write(file, 10);
  for (const folder of folders) setMinute(folder, 10);
});
afterEach(() => rmSync(root, { recursive: true }));

function build(minute: number): void {
  write('.output/chrome-mv3/manifest.json', minute);
  write('.output/reports/modules-chrome.json', minute);
}

describe('whether the extension is built', () => {
  it('is no on a fresh clone', () => {
    expect(isBuilt(root)).toBe(false);
  });

  it('is yes after a build', () => {
    build(20);
    expect(isBuilt(root)).toBe(true);
  });

  it('is no after a source changed, however deep', () => {
    build(20);
    write('lib/core/a.ts', 30);
    expect(isBuilt(root)).toBe(false);
  });

  it('is no after a source was deleted', () => {
    build(20);
    rmSync(join(root, 'lib/core/b.ts'));
    expect(isBuilt(root)).toBe(false);
  });

  it('is no after a build that broke off', () => {
    build(20);
    rmSync(join(root, '.output/chrome-mv3'), { recursive: true });
    expect(isBuilt(root)).toBe(false);
  });
});
