import { Icon } from '../ui/Icon.tsx';
import { AccountSearch } from './AccountSearch.tsx';

interface Props {
  onOpen(account: string): void;
  onClose(): void;
}

/** Search over the whole list, from any card. */
export function SearchCard({ onOpen, onClose }: Props) {
  return (
    <main className="card">
      <div className="plain">
        <div className="section-head">
          <h1>Search your list</h1>
          <button type="button" className="button icon" aria-label="Back to the card" onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        <AccountSearch label="Name or domain" autoFocus onChoose={onOpen} />
      </div>
    </main>
  );
}
