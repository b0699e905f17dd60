import { defineBackground } from 'wxt/utils/define-background';
import { onInstalled, onStartup } from '../lib/browser/lifecycle.ts';
import { keepHouse } from '../lib/store/housekeeping.ts';

// Nothing that the rep sees waits for this: cards read and write the database themselves.
export default defineBackground(() => {
  onInstalled(keepHouse);
  onStartup(keepHouse);
});
