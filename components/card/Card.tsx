import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { failureWords } from '../../lib/core/failure.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { CardData } from '../../lib/store/card.ts';
import { connect } from '../../lib/store/connection.ts';
import { addRecent } from '../../lib/store/settings.ts';
import { dropRepeatedClick } from '../ui/repeatedClick.ts';
import { AccountCard } from './AccountCard.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardTools } from './CardTools.tsx';
import { cardKeys, KeysRest, useKeys } from './keys.ts';
import { undoableNow } from './undoableNow.ts';
import { useCard } from './useCard.ts';
import { type Journal, useJournal } from './useJournal.ts';
import { useRunning } from './useRunning.ts';

// The card of an account starts without what pages off the list and the search need.
const OtherState = lazy(() => import('./OtherState.tsx'));
const SearchCard = lazy(() => import('./SearchCard.tsx'));
const KeyHelp = lazy(() => import('./KeyHelp.tsx'));
const TodayCard = lazy(() => import('./TodayCard.tsx'));
const RunLine = lazy(() => import('../today/RunLine.tsx'));

interface Props {
  address: Promise<string | undefined>;
  /** Id of an account to show instead of the page's. */
  account?: string | undefined;
  /** What to search the list for instead. */
  search?: string | undefined;
  /** For the touch form's note, written elsewhere. */
  note?: string | undefined;
  /** Whether a panel beside the page can be opened from here. */
  panel?: boolean;
}

/** The card of the page in front of the rep; the same in the popup and wherever else it stands. */
export function Card({ address, account, search, note, panel = false }: Props) {
  const { card, failure, open, back, reload } = useCard(address, account);
  const [over, setOver] = useState<'search' | 'help' | 'today' | undefined>(
    search === undefined ? undefined : 'search',
  );
  const data = card?.data;
  const listed = data && data.kind !== 'empty' ? data : undefined;
  // Here and not in the states of the card: *Undo* of a link outlives the question that led to it.
  const journal = useJournal(listed?.me);
  useRemember(data?.kind === 'account' ? data.account : undefined);
  const root = useFocusKept(data);

  const running = useRunning();
  const undoable = undoableNow(journal.said, data, card?.now);
  useKeys({
    [cardKeys.search.key]: () => setOver('search'),
    [cardKeys.today.key]: () => setOver('today'),
    [cardKeys.help.key]: () => setOver('help'),
    ...(over && { escape: () => setOver(undefined) }),
    ...(undoable && { [cardKeys.undo.key]: () => void journal.undo(undoable.ids) }),
  });

  const openAccount = (account: string) => {
    setOver(undefined);
    open(account);
  };
  return (
    <div
      className="card"
      ref={root}
      onClickCapture={dropRepeatedClick}
      aria-busy={!card && failure === undefined}
    >
      {failure !== undefined && (
        <div className="plain failure" role="alert">
          {!card && <h1>The card can’t be shown</h1>}
          <p>{failureWords(failure)}</p>
          <button type="button" className="button" onClick={() => void reload()}>
            Try again
          </button>
        </div>
      )}
      <Suspense>
        {over === 'search' && (
          <SearchCard query={search} onOpen={openAccount} onClose={() => setOver(undefined)} />
        )}
        {over === 'help' && <KeyHelp onClose={() => setOver(undefined)} />}
        {over === 'today' && (
          <TodayCard journal={journal} onOpen={openAccount} onClose={() => setOver(undefined)} />
        )}
      </Suspense>
      {card && (
        // Hidden, not removed: what stands in the touch form is still there after a look at the list.
        <main hidden={over !== undefined}>
          <KeysRest value={over !== undefined}>
            <Suspense>
              <CardState
                data={card.data}
                now={card.now}
                url={card.url}
                journal={journal}
                onOpen={openAccount}
                onBack={account === undefined ? back : undefined}
                note={note}
                panel={panel}
                onSearch={() => setOver('search')}
                onToday={() => setOver('today')}
              />
            </Suspense>
          </KeysRest>
        </main>
      )}
      <Suspense>
        {running && over !== 'today' && (
          <RunLine account={data?.kind === 'account' ? data.account.id : undefined} />
        )}
      </Suspense>
      {listed && card && (
        <CardFoot
          manifest={listed.manifest}
          now={card.now}
          journal={journal}
          undoable={undoable}
          onHelp={over === 'today' ? undefined : () => setOver('help')}
        />
      )}
    </div>
  );
}

interface StateProps {
  data: CardData;
  now: number;
  url: string | undefined;
  journal: Journal;
  onOpen(account: string): void;
  onBack: (() => void) | undefined;
  note: string | undefined;
  panel: boolean;
  onSearch(): void;
  onToday(): void;
}

function CardState({ data, now, url, journal, note, panel, onOpen, onBack, onSearch, onToday }: StateProps) {
  const common = { now, journal, tools: <CardTools panel={panel} onSearch={onSearch} onToday={onToday} /> };
  if (data.kind !== 'account') return <OtherState data={data} onOpen={onOpen} {...common} />;
  // In the panel one person's page follows another's: the form is about whose page is in front.
  const key = `${data.account.id} ${data.person ?? ''}`;
  return <AccountCard key={key} data={data} url={url} note={note} onBack={onBack} {...common} />;
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

/** Where the button that had the focus is gone, its successor state's heading gets it, so that keys go on working. */
function useFocusKept(data: CardData | undefined) {
  const root = useRef<HTMLDivElement>(null);
  const held = useRef<EventTarget>(undefined);
  useEffect(() => {
    const hold = ({ target }: FocusEvent) => {
      held.current = target ?? undefined;
    };
    const card = root.current;
    card?.addEventListener('focusin', hold);
    return () => card?.removeEventListener('focusin', hold);
  }, []);
  useEffect(() => {
    // A card that is read again while nothing of it has the focus leaves the focus where it is.
    const isGone = held.current instanceof Node && !held.current.isConnected;
    if (!data || !isGone || document.activeElement !== document.body) return;
    held.current = undefined;
    const focusHeading = () => {
      const heading = root.current?.querySelector('h1');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
      return heading != null;
    };
    if (focusHeading() || !root.current) return;
    // The state is still being loaded.
    const arrival = new MutationObserver(() => {
      if (focusHeading()) arrival.disconnect();
    });
    arrival.observe(root.current, { childList: true, subtree: true });
    return () => arrival.disconnect();
  }, [data]);
  return root;
}
