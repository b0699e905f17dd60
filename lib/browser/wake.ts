/**
 * A message that wakes the background and that nobody awaits: a channel alone doesn't wake a stopped worker. Not by
 * webextension-polyfill, which refuses to load in a worker of a page: there is nobody there to be told.
 */

interface Runtime {
  sendMessage(message: unknown, answered: () => void): unknown;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly lastError?: unknown;
}

const runtime = () => (globalThis as { chrome?: { runtime?: Runtime } }).chrome?.runtime;

/** @param change what was written */
export function wakeBackground(change: string): void {
  const own = runtime();
  // Reading `lastError` keeps the browser from warning of a message that nobody heard: it has nobody to hear it.
  own?.sendMessage?.({ wrote: change }, () => void own.lastError);
}

/** Calls `listener` after pages wrote something. For the background alone. Register before anything is awaited. */
export function onWokenBy(listener: (change: string) => void): void {
  runtime()?.onMessage.addListener((message) => {
    const { wrote } = (message ?? {}) as { wrote?: unknown };
    if (typeof wrote === 'string') listener(wrote);
  });
}
