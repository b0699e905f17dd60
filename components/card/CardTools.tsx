import { openDesk } from '../../lib/browser/tabs.ts';
import { Icon } from '../ui/Icon.tsx';

/** Buttons that every state of the card has. */
export function CardTools({ onSearch }: { onSearch(): void }) {
  return (
    <span className="tools">
      <button
        type="button"
        className="button icon"
        aria-label="Search your list"
        title="Search your list"
        onClick={onSearch}
      >
        <Icon name="search" />
      </button>
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
