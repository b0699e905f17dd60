/** Tells the other open pages of Touchline what changed. It doesn't wake a stopped worker; nothing waits for it. */

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

/** Called by the stores after each commit. The page that made the change hears it too. */
export function announce(change: Change): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(change);
  channel.close();
}

/** Calls `listener` after each change, made here or in another page. @returns a function that ends it */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<Change>) => listener(event.data);
  return () => channel.close();
}
