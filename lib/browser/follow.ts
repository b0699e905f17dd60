/** The tab in front of a window, for a panel that stands beside it. */
import browser from 'webextension-polyfill';

/**
 * Address of the tab in front of this window; undefined where the browser doesn't say: without `tabs` it tells only of a tab
 * whose icon was clicked, for as long as that stays on its site.
 */
export async function addressBeside(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

/** Calls `listener` whenever another tab or another page may be in front. @returns a function that ends it */
export function onTabMoved(listener: () => void): () => void {
  const updated = (_: number, change: { status?: string; url?: string }) => {
    if (change.url !== undefined || change.status === 'complete') listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
