import { useEffect, useMemo } from 'react';
import './account.css';
import { suppressionWords } from '../../../lib/core/suppressionWords.ts';
import { dayWords } from '../../../lib/core/time.ts';
import { type AccountView, viewAccount } from '../../../lib/core/view.ts';
import { flagWords, standingWords } from '../../../lib/core/words.ts';
import type { CardOf } from '../../../lib/store/card.ts';
import { TierBadge } from '../../card/TierBadge.tsx';
import { StakeholderSection } from './StakeholderSection.tsx';
import { useAccount } from './useAccount.ts';

/** One account of the list with its buying group. @param id as the list has it */
export function AccountPage({ id }: { id: string }) {
  const state = useAccount(id);
  switch (state.kind) {
    case 'loading':
      return null;
    case 'failed':
      return (
        <div role="alert" className="stack">
          <h1>The account can’t be shown</h1>
          <p>{state.why}</p>
          <div className="actions">
            <button type="button" className="button" onClick={state.retry}>
              Try again
            </button>
          </div>
        </div>
      );
    case 'read':
      if (state.data.kind === 'account') return <FullAccount data={state.data} now={state.now} />;
      return state.data.kind === 'empty' ? <NoListYet /> : <Gone />;
  }
}

function FullAccount({ data, now }: { data: CardOf<'account'>; now: number }) {
  const { account, activity, entries, workspace, facts: ofList, me } = data;
  const view = useMemo(
    () => viewAccount(account, activity, entries, workspace, now, ofList),
    [account, activity, entries, workspace, now, ofList],
  );
  useEffect(() => {
    document.title = `${account.name} · Touchline`;
  }, [account.name]);
  const [domain] = account.domains;
  const facts = [standingWords(view.account), account.industry, account.location].filter(Boolean).join(' · ');
  return (
    <article className="account-page">
      <header className="account-head">
        <div>
          <h1 dir="auto">{account.name}</h1>
          <p className="muted">
            {domain && (
              <a href={`https://${domain}/`} target="_blank" rel="noreferrer">
                {domain}
              </a>
            )}
            {domain && facts && ' · '}
            {facts}
          </p>
        </div>
        <TierBadge tier={view.tier} />
      </header>
      <Notices view={view} now={now} />
      <StakeholderSection view={view} me={me} now={now} />
    </article>
  );
}

/** What changes everything about the account; its card takes it back. */
function Notices({ view: { suppressions, flags }, now }: { view: AccountView; now: number }) {
  return (
    <>
      {suppressions
        .filter(({ people }) => people === undefined)
        .map((one) => (
          <p key={one.id}>
            <b className="error">Do not contact.</b> {suppressionWords(one, now)}
          </p>
        ))}
      {flags.map((entry) => (
        <p key={entry.id}>
          <b>{flagWords[entry.flag]}</b>{' '}
          <span className="muted">
            · flagged by {entry.by ?? 'you'}, {dayWords(entry.at, now)}
          </span>
          {entry.note && <span dir="auto"> {entry.note}</span>}
        </p>
      ))}
    </>
  );
}

function Gone() {
  return (
    <>
      <h1>Not on your list</h1>
      <p>
        No account of your list has this address. It may have left with an import; what you logged there is
        kept. Your list is under <a href="#/accounts">Accounts</a>.
      </p>
    </>
  );
}

function NoListYet() {
  return (
    <>
      <h1>No list yet</h1>
      <p>
        <a href="#/import">Import yours</a>, or <a href="#/import?sample">load the sample list</a>.
      </p>
    </>
  );
}
