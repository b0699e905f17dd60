import browser from 'webextension-polyfill';

/** Calls `listener` after an install or an update. Register before anything is awaited, or the event is missed. */
export function onInstalled(listener: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void listener());
}

/** Calls `listener` when the browser starts. Register before anything is awaited, or the event is missed. */
export function onStartup(listener: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(() => void listener());
}
