import type { Screen } from './screen.ts';
import { until } from './until.ts';

/** Loads the sample list into an empty desk and says that the rep is the first of its owners. */
export async function loadSample(desk: Screen): Promise<void> {
  await desk.click('button', 'Load the sample list');
  await desk.find('region', 'Import report');
  const question = await until('the question which owner the rep is', async () =>
    (await desk.texts('heading')).find((heading) => heading.startsWith('Which of these')),
  );
  await desk.clickFirst('button', 'region', question);
  await until('the answer', async () => !(await desk.has('region', question)));
}
