import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { failureWords } from '../../lib/core/failure.ts';
import { onChange } from '../../lib/store/changes.ts';
import { connect } from '../../lib/store/connection.ts';
import { readDirectory } from '../../lib/store/readDirectory.ts';
import type { DirectoryEntry } from '../../lib/store/tal.ts';
import { Choice } from './Choice.tsx';

interface Props {
  autoFocus?: boolean;
  /** What to search for at first. */
  query?: string | undefined;
  onChoose(account: string): void;
}

const SHOWN = 8;

type Directory =
  | { kind: 'unread' }
  | { kind: 'read'; find(query: string): DirectoryEntry[] }
  | { kind: 'failed'; why: string };

/** Search over the list by name and domain; arrows and Enter choose, or a click. */
export function AccountSearch({ autoFocus = false, query: first = '', onChoose }: Props) {
  const [query, setQuery] = useState(first);
  const [active, setActive] = useState(0);
  const asked = query.trim() !== '';
  const directory = useDirectory(asked);
  const found = useMemo(() => (directory.kind === 'read' ? directory.find(query) : []), [directory, query]);
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      const chosen = found[active];
      if (chosen) onChoose(chosen.id);
    } else if (event.key === 'ArrowDown') setActive(Math.max(0, Math.min(active + 1, found.length - 1)));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <div className="search">
      <input
        type="search"
        className="field"
        aria-label="Search your list"
        placeholder="Search your list by name or domain"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: only where the rep just asked for the search, or has nothing else to do
        autoFocus={autoFocus}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={move}
      />
      <ul className="choices" aria-label="Accounts found">
        {found.map(({ id, name, domain, tier, owner }, index) => (
          <Choice
            key={id}
            name={name}
            facts={[domain, tier, owner]}
            active={index === active}
            onChoose={() => onChoose(id)}
          />
        ))}
      </ul>
      <p role="status" className={found.length > 0 ? 'visually-hidden' : 'muted'}>
        {directory.kind === 'failed' && directory.why}
        {directory.kind === 'read' && asked && foundWords(found)}
      </p>
    </div>
  );
}

function foundWords([first, ...others]: readonly DirectoryEntry[]): string {
  if (!first) return 'No account of your list has that name or domain.';
  return others.length === 0 ? `Found ${first.name}.` : `Found ${first.name} and ${others.length} more.`;
}

/** The directory, read once it is needed, and again when the list changes. Most cards are opened without a search. */
function useDirectory(needed: boolean): Directory {
  const [directory, setDirectory] = useState<Directory>({ kind: 'unread' });
  useEffect(() => {
    if (!needed) return;
    const read = () =>
      openDirectory().then(
        (find) => setDirectory({ kind: 'read', find }),
        (error: unknown) => setDirectory({ kind: 'failed', why: failureWords(error) }),
      );
    void read();
    return onChange((change) => {
      if (change === 'list') void read();
    });
  }, [needed]);
  return directory;
}

async function openDirectory(): Promise<(query: string) => DirectoryEntry[]> {
  const [{ indexForSearch, searchAccounts }, entries] = await Promise.all([
    import('../../lib/core/search.ts'),
    connect().then(readDirectory),
  ]);
  const index = indexForSearch(entries);
  return (query) => searchAccounts(index, query, SHOWN);
}
