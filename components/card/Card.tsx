import { useEffect, useState } from 'react';
import type { Account } from '../../lib/schema/account.ts';
import { connect } from '../../lib/store/connection.ts';
import { addRecent } from '../../lib/store/settings.ts';
import { AccountCard } from './AccountCard.tsx';
import { Ambiguous } from './Ambiguous.tsx';
import { CardTools } from './CardTools.tsx';
import './card.css';
import { NoCompany } from './NoCompany.tsx';
import { NoList } from './NoList.tsx';
import { NoMatch } from './NoMatch.tsx';
import { SearchCard } from './SearchCard.tsx';
import { UnknownPerson } from './UnknownPerson.tsx';
import { useCard } from './useCard.ts';
import { useJournal } from './useJournal.ts';

/** The card of the page in front of the rep; the same in the popup and wherever else it stands. */
export function Card({ address }: { address: Promise<string | undefined> }) {
  const { state, open, reload } = useCard(address);
  const [searching, setSearching] = useState(false);
  const data = state.kind === 'ready' ? state.data : undefined;
  // Here and not in the states of the card: *Undo* of a link outlives the question that led to it.
  const journal = useJournal(data && data.kind !== 'empty' ? data.me : undefined);
  useRemember(data?.kind === 'account' ? data.account : undefined);

  if (state.kind === 'loading') return <main className="card" aria-busy="true" />;
  if (state.kind === 'failed') {
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
  }
  if (state.data.kind === 'empty') return <NoList />;

  const openAccount = (account: string) => {
    setSearching(false);
    open(account);
  };
  if (searching) return <SearchCard onOpen={openAccount} onClose={() => setSearching(false)} />;

  const common = { now: state.now, journal, tools: <CardTools onSearch={() => setSearching(true)} /> };
  switch (state.data.kind) {
    case 'nothing':
      return <NoCompany data={state.data} onOpen={openAccount} {...common} />;
    case 'none':
    case 'suggested':
      return <NoMatch data={state.data} {...common} />;
    case 'unknown-person':
      return <UnknownPerson key={state.data.key} data={state.data} {...common} />;
    case 'ambiguous':
      return <Ambiguous data={state.data} {...common} />;
    case 'account':
      return <AccountCard key={state.data.account.id} data={state.data} {...common} />;
  }
}

/** Puts the card among the last ones opened: once, however often it is read again. */
function useRemember(account: Account | undefined): void {
  const { id, name, domains } = account ?? {};
  const domain = domains?.[0];
  useEffect(() => {
    if (id === undefined || name === undefined) return;
    const card = { account: id, name, at: Date.now(), ...(domain !== undefined && { domain }) };
    connect()
      .then((db) => addRecent(db, card))
      // It costs a line in a list; the card itself stands.
      .catch((error: unknown) => console.warn('Touchline: the last cards opened were not saved', error));
  }, [id, name, domain]);
}
