import { useCallback, useEffect, useState } from 'react';
import {
  givePermissionBack,
  hasPermission,
  onPermissionsChanged,
  requestPermission,
} from '../../../lib/browser/permissions.ts';
import { failureWords } from '../../../lib/core/failure.ts';
import type { Workspace } from '../../../lib/schema/workspace.ts';
import { onChange } from '../../../lib/store/changes.ts';
import { connect } from '../../../lib/store/connection.ts';
import { getSetting, setSetting } from '../../../lib/store/settings.ts';
import { readWorkspace } from '../../../lib/store/workspace.ts';
import { Switch } from './Switch.tsx';

interface State {
  on: boolean;
  quiet: Workspace['quiet'];
}

/** Messages on the screen about hot accounts and due steps, and when they rest. */
export function Reminders() {
  const [state, setState] = useState<State>();
  const [fault, setFault] = useState<string>();
  const read = useCallback(async () => {
    try {
      const db = await connect();
      const [granted, on, { quiet }] = await Promise.all([
        hasPermission('notifications'),
        getSetting(db, 'reminders'),
        readWorkspace(db),
      ]);
      setState({ on: granted && on === true, quiet });
    } catch (error) {
      setFault(failureWords(error));
    }
  }, []);
  useEffect(() => {
    void read();
    const ends = [
      onPermissionsChanged(() => void read()),
      onChange((change) => {
        if (change === 'settings') void read();
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [read]);

  const remind = async (on: boolean) => {
    try {
      // Asked in the click itself, before anything is awaited: the browser wants it so.
      if (on && !(await requestPermission('notifications'))) return;
      await setSetting(await connect(), 'reminders', on);
      if (!on) await givePermissionBack('notifications');
    } catch (error) {
      setFault(failureWords(error));
    }
    await read();
  };
  return (
    <section aria-labelledby="reminders" className="panel stack">
      <h2 id="reminders">Reminders</h2>
      <Switch
        name="Reminders on the screen"
        about="Lets Touchline show messages of your system, which name the account: when one of yours is hot, by when to reach out; and once a day, the steps that are due. Never the same one twice, never of what waits for a colleague, and nothing is sent anywhere."
        on={state?.on}
        onSwitch={(on) => void remind(on)}
      />
      {state && (
        <p className="muted">
          Quiet from {state.quiet.from} to {state.quiet.to}
          {state.quiet.weekends && ' and at weekends'}.{' '}
          <a href="#/scoring?section=limits">Change the quiet hours</a>
        </p>
      )}
      <p role="alert" className="error">
        {fault}
      </p>
    </section>
  );
}
