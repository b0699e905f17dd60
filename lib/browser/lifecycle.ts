import browser from 'webextension-polyfill';

/** Calls `listener` after an install or an update. Register before anything is awaited, or the event is missed. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}

/** Calls `listener` when the browser starts. Register before anything is awaited, or the event is missed. */
export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
