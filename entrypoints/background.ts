import { defineBackground } from 'wxt/utils/define-background';
import { menuItems, onMenu } from '../lib/background/menu.ts';
import { omnibox } from '../lib/background/omnibox.ts';
import { quickLog } from '../lib/background/quickLog.ts';
import { keepReminders } from '../lib/background/reminders.ts';
import { keepTierBadge } from '../lib/background/tierBadge.ts';
import { onCommand, onMenuClick, onOmnibox, setMenu } from '../lib/browser/events.ts';
import { onInstalled, onStartup } from '../lib/browser/lifecycle.ts';
import { openPanel } from '../lib/browser/panel.ts';
import { keepHouse } from '../lib/store/housekeeping.ts';

// Nothing that the rep sees waits for this: cards read and write the database themselves.
export default defineBackground(() => {
  onInstalled(async () => {
    await setMenu(menuItems);
    await keepHouse();
  });
  onStartup(keepHouse);
  onCommand((command, tab) => {
    if (command === 'open-panel') void openPanel(tab?.windowId);
    if (command === 'log-touch' && tab) void quickLog(tab);
  });
  onMenuClick((click) => void onMenu(click));
  onOmnibox(omnibox);
  keepTierBadge();
  keepReminders();
});
