import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './driver/driver.ts';
import { until } from './driver/until.ts';

/** Waits until the browser has saved a file of this name whole. @returns its path */
export async function downloaded(driver: Driver, name: RegExp): Promise<string> {
  const folder = driver.home.downloads;
  return until(`a download ${name}`, async () => {
    const files = readdirSync(folder);
    // Both browsers write a part first, under a name of its own; Firefox an empty file of the final one beside it.
    if (files.some((file) => /\.(part|crdownload|tmp)$/.test(file))) return undefined;
    const file = files.find((candidate) => name.test(candidate));
    return file && join(folder, file);
  });
}
