/** What wakes the background. Register before anything is awaited, or the event that woke it is missed. */
import browser from 'webextension-polyfill';

export interface TabInFront {
  id: number;
  windowId: number | undefined;
  /** Absent where the browser doesn't say. */
  url: string | undefined;
}

interface BrowserTab {
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
}

const inFront = (tab: BrowserTab): TabInFront[] =>
  tab.id === undefined ? [] : [{ id: tab.id, windowId: tab.windowId, url: tab.url }];

/** A key of the manifest's commands was pressed; it grants `activeTab`. */
export function onCommand(listener: (command: string, tab: TabInFront | undefined) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    listener(command, tab && inFront(tab)[0]);
  });
}

export interface MenuClick {
  item: string;
  link: string | undefined;
  selection: string | undefined;
  page: string | undefined;
}

export function onMenuClick(listener: (click: MenuClick) => void): void {
  menus.onClicked.addListener((info, tab) => {
    listener({
      item: String(info.menuItemId),
      link: info.linkUrl,
      selection: info.selectionText,
      page: tab?.url ?? info.pageUrl,
    });
  });
}

// Firefox has both names; `contextMenus` is the one of both browsers.
const menus = browser.contextMenus;

export interface MenuItem {
  id: string;
  title: string;
  contexts: Array<'link' | 'selection'>;
}

/** Replaces what an earlier version put there. */
export async function setMenu(items: readonly MenuItem[]): Promise<void> {
  await menus.removeAll();
  for (const item of items) menus.create(item);
}

export interface Omnibox {
  /** @returns what the address bar offers for what was typed so far */
  suggest(text: string): Promise<Array<{ content: string; description: string }>>;
  enter(text: string, where: 'here' | 'new tab'): void;
  hint: string;
}

export function onOmnibox({ suggest, enter, hint }: Omnibox): void {
  browser.omnibox.setDefaultSuggestion({ description: hint });
  browser.omnibox.onInputChanged.addListener((text, offer) => {
    suggest(text).then(offer, () => offer([]));
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    enter(text, disposition === 'currentTab' ? 'here' : 'new tab');
  });
}

/**
 * Another tab came to the front, or one went to another page. Addresses are there only with `tabs`.
 * @returns `rest` and `listen` end and resume it: a listener wakes a stopped worker at every page
 */
export function onTabShown(listener: (tab: TabInFront) => void): { rest(): void; listen(): void } {
  const { onActivated, onUpdated } = browser.tabs;
  const activated = ({ tabId }: { tabId: number }) => {
    browser.tabs.get(tabId).then(
      (tab) => inFront(tab).forEach(listener),
      () => {}, // closed already
    );
  };
  const updated = (_id: number, change: { url?: string; status?: string }, tab: BrowserTab) => {
    // A page that was loaded anew has lost what stood on the icon.
    if (change.url !== undefined || change.status === 'complete') inFront(tab).forEach(listener);
  };
  const listen = () => {
    if (!onActivated.hasListener(activated)) onActivated.addListener(activated);
    if (!onUpdated.hasListener(updated)) onUpdated.addListener(updated);
  };
  listen();
  return {
    rest() {
      onActivated.removeListener(activated);
      onUpdated.removeListener(updated);
    },
    listen,
  };
}

export async function tabsInFront(): Promise<TabInFront[]> {
  return (await browser.tabs.query({ active: true })).flatMap(inFront);
}
