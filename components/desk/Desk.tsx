import { useEffect, useState } from 'react';
import { AccountsPage } from './accounts/AccountsPage.tsx';
import './desk.css';
import { dropRepeatedClick } from '../ui/repeatedClick.ts';
import { ImportPage } from './import/ImportPage.tsx';

const pages = [
  { hash: '#/accounts', name: 'Accounts', Page: AccountsPage },
  { hash: '#/import', name: 'Import', Page: ImportPage },
] as const;

/** The full page: one page of the desk for each hash, the accounts where the hash names none. */
export function Desk() {
  const hash = useHash();
  const path = hash.split('?')[0];
  const known = path === '' ? pages[0] : pages.find((page) => page.hash === path);
  const { Page, hash: current, name } = known ?? { Page: NoPage, hash: undefined, name: 'No such page' };
  useEffect(() => {
    document.title = `${name} · Touchline`;
  }, [name]);
  return (
    <div onClickCapture={dropRepeatedClick}>
      <header className="desk-head">
        <span className="brand">Touchline</span>
        <nav aria-label="Desk">
          {pages.map((page) => (
            <a key={page.hash} href={page.hash} aria-current={page.hash === current ? 'page' : undefined}>
              {page.name}
            </a>
          ))}
        </nav>
      </header>
      <main className="desk-page">
        <Page />
      </main>
    </div>
  );
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
