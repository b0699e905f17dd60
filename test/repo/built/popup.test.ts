import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileOf, modulesOf, scriptsOf, staticImportsOf, type Target } from './builds.ts';

/** Validators, parsers and the public suffix list belong where data comes in, not on the card's way to the screen. */
const doorkeepers = ['zod', 'papaparse', 'read-excel-file', 'tldts', 'tldts-core'];

/** What lays out the stakeholder picture comes with the picture. */
const drawers = ['d3-hierarchy'];

const budget = 130 * 1024;

describe.each<Target>(['chrome', 'firefox'])('the popup of the %s build', (target) => {
  const packagesIn = (scripts: string[]) => {
    const modules = modulesOf(target);
    const paths = scripts.flatMap((script) => modules[script] ?? []);
    return new Set(paths.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  };
  const popup = scriptsOf(target, 'popup.html');

  it('loads at once no validator, no parser, no public suffix list and no layout of pictures', () => {
    const packages = packagesIn(popup);
    expect(packages).toContain('react-dom'); // so the report of modules is there and was read
    expect([...doorkeepers, ...drawers].filter((name) => packages.has(name))).toEqual([]);
  });

  it.each([...doorkeepers, ...drawers])(
    'is watched for %s by a report that knows it elsewhere in the build',
    (name) => {
      expect(packagesIn(Object.keys(modulesOf(target)))).toContain(name);
    },
  );

  it('loads at once at most 130 KB of JavaScript, compressed', () => {
    const bytes = popup.map((script) => gzipSync(fileOf(target, script)).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
  });
});

it.each<Target>(['chrome', 'firefox'])(
  'the desk of the %s build draws no picture at once either',
  (target) => {
    const modules = modulesOf(target);
    const paths = scriptsOf(target, 'desk.html').flatMap((script) => modules[script] ?? []);
    expect(paths.some((path) => path.includes('components/desk/account/'))).toBe(true);
    expect(paths.filter((path) => path.includes('d3-hierarchy'))).toEqual([]);
  },
);

describe('reading what a script imports at once', () => {
  it.each([
    ['import{a as b}from"./shared-1.js";', ['chunks/shared-1.js']],
    ['import"./side-effect.js";', ['chunks/side-effect.js']],
    ['export*from"../top.js";', ['top.js']],
    ['const later=()=>import("./later.js");', []],
  ])('understands %s', (text, imports) => {
    expect(staticImportsOf('chunks/popup.js', text)).toEqual(imports);
  });
});
