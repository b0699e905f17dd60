/** The one tab in which a run opens page after page. `tabs.update` needs no permission. */
import browser from 'webextension-polyfill';

/** Opens an address in the tab, or in a new one where that is gone. @returns the tab's id */
export async function openInTab(address: string, tabId: number | undefined): Promise<number | undefined> {
  if (tabId !== undefined) {
    try {
      await browser.tabs.update(tabId, { url: address, active: true });
      return tabId;
    } catch {
      // Closed meanwhile.
    }
  }
  return (await browser.tabs.create({ url: address })).id;
}
