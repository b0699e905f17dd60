/** The badge on the icon. */
import browser from 'webextension-polyfill';

export interface Badge {
  /** At most four characters; '' for none. */
  text: string;
  /** What it says, in words, behind the extension's name. */
  words: string;
  colour: 'plain' | 'hot' | 'done';
}

const colours: Record<Badge['colour'], string> = { plain: '#16181d', hot: '#b03a06', done: '#0f7040' };

export async function showBadge(tabId: number, { text, words, colour }: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colours[colour] }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title: words === '' ? 'Touchline' : `Touchline: ${words}` }),
  ]);
}

export async function clearBadge(tabId: number): Promise<void> {
  await showBadge(tabId, { text: '', words: '', colour: 'plain' });
}
