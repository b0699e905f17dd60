import { useEffect } from 'react';
import type { Account } from '../../lib/schema/account.ts';
import { connect } from '../../lib/store/connection.ts';
import { addRecent } from '../../lib/store/settings.ts';
import { AccountCard } from './AccountCard.tsx';
import { Ambiguous } from './Ambiguous.tsx';
import './card.css';
import { NoCompany } from './NoCompany.tsx';
import { NoList } from './NoList.tsx';
import { NoMatch } from './NoMatch.tsx';
import { useCard } from './useCard.ts';

/** The card of the page in front of the rep; the same in the popup and wherever else it stands. */
export function Card({ address }: { address: Promise<string | undefined> }) {
  const { state, open, reload } = useCard(address);
  const opened = state.kind === 'ready' && state.data.kind === 'account' ? state.data.account : undefined;
  const seen = opened?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a card is opened once, however often it is read again
  useEffect(() => {
    if (opened) void remember(opened);
  }, [seen]);

  switch (state.kind) {
    case 'loading':
      return <main className="card" aria-busy="true" />;
    case 'failed':
      return (
        <main className="card">
          <div className="plain" role="alert">
            <h1>The card can’t be shown</h1>
            <p>{state.error instanceof Error ? state.error.message : String(state.error)}</p>
            <button type="button" className="button" onClick={() => void reload()}>
              Try again
            </button>
          </div>
        </main>
      );
    case 'ready': {
      const { data, now } = state;
      switch (data.kind) {
        case 'empty':
          return <NoList />;
        case 'nothing':
          return <NoCompany data={data} now={now} onOpen={open} />;
        case 'none':
        case 'suggested':
          return <NoMatch data={data} now={now} />;
        case 'ambiguous':
          return <Ambiguous data={data} now={now} />;
        case 'account':
          return <AccountCard key={data.account.id} data={data} now={now} />;
      }
    }
  }
}

/** Puts the card among the last ones opened. What fails here costs a line in a list: the card itself stands. */
async function remember({ id, name, domains: [domain] }: Account): Promise<void> {
  try {
    await addRecent(await connect(), {
      account: id,
      name,
      at: Date.now(),
      ...(domain !== undefined && { domain }),
    });
  } catch (error) {
    console.warn('Touchline: the last cards opened were not saved', error);
  }
}
