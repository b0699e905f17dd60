/** Tier and heat on the icon while the rep browses: only where they switched it on and granted `tabs`. */
import { type TabInFront, tabsInFront } from '../browser/events.ts';
import { clearBadge, showBadge } from '../browser/icon.ts';
import { hasPermission } from '../browser/permissions.ts';
import { badgeOf } from '../core/badge.ts';
import { identifyPage } from '../core/page.ts';
import { viewAccount } from '../core/view.ts';
import { readCard } from '../store/card.ts';
import { connect } from '../store/connection.ts';
import { getSetting } from '../store/settings.ts';

/** The address is looked up and forgotten. */
export async function updateBadge({ id, url }: TabInFront): Promise<void> {
  try {
    const db = await connect();
    const [on, granted] = await Promise.all([getSetting(db, 'tierBadge'), hasPermission('tabs')]);
    if (!on || !granted || url === undefined) return;
    const data = await readCard(db, { page: identifyPage(url) });
    if (data.kind !== 'account') return await clearBadge(id);
    const { account, activity, entries, workspace, facts } = data;
    const view = viewAccount(account, activity, entries, workspace, Date.now(), facts);
    await showBadge(id, badgeOf(view, workspace.tiers));
  } catch {
    // The tab is gone, or the database can't be read: the card says so when it is opened.
  }
}

/** After a write: what stands in front may be told otherwise now. */
export async function updateBadges(): Promise<void> {
  const on = await getSetting(await connect(), 'tierBadge').catch(() => undefined);
  const tabs = await tabsInFront();
  await Promise.all(tabs.map((tab) => (on ? updateBadge(tab) : clearBadge(tab.id).catch(() => {}))));
}
