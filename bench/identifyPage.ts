/** What identifyPage costs for an address, beside `new URL` alone. */
import { readFileSync } from 'node:fs';
import { carriers } from '../lib/core/carriers.ts';
import { identifyPage } from '../lib/core/page.ts';
import { platforms } from '../lib/core/platforms.ts';
import type { Benchmark } from './browser/benchmark.ts';

const ROUNDS = 300;

export default {
  name: 'identifyPage',
  async run() {
    const vectors = readVectors();
    // `new URL` throws on the others, which costs more than all the rest.
    const readable = vectors.filter((address) => URL.canParse(address));
    const alone = averageMicroseconds(readable, (address) => new URL(address));
    const examples = [...platforms, ...carriers].flatMap(({ rows }) =>
      rows.flatMap(({ examples }) =>
        // A row of pages without a company lists its examples; the others say what each is about.
        (Array.isArray(examples) ? examples : Object.keys(examples)).map((address) => `https://${address}`),
      ),
    );
    return {
      figures: [
        {
          figure: 'identifyPage, average over the URL vectors',
          value: averageMicroseconds(vectors, identifyPage),
          unit: 'µs',
          limit: 20,
        },
        {
          figure: 'identifyPage, average over the platforms’ examples',
          value: averageMicroseconds(examples, identifyPage),
          unit: 'µs',
          limit: 20,
        },
        { figure: 'new URL alone, over the vectors that it can parse', value: alone, unit: 'µs' },
        {
          figure: 'identifyPage against new URL alone, over the same',
          value: averageMicroseconds(readable, identifyPage) / alone,
          unit: '×',
        },
      ],
    };
  },
} satisfies Benchmark;

/** The addresses of the vectors: as they stand, or resolved where they are relative. */
function readVectors(): string[] {
  const file = new URL('../test/fixtures/url/urltestdata.json', import.meta.url);
  const cases: Array<string | { input: string; base: string | null; href?: string }> = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return cases.flatMap((item) => {
    if (typeof item === 'string') return [];
    return [item.base === null ? item.input : (item.href ?? item.input)];
  });
}

function averageMicroseconds(addresses: readonly string[], work: (address: string) => unknown): number {
  const round = () => {
    for (const address of addresses) work(address);
  };
  for (let warmUp = 0; warmUp < ROUNDS / 10; warmUp += 1) round();
  const start = performance.now();
  for (let done = 0; done < ROUNDS; done += 1) round();
  return ((performance.now() - start) * 1000) / (ROUNDS * addresses.length);
}
