import browser from 'webextension-polyfill';

/** Calls `listener` when an alarm of this name rings. Register before anything is awaited. */
export function onAlarm(name: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });
}

/** Sets an alarm, unless it is set: browsers lose them, at an update for one. */
export async function ensureAlarm(name: string, everyMinutes: number): Promise<void> {
  if (!(await browser.alarms.get(name))) {
    browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: everyMinutes });
  }
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}
