import { useState } from 'react';
import { ScoringProgress } from '../scoring/ScoringProgress.tsx';
import '../today/today.css';
import { KeysButton } from '../today/KeysButton.tsx';
import { TodayBody } from '../today/TodayBody.tsx';
import { TodayHead } from '../today/TodayHead.tsx';
import { TodayKeys } from '../today/TodayKeys.tsx';
import { useRun } from '../today/useRun.ts';
import { useToday } from '../today/useToday.ts';
import { Icon } from '../ui/Icon.tsx';
import { useKeys } from './keys.ts';
import type { Journal } from './useJournal.ts';

interface Props {
  journal: Journal;
  onOpen(account: string): void;
  onClose(): void;
}

/** Today in the popup: the same list, and a way back to the card. */
export default function TodayCard({ journal, onOpen, onClose }: Props) {
  const { state, showMore } = useToday();
  const run = useRun();
  const [helping, setHelping] = useState(false);
  useKeys({ '?': () => setHelping(!helping), t: onClose }, { first: true });
  const close = (
    <button
      type="button"
      className="button icon"
      aria-label="Back to the card"
      title="Back to the card"
      aria-keyshortcuts="Escape"
      onClick={onClose}
    >
      <Icon name="close" />
    </button>
  );
  if (state.kind !== 'read') {
    return (
      <main className="plain">
        <div className="section-head">
          <h1>Today</h1>
          {close}
        </div>
        {state.kind === 'failed' && (
          <>
            <p role="alert">{state.why}</p>
            <button type="button" className="button" onClick={state.retry}>
              Try again
            </button>
          </>
        )}
        {state.kind === 'no-list' && <p>There is no list yet.</p>}
      </main>
    );
  }
  return (
    <main className="today in-card">
      <TodayHead
        state={state}
        run={run}
        journal={journal}
        autoFocus
        tools={
          <>
            <KeysButton shown={helping} onToggle={() => setHelping(!helping)} />
            {close}
          </>
        }
      />
      {helping && <TodayKeys />}
      <ScoringProgress />
      <TodayBody
        state={state}
        run={run}
        journal={journal}
        onMore={showMore}
        accountLink={({ card: { account } }, props) => (
          <button type="button" className="link" dir="auto" onClick={() => onOpen(account.id)} {...props}>
            {account.name}
          </button>
        )}
      />
    </main>
  );
}
