import { describe, expect, it } from 'vitest';
import { filesIn, type Import, importsIn, importsOf } from './sources.ts';

const imports = importsIn('entrypoints', 'components', 'lib');

const everyLib = [
  'lib/background',
  'lib/sync',
  'lib/sources',
  'lib/intake',
  'lib/store',
  'lib/browser',
  'lib/core',
];

/**
 * What each layer may import beside itself, as docs/architecture.md says. Types of lib/schema may be had anywhere, its
 * validators only where data comes in.
 */
const mayImport: Record<string, readonly string[]> = {
  entrypoints: ['components', ...everyLib],
  components: everyLib.filter((layer) => layer !== 'lib/background'),
  'lib/background': ['lib/store', 'lib/browser', 'lib/core'],
  'lib/sync': ['lib/sources', 'lib/store', 'lib/browser', 'lib/core', 'lib/schema'],
  'lib/sources': ['lib/browser', 'lib/core', 'lib/schema'],
  'lib/intake': ['lib/store', 'lib/core', 'lib/schema'],
  'lib/store': ['lib/browser', 'lib/core'],
  'lib/browser': [],
  'lib/core': [],
  'lib/schema': [],
};

/** The only packages that the core may take: no browser, no clock, no state. */
const purePackages = new Set(['@leeoniya/ufuzzy']);

const layerOf = (file: string) =>
  file
    .split('/')
    .slice(0, file.startsWith('lib/') ? 2 : 1)
    .join('/');

/** Whether an import runs against the design's direction. Types of schema may be had anywhere. */
function runsUphill({ from, to, typesOnly }: Import): boolean {
  const allowed = mayImport[layerOf(from)];
  if (!allowed) throw new Error(`${from} lies in no layer of docs/architecture.md`);
  if (!(layerOf(to) in mayImport)) return layerOf(from) === 'lib/core' && !purePackages.has(to);
  if (layerOf(to) === layerOf(from) || (layerOf(to) === 'lib/schema' && typesOnly)) return false;
  return !allowed.includes(layerOf(to));
}

/** The page of the desk that a file belongs to, if it belongs to one. */
const deskPageOf = (file: string) => /^components\/desk\/([^/]+)\//.exec(file)?.[1];

const shown = (wrong: Import[]) => wrong.map(({ from, to }) => `${from} imports ${to}`);

describe('imports', () => {
  it('run one way, from the entrypoints down to the core', () => {
    expect(shown(imports.filter(runsUphill))).toEqual([]);
  });

  it('of webextension-polyfill stand in lib/browser alone', () => {
    const wrong = imports.filter(
      ({ from, to }) => to === 'webextension-polyfill' && layerOf(from) !== 'lib/browser',
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('of one desk page never reach into another', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [own, other] = [deskPageOf(from), deskPageOf(to)];
      return own !== undefined && other !== undefined && own !== other;
    });
    expect(shown(wrong)).toEqual([]);
  });

  it('of the card never reach into the desk', () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith('components/card/') && to.startsWith('components/desk/'),
    );
    expect(shown(wrong)).toEqual([]);
  });

  it('of the primitives in components/ui reach nothing above them', () => {
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith('components/ui/') && /^components\/(?!ui\/)/.test(to),
    );
    expect(shown(wrong)).toEqual([]);
  });
});

describe('the rule of direction', () => {
  it.each<[string, Import, boolean]>([
    ['the store out of the core', { from: 'lib/core/a.ts', to: 'lib/store/b.ts', typesOnly: false }, true],
    [
      'even the store’s types out of the core',
      { from: 'lib/core/a.ts', to: 'lib/store/b.ts', typesOnly: true },
      true,
    ],
    ['a package out of the core', { from: 'lib/core/a.ts', to: 'idb', typesOnly: false }, true],
    [
      'schema at run time out of the core',
      { from: 'lib/core/a.ts', to: 'lib/schema/b.ts', typesOnly: false },
      true,
    ],
    [
      'a component out of the store',
      { from: 'lib/store/a.ts', to: 'components/b.tsx', typesOnly: false },
      true,
    ],
  ])('refuses %s', (_what, wrong, refused) => {
    expect(runsUphill(wrong)).toBe(refused);
  });

  it.each<[string, Import]>([
    ['types of schema in the core', { from: 'lib/core/a.ts', to: 'lib/schema/b.ts', typesOnly: true }],
    ['the core in a component', { from: 'components/a.tsx', to: 'lib/core/b.ts', typesOnly: false }],
    ['the store in the intake', { from: 'lib/intake/a.ts', to: 'lib/store/b.ts', typesOnly: false }],
  ])('allows %s', (_what, right) => {
    expect(runsUphill(right)).toBe(false);
  });
});

describe('reading imports', () => {
  it.each([
    ["import { a } from './b.ts'", 'lib/core/b.ts', false],
    ["import type { a } from './b.ts'", 'lib/core/b.ts', true],
    ["import { type a, type b } from '../schema/b.ts'", 'lib/schema/b.ts', true],
    ["import { type a, b } from '../schema/b.ts'", 'lib/schema/b.ts', false],
    ["import './b.css'", 'lib/core/b.css', false],
    ["export * from './b.ts'", 'lib/core/b.ts', false],
    ["const b = await import('./b.ts')", 'lib/core/b.ts', false],
    ["let b: import('./b.ts').B", 'lib/core/b.ts', true],
    ["new Worker(new URL('./b.ts', import.meta.url))", 'lib/core/b.ts', false],
    ["import z from 'zod/mini'", 'zod/mini', false],
  ])('understands %s', (text, to, typesOnly) => {
    expect(importsOf('lib/core/a.ts', text)).toEqual([{ from: 'lib/core/a.ts', to, typesOnly }]);
  });
});

describe('file names', () => {
  const files = ['bench', 'components', 'entrypoints', 'lib', 'scripts', 'test'].flatMap(filesIn);

  it('say what is in the file: none is called utils, helpers, common or misc', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/i.test(file))).toEqual([]);
  });
});
