/** Brings bench/page into a page of the extension, so that what is measured there is Touchline's own code, in its own origin. */
import { join } from 'node:path';
import type { JSHandle, Page } from 'puppeteer-core';
import { build } from 'vite';
import type * as InPage from '../page/index.ts';
import { PARSER_INPUT } from '../page/parser.ts';

declare global {
  /** Only in a page that `install` was called with. */
  var bench: typeof InPage;
}

let code: Promise<string> | undefined;

/** After it `page.evaluate(() => bench.…)` measures there. The page must not be left. */
export async function install(page: Page): Promise<void> {
  code ??= bundle();
  await page.evaluate(`${await code}; globalThis.bench = bench;`);
}

/** Gives `bench.parseAlone` a file. */
export async function chooseForParser(page: Page, path: string): Promise<void> {
  const input = await page.evaluateHandle((id) => {
    const made = document.createElement('input');
    made.type = 'file';
    made.id = id;
    document.body.append(made);
    return made;
  }, PARSER_INPUT);
  await input.uploadFile(path);
}

/**
 * Runs work that may take minutes, longer than one command to a browser may.
 * @param work is sent as text: it may use `bench` and nothing around it
 */
export async function measure<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const state = (await page.evaluateHandle(
    `(() => {
      const state = {};
      (${work})().then((value) => { state.value = value }, (error) => { state.failure = String(error) });
      return state;
    })()`,
  )) as JSHandle<State<T>>;
  for (;;) {
    const { value, failure } = await state.evaluate((now) => now);
    if (failure !== undefined) throw new Error(failure);
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

interface State<T> {
  value?: T;
  failure?: string;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      lib: { entry: join(import.meta.dirname, '../page/index.ts'), formats: ['iife'], name: 'bench' },
      minify: false,
      write: false,
    },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : [];
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (!chunk) throw new Error('bench/page could not be bundled');
  return chunk.code;
}
