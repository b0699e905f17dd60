/** Messages on the screen about hot accounts' clocks and the morning's steps: only where the rep switched them on. */
import { clearAlarm, ensureAlarm, onAlarm } from '../browser/alarms.ts';
import { openCardWindow } from '../browser/cardWindow.ts';
import { clearNotification, notify, onNotificationClick } from '../browser/notifications.ts';
import { hasPermission, onPermissionsChanged } from '../browser/permissions.ts';
import { readLocal, writeLocal } from '../browser/storage.ts';
import { openDesk } from '../browser/tabs.ts';
import { isQuiet } from '../core/quietHours.ts';
import { type Remindable, type Reminder, remembered, remindableOf, remindersDue } from '../core/reminders.ts';
import { onChangeAwake } from '../store/changes.ts';
import { connect } from '../store/connection.ts';
import type { Database } from '../store/database.ts';
import { getSetting } from '../store/settings.ts';
import { readToday } from '../store/summaries/readToday.ts';
import { rescore } from '../store/summaries/rescore.ts';
import { readAccounts } from '../store/tal.ts';
import { readWorkspace } from '../store/workspace.ts';

const ALARM = 'reminders';
const EVERY_MINUTES = 15;
/** Ids of the reminders that were shown, the newest last. */
const SHOWN = 'reminded';
/** Before the account's id in a notification's. */
const ACCOUNT = 'account ';

/** Registers at once what shows reminders, and sets the alarm anew where it was lost. */
export function keepReminders(): void {
  onAlarm(ALARM, () => void remind().catch(failed));
  onNotificationClick(open);
  const check = () => void schedule().catch(failed);
  onChangeAwake((change) => {
    if (change === 'settings') check();
  });
  onPermissionsChanged(check);
  check();
}

async function schedule(): Promise<void> {
  if (!(await areOn(await connect()))) return clearAlarm(ALARM);
  onNotificationClick(open);
  await ensureAlarm(ALARM, EVERY_MINUTES);
}

async function areOn(db: Database): Promise<boolean> {
  const [on, granted] = await Promise.all([getSetting(db, 'reminders'), hasPermission('notifications')]);
  return on === true && granted;
}

async function remind(): Promise<void> {
  const db = await connect();
  if (!(await areOn(db))) return;
  const now = Date.now();
  const shown = ((await readLocal(SHOWN)) as string[] | undefined) ?? [];
  const { quiet } = await readWorkspace(db);
  // Before the list is scored: at night that would be for nothing.
  const due = isQuiet(quiet, now) ? [] : remindersDue(await remindable(db, now), quiet, new Set(shown), now);
  if (due.length === 0) return;
  // First remembered: one that is lost is in Today all the same, one that comes twice is a nuisance.
  await writeLocal({ [SHOWN]: remembered(shown, due) });
  for (const reminder of due) await notify({ ...reminder, id: notificationId(reminder) });
}

function notificationId({ id, account }: Reminder): string {
  return account === undefined ? id : ACCOUNT + account;
}

function open(id: string): void {
  void clearNotification(id);
  void (id.startsWith(ACCOUNT) ? openCardWindow({ account: id.slice(ACCOUNT.length) }) : openDesk('#/today'));
}

/** Accounts with a step that has a time, by what Today ranks by, which is brought in step first. */
async function remindable(db: Database, now: number): Promise<Remindable[]> {
  let today = await readToday(db, now);
  if (today?.behind) {
    await rescore(db, { now });
    today = await readToday(db, now);
  }
  const due = today?.due ?? [];
  const accounts = await readAccounts(
    db,
    due.map(({ account }) => account),
  );
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return due.flatMap((marked) => {
    const name = names.get(marked.account);
    return name === undefined ? [] : [remindableOf(marked, name, now)];
  });
}

function failed(error: unknown): void {
  console.warn('Touchline: the reminders were not shown', error);
}
