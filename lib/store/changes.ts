/** Tells the other open pages of Touchline, and the background, what changed. Nothing waits for it. */
import { onWokenBy, wakeBackground } from '../browser/wake.ts';

/**
 * `front`: nothing was written; a page’s address may be seen now that couldn’t before. `run`: the queue of today's steps moved
 * on; it lies in the session's memory, not in the database.
 */
export type Change =
  | 'front'
  | 'run'
  | 'list'
  | 'journal'
  | 'activity'
  | 'history'
  | 'settings'
  | 'suppressions'
  | 'recent'
  | 'summaries';

const CHANNEL = 'touchline';

/** What the icon and the reminders are made of: only these are worth waking a stopped worker for. */
const WAKING: ReadonlySet<Change> = new Set(['list', 'journal', 'activity', 'settings', 'suppressions']);

/** Called by the stores after each commit. The page that made the change hears it too. */
export function announce(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
  if (WAKING.has(change)) wakeBackground(change);
}

/** Calls `listener` after each change, made here or in another page. @returns a function that ends it */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<Change>) => listener(event.data);
  return () => channel.close();
}

/**
 * As `onChange`, for the background: a change of what it shows wakes it too. One may be told twice. Register before anything
 * is awaited.
 */
export function onChangeAwake(listener: (change: Change) => void): void {
  const hear = (change: Change) => {
    if (WAKING.has(change)) listener(change);
  };
  onWokenBy((change) => hear(change as Change));
  onChange(hear);
}
