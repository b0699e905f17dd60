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

/** Opens the desk in a tab of its own. @param hash such as `#/import`. */
export async function openDesk(hash: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`desk.html${hash}`) });
}
