/** Tier and heat on the icon while the rep browses: only where they switched it on and granted `tabs`. */
import { onTabShown, type TabInFront, tabsInFront } from '../browser/events.ts';
import { type Badge, clearBadge, showBadge } from '../browser/icon.ts';
import { hasPermission, onPermissionsChanged } from '../browser/permissions.ts';
import { badgeOf } from '../core/badge.ts';
import { identifyPage } from '../core/page.ts';
import { viewAccount } from '../core/view.ts';
import { readCard } from '../store/card.ts';
import { onChangeAwake } from '../store/changes.ts';
import { connect } from '../store/connection.ts';
import { getSetting } from '../store/settings.ts';

/** Several changes in a row are shown together. */
const PAUSE_MS = 200;

/** Keeps the icon in step with the tab in front and with what is written; without the switch, it lets tabs be. */
export function keepTierBadge(): void {
  const tabs = onTabShown((tab) => void updateBadge(tab));
  let pause: ReturnType<typeof setTimeout> | undefined;
  const again = () => {
    clearTimeout(pause);
    pause = setTimeout(async () => {
      if (await isOn().catch(() => false)) tabs.listen();
      else tabs.rest();
      await Promise.all((await tabsInFront()).map(updateBadge));
    }, PAUSE_MS);
  };
  onChangeAwake(again);
  onPermissionsChanged(again);
  again();
}

/** How long the icon confirms what was logged. */
const TICK_MS = 4000;

/** Tabs whose icon confirms something now. */
const ticking = new Set<number>();

/** Shows for some seconds what was logged in a tab, and then what belongs there again. */
export async function tick(tab: TabInFront, words: string): Promise<void> {
  ticking.add(tab.id);
  setTimeout(() => {
    ticking.delete(tab.id);
    void updateBadge(tab);
  }, TICK_MS);
  await showBadge(tab.id, { text: '✓', words, colour: 'done' });
}

async function isOn(): Promise<boolean> {
  const [on, granted] = await Promise.all([getSetting(await connect(), 'tierBadge'), hasPermission('tabs')]);
  return on === true && granted;
}

async function updateBadge(tab: TabInFront): Promise<void> {
  try {
    const badge = (await isOn()) ? await badgeFor(tab.url ?? '') : undefined;
    if (ticking.has(tab.id)) return;
    await (badge ? showBadge(tab.id, badge) : clearBadge(tab.id));
  } catch {
    // The tab is gone, or the database can't be read: the card says so when it is opened.
  }
}

/** The address is looked up and forgotten. */
async function badgeFor(url: string): Promise<Badge | undefined> {
  const data = await readCard(await connect(), { page: identifyPage(url) });
  if (data.kind === 'ambiguous')
    return { text: '?', words: 'several of your accounts have this page', colour: 'plain' };
  if (data.kind !== 'account') return undefined;
  const { account, activity, entries, workspace, facts } = data;
  return badgeOf(viewAccount(account, activity, entries, workspace, Date.now(), facts), workspace.tiers);
}
