import { useEffect, useState } from 'react';
import { AccountsPage } from './accounts/AccountsPage.tsx';
import './desk.css';
import { ImportPage } from './import/ImportPage.tsx';

const pages = [
  { hash: '#/accounts', name: 'Accounts', Page: AccountsPage },
  { hash: '#/import', name: 'Import', Page: ImportPage },
] as const;

/** The full page: one page of the desk for each hash, the accounts where the hash names none. */
export function Desk() {
  const hash = useHash();
  const path = hash.split('?')[0];
  const { Page, hash: current, name } = pages.find((page) => page.hash === path) ?? pages[0];
  useEffect(() => {
    document.title = `${name} · Touchline`;
  }, [name]);
  return (
    <>
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
