import { openPanel } from '../../lib/browser/panel.ts';
import { openDesk } from '../../lib/browser/tabs.ts';
import { Icon } from '../ui/Icon.tsx';

interface Props {
  /** Whether a panel beside the page can be opened from here. */
  panel: boolean;
  onSearch(): void;
  onToday(): void;
}

/** Buttons that every state of the card has. */
export function CardTools({ panel, onSearch, onToday }: Props) {
  return (
    <span className="tools">
      <button
        type="button"
        className="button icon"
        aria-label="Today"
        title="Today: all that is due"
        aria-keyshortcuts="T"
        onClick={onToday}
      >
        <Icon name="today" />
      </button>
      <button
        type="button"
        className="button icon"
        aria-label="Search your list"
        title="Search your list"
        onClick={onSearch}
      >
        <Icon name="search" />
      </button>
      {panel && (
        <button
          type="button"
          className="button icon"
          aria-label="Keep beside the page"
          title="Keep beside the page"
          onClick={() => void openPanel().then(() => close())}
        >
          <Icon name="panel" />
        </button>
      )}
      <button
        type="button"
        className="button icon"
        aria-label="Open the desk"
        title="Open the desk"
        onClick={() => void openDesk('#/accounts')}
      >
        <Icon name="desk" />
      </button>
    </span>
  );
}
