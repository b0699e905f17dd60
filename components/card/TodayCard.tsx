import { TodayList } from '../today/TodayList.tsx';
import { Icon } from '../ui/Icon.tsx';
import { NoList } from './NoList.tsx';
import { PlainCard } from './PlainCard.tsx';
import type { Journal } from './useJournal.ts';

interface Props {
  journal: Journal;
  onOpen(account: string): void;
  onClose(): void;
}

/** The rep's day, in place of the page's card. */
export default function TodayCard({ journal, onOpen, onClose }: Props) {
  const close = (
    <button type="button" className="button icon" aria-label="Back to the card" onClick={onClose}>
      <Icon name="close" />
    </button>
  );
  return (
    <main>
      <PlainCard title="Today" tools={close}>
        <TodayList journal={journal} onOpen={onOpen} empty={<NoList />} />
      </PlainCard>
    </main>
  );
}
