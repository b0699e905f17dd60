import './settings.css';
import { Keys } from './Keys.tsx';
import { Reminders } from './Reminders.tsx';
import { SeeTabs } from './SeeTabs.tsx';

/** What Touchline may do beside the page, each with what it allows; and its keys. */
export function SettingsPage() {
  return (
    <>
      <h1>Settings</h1>
      <p className="muted">
        All of this is off until you switch it on. Nothing here lets Touchline read what is on a page, and no
        address leaves this computer.
      </p>
      <SeeTabs />
      <Reminders />
      <Keys />
    </>
  );
}
