/** Messages on the screen. The interface is there only while the rep permits them. */
import browser from 'webextension-polyfill';

type Notifications = typeof browser.notifications | undefined;
const notifications = () => browser.notifications as Notifications;

export interface ScreenMessage {
  /** Another one of the same id takes its place. */
  id: string;
  title: string;
  message: string;
}

export async function notify({ id, title, message }: ScreenMessage): Promise<void> {
  const iconUrl = browser.runtime.getURL('icon/128.png');
  await notifications()?.create(id, { type: 'basic', iconUrl, title, message });
}

/** Register before anything is awaited, and again once the rep permits messages. */
export function onNotificationClick(listener: (id: string) => void): void {
  const clicked = notifications()?.onClicked;
  if (clicked && !clicked.hasListener(listener)) clicked.addListener(listener);
}

export async function clearNotification(id: string): Promise<void> {
  await notifications()?.clear(id);
}
