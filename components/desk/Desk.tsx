import { type ComponentType, useEffect, useState } from 'react';
import { AccountPage } from './account/AccountPage.tsx';
import { AccountsPage } from './accounts/AccountsPage.tsx';
import './desk.css';
import { ScoringProgress } from '../scoring/ScoringProgress.tsx';
import { dropRepeatedClick } from '../ui/repeatedClick.ts';
import { DoNotContactPage } from './doNotContact/DoNotContactPage.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { PrivacyPage } from './privacy/PrivacyPage.tsx';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { TodayPage } from './today/TodayPage.tsx';
import { PlaysPage } from './workspace/PlaysPage.tsx';
import { ScoringPage } from './workspace/ScoringPage.tsx';

interface DeskPage {
  hash: string;
  name: string;
  Page: ComponentType;
  /** What `hash/ID` shows. */
  One?: ComponentType<{ id: string }>;
}

const accounts: DeskPage = { hash: '#/accounts', name: 'Accounts', Page: AccountsPage, One: AccountPage };
const today: DeskPage = { hash: '#/today', name: 'Today', Page: TodayPage };
const pages: readonly DeskPage[] = [
  today,
  accounts,
  { hash: '#/plays', name: 'Plays', Page: PlaysPage },
  { hash: '#/scoring', name: 'Scoring', Page: ScoringPage },
  { hash: '#/import', name: 'Import', Page: ImportPage },
  { hash: '#/do-not-contact', name: 'Do not contact', Page: DoNotContactPage },
  { hash: '#/privacy', name: 'Your data', Page: PrivacyPage },
  { hash: '#/settings', name: 'Settings', Page: SettingsPage },
];

/** The full page: one page of the desk for each hash, today's where the hash names none. */
export function Desk() {
  const hash = useHash();
  const [path = ''] = hash.split('?');
  const { page, id } = placeAt(path);
  const name = page?.name ?? 'No such page';
  // With the path: the page of one account puts the account's name here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the title is set again for each path
  useEffect(() => {
    document.title = `${name} · Touchline`;
  }, [name, path]);
  return (
    <div onClickCapture={dropRepeatedClick}>
      <header className="desk-head">
        <span className="brand">Touchline</span>
        <nav aria-label="Desk">
          {pages.map(({ hash, name }) => (
            <a key={hash} href={hash} aria-current={hash === page?.hash ? (id ? 'true' : 'page') : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <ScoringProgress />
      </header>
      <main className="desk-page">
        {!page ? <NoPage /> : id !== undefined && page.One ? <page.One key={id} id={id} /> : <page.Page />}
      </main>
    </div>
  );
}

/** The page of a path, and the id behind it: `#/accounts` or `#/accounts/ID`, the id percent-encoded. */
function placeAt(path: string): { page?: DeskPage; id?: string } {
  if (path === '') return { page: today };
  const page = pages.find(({ hash, One }) => path === hash || (One && path.startsWith(`${hash}/`)));
  if (!page || path === page.hash) return page ? { page } : {};
  try {
    return { page, id: decodeURIComponent(path.slice(page.hash.length + 1)) };
  } catch {
    return {}; // A lone percent sign: no link of ours.
  }
}

function NoPage() {
  return (
    <>
      <h1>No such page</h1>
      <p>
        The desk has your <a href="#/accounts">accounts</a> and the <a href="#/import">import</a>.
      </p>
    </>
  );
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash;
}
