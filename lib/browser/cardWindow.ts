/** Opens the card where no click on the icon can: by a key, from a menu, out of the address bar. */
import browser from 'webextension-polyfill';

const SIZE = { width: 416, height: 640 };

/** The card in a small window. @param query such as `{ url: 'https://rail.example/' }` */
export async function openCardWindow(query: Record<string, string>): Promise<void> {
  const url = browser.runtime.getURL(`popup.html?${new URLSearchParams(query)}`);
  await browser.windows.create({ url, type: 'popup', ...SIZE });
}

/** The card of the page in front, as by a click on the icon; in a small window where the browser won't. */
export async function openCardOf(address: string): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openCardWindow({ url: address });
  }
}

export async function openSite(address: string, where: 'here' | 'new tab'): Promise<void> {
  if (where === 'new tab') await browser.tabs.create({ url: address });
  else await browser.tabs.update({ url: address });
}
