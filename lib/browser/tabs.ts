import browser from 'webextension-polyfill';

/** Address of the tab in front. Known only after the rep clicked the icon (`activeTab`); undefined otherwise. */
async function activeTabUrl(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

/**
 * The address that a card page is about: `?url=ENCODED` where given, else the active tab's.
 *
 * @param search the page's own query string
 */
export async function addressInFront(search: string): Promise<string | undefined> {
  return new URLSearchParams(search).get('url') ?? (await activeTabUrl());
}

/** The address of a page of the desk. @param hash such as `#/import`. */
export function deskAddress(hash: string): string {
  return browser.runtime.getURL(`desk.html${hash}`);
}

/** Opens the desk in a tab of its own. @param hash such as `#/import`. */
export async function openDesk(hash: string): Promise<void> {
  await openTab(deskAddress(hash));
}

/** Opens an address in a tab of its own, in front. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/**
 * Shows an address in the tab of that id and brings it to the front, or in a new tab where that one is closed.
 *
 * @param tab absent: a new one
 * @param onMade called with a new tab's id before it comes to the front, which closes a popup
 */
export async function showInTab(
  url: string,
  tab: number | undefined,
  onMade: (tab: number) => Promise<void>,
): Promise<void> {
  if (tab !== undefined) {
    try {
      const { windowId } = await browser.tabs.update(tab, { url, active: true });
      if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
      return;
    } catch {
      // It was closed.
    }
  }
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) return;
  await onMade(id);
  await browser.tabs.update(id, { active: true });
}
