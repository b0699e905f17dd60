/** Opens the panel beside the page: Chromium's side panel, Firefox's sidebar. Call it in the click or key itself. */
import browser from 'webextension-polyfill';

interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

const sidePanel = () => (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;

/** @param windowId of the window beside whose page it opens; absent: the one in front */
export async function openPanel(windowId?: number): Promise<void> {
  const panel = sidePanel();
  if (!panel) return browser.sidebarAction.open();
  const id = windowId ?? (await browser.windows.getLastFocused()).id;
  if (id !== undefined) await panel.open({ windowId: id });
}
