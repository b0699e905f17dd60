import { Icon } from '../ui/Icon.tsx';
import { AccountSearch } from './AccountSearch.tsx';
import { PlainCard } from './PlainCard.tsx';

interface Props {
  /** What to search for at first. */
  query?: string | undefined;
  onOpen(account: string): void;
  onClose(): void;
}

/** Search over the whole list, from any card. */
export default function SearchCard({ query, onOpen, onClose }: Props) {
  const close = (
    <button type="button" className="button icon" aria-label="Back to the card" onClick={onClose}>
      <Icon name="close" />
    </button>
  );
  return (
    <main>
      <PlainCard title="Search your list" tools={close}>
        <AccountSearch autoFocus query={query} onChoose={onOpen} />
      </PlainCard>
    </main>
  );
}
