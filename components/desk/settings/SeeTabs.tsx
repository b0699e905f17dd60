import { useCallback, useEffect, useState } from 'react';
import {
  givePermissionBack,
  hasPermission,
  onPermissionsChanged,
  requestPermission,
} from '../../../lib/browser/permissions.ts';
import { failureWords } from '../../../lib/core/failure.ts';
import { connect } from '../../../lib/store/connection.ts';
import { getSetting, setSetting } from '../../../lib/store/settings.ts';
import { Switch } from './Switch.tsx';

interface State {
  granted: boolean;
  badge: boolean;
}

/** Following the tab in front, and the tier on the icon: both need the address of the tab. */
export function SeeTabs() {
  const [state, setState] = useState<State>();
  const [fault, setFault] = useState<string>();
  const read = useCallback(async () => {
    try {
      const [granted, badge] = await Promise.all([
        hasPermission('tabs'),
        connect().then((db) => getSetting(db, 'tierBadge')),
      ]);
      setState({ granted, badge: granted && badge === true });
    } catch (error) {
      setFault(failureWords(error));
    }
  }, []);
  useEffect(() => {
    void read();
    return onPermissionsChanged(() => void read());
  }, [read]);

  /** Whatever fails is said, and what is so now is shown. */
  const attempt = async (change: () => Promise<void>) => {
    setFault(undefined);
    try {
      await change();
    } catch (error) {
      setFault(failureWords(error));
    }
    await read();
  };
  const setBadge = async (on: boolean) => setSetting(await connect(), 'tierBadge', on);
  const follow = (on: boolean) =>
    attempt(async () => {
      // Asked in the click itself, before anything is awaited: the browser wants it so.
      if (on) {
        await requestPermission('tabs');
        return;
      }
      await setBadge(false);
      await givePermissionBack('tabs');
    });
  const showTier = (on: boolean) =>
    attempt(async () => {
      if (on && !(await requestPermission('tabs'))) return;
      await setBadge(on);
    });
  return (
    <section aria-labelledby="beside" className="panel stack">
      <h2 id="beside">Beside the page</h2>
      <Switch
        name="The panel follows your tabs"
        about="Lets Touchline see the address of the tab in front, so that the card beside it is always that page’s. Off, the card follows where you click the icon."
        on={state?.granted}
        onSwitch={(on) => void follow(on)}
      />
      <Switch
        name="Tier on the icon while you browse"
        about="Shows 1, 2 or 3 for the account’s tier, with an exclamation mark where it is hot. Needs the same; each address is looked up in your own list and forgotten."
        on={state?.badge}
        onSwitch={(on) => void showTier(on)}
      />
      <p role="alert" className="error">
        {fault}
      </p>
    </section>
  );
}
