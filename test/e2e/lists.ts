import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Screen } from './driver/screen.ts';
import { until } from './driver/until.ts';

/** 201 real companies with their websites as the wild writes them. */
export const realAccounts = fileURLToPath(new URL('../../public/sample/real-accounts.csv', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'touchline-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A list in a file of its own, as a rep would have it. */
export function listFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/**
 * Imports a file in the desk and waits until the desk says what came of it. Asked whether much of the list may go, it
 * says yes: these tests bring small lists over large ones.
 */
export async function importList(desk: Screen, path: string): Promise<void> {
  await desk.upload('TAL file', path);
  await desk.click('button', 'Import');
  await outcome(desk, () => desk.click('button', 'Replace the list'));
}

/** Waits until an import that was asked for has ended, and answers the question that holds it up. */
export async function outcome(desk: Screen, answer: () => Promise<void>): Promise<void> {
  let answered = false;
  await until('the outcome of the import', async () => {
    if (!answered && (await desk.has('region', 'Question'))) {
      answered = true;
      await answer();
    }
    if (await desk.has('progressbar', 'Import')) return false;
    return (await desk.has('region', 'Import report')) || (await desk.has('alert'));
  });
}
