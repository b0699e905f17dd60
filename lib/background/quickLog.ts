/** The key that logs the suggested LinkedIn touch of the page in front, without opening anything. */
import { openCardOf } from '../browser/cardWindow.ts';
import type { TabInFront } from '../browser/events.ts';
import { logTouch } from '../core/entries.ts';
import { nextSteps } from '../core/nextSteps.ts';
import { identifyPage } from '../core/page.ts';
import { quickTouch } from '../core/quickTouch.ts';
import { viewAccount } from '../core/view.ts';
import { touchWords } from '../core/words.ts';
import { readCard } from '../store/card.ts';
import { connect } from '../store/connection.ts';
import { appendEntry } from '../store/journal.ts';
import { newId } from '../store/newId.ts';
import { keepRun } from '../store/todayRun.ts';
import { tick } from './tierBadge.ts';

let busy = false;

/**
 * Logs it and ticks the icon; opens the card instead where anything is unsure or barred, or the page is nobody's. A press
 * while another is under way does nothing.
 */
export async function quickLog(tab: TabInFront): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    if (!(await logSure(tab))) await openCardOf(tab.url ?? '');
  } catch {
    // The card says what fails.
    await openCardOf(tab.url ?? '');
  } finally {
    busy = false;
  }
}

async function logSure(tab: TabInFront): Promise<boolean> {
  const db = await connect();
  const data = await readCard(db, { page: identifyPage(tab.url ?? '') });
  if (data.kind !== 'account') return false;
  const now = Date.now();
  const { account, activity, entries, workspace, facts, me, moves, page, person } = data;
  const view = viewAccount(account, activity, entries, workspace, now, facts);
  const at = { platform: page, person };
  const quick = quickTouch(view, nextSteps(view, { now, me, moves, page: at }), at, now, me);
  if (quick.kind === 'ask') return false;
  const { choice, person: to, step, answers } = quick;
  const entry = logTouch({ id: newId(), at: now, ...(me !== undefined && { by: me }) }, account, {
    choice,
    person: to,
    ...(step && { step }),
    ...(answers !== undefined && { answers }),
  });
  await appendEntry(db, entry);
  // It is saved: an icon that can't be reached must not open the card.
  await tick(tab, `logged: ${touchWords(choice)}, ${to.name}`).catch(() => {});
  // A run goes on to the next person's page, also where no page of Touchline is open to see to it.
  await keepRun(db, now).catch(() => {});
  return true;
}
