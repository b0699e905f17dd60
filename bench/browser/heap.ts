import type { Page } from 'puppeteer-core';

/**
 * Asks every quarter of a second how much JavaScript heap the page and its workers use together; Chromium only.
 * @returns what ends it and gives the most that was seen, in megabytes
 */
export function watchHeap(page: Page): () => Promise<number> {
  let most = 0;
  let watching = true;
  const used = async (): Promise<number> => {
    // The page may be closed while it is asked, by a failure that is worth more than this one's.
    const { JSHeapUsedSize = 0 } = await page.metrics().catch(() => ({ JSHeapUsedSize: 0 }));
    const workers = await Promise.all(
      page.workers().map(async (worker) => {
        // A worker may end while it is asked.
        const answer = await worker.client.send('Runtime.getHeapUsage').catch(() => undefined);
        return answer?.usedSize ?? 0;
      }),
    );
    return workers.reduce((sum, size) => sum + size, JSHeapUsedSize);
  };
  const loop = (async () => {
    while (watching) {
      most = Math.max(most, await used());
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  return async () => {
    watching = false;
    await loop;
    return most / 1e6;
  };
}
