/**
 * A run through today's steps, one person's page after the other in one tab. It lies in `storage.session`: every page of
 * Touchline sees it, and it ends with the browser.
 */

import { openInTab } from '../browser/runTab.ts';
import { readSession, removeSession, writeSession } from '../browser/session.ts';
import { announce } from './changes.ts';

export interface RunItem {
  account: string;
  /** Id of the step that is to be done there. */
  step: string;
  /** Page to open; absent: there is none to go to. */
  page?: string;
}

export interface Run {
  items: RunItem[];
  /** Position of the item in front, from 0. */
  at: number;
  tab?: number;
}

const KEY = 'run';
const LOCK = 'run';

/** @returns undefined: none is under way */
export async function readRun(): Promise<Run | undefined> {
  return (await readSession(KEY)) as Run | undefined;
}

export async function startRun(items: RunItem[]): Promise<void> {
  await navigator.locks.request(LOCK, () => goTo({ items, at: 0 }));
}

/**
 * Goes on to the next item, unless another page did already.
 * @param from the position that it is left from
 */
export async function advanceRun(from: number): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const run = await readRun();
    if (run && run.at === from) await goTo({ ...run, at: from + 1 });
  });
}

export async function stopRun(): Promise<void> {
  await removeSession(KEY);
  announce('run');
}

async function goTo(run: Run): Promise<void> {
  const item = run.items[run.at];
  const tab = item?.page === undefined ? run.tab : await openInTab(item.page, run.tab);
  await writeSession({ [KEY]: { ...run, ...(tab !== undefined && { tab }) } });
  announce('run');
}
