import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { indexForSearch, type SearchIndex, searchAccounts } from '../../lib/core/search.ts';
import { connect } from '../../lib/store/connection.ts';
import { type DirectoryEntry, readDirectory } from '../../lib/store/tal.ts';

interface Props {
  label: string;
  autoFocus?: boolean;
  onChoose(account: string): void;
}

const SHOWN = 8;

type Directory =
  | { kind: 'reading' }
  | { kind: 'read'; index: SearchIndex<DirectoryEntry> }
  | { kind: 'failed'; why: string };

/** Search over the list by name and domain; arrows and Enter choose, or a click. */
export function AccountSearch({ label, autoFocus = false, onChoose }: Props) {
  const [directory, setDirectory] = useState<Directory>({ kind: 'reading' });
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();

  useEffect(() => {
    connect()
      .then(readDirectory)
      .then(
        (entries) => setDirectory({ kind: 'read', index: indexForSearch(entries) }),
        (error: unknown) =>
          setDirectory({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
      );
  }, []);

  const found = useMemo(
    () => (directory.kind === 'read' ? searchAccounts(directory.index, query, SHOWN) : []),
    [directory, query],
  );
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      const chosen = found[active];
      if (chosen) onChoose(chosen.id);
    } else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };
  const optionId = (index: number) => `${id}option${index}`;
  return (
    <div className="search">
      <input
        type="search"
        className="field"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: only where the rep just asked for the search, or has nothing else to do
        autoFocus={autoFocus}
        aria-controls={`${id}found`}
        aria-activedescendant={found.length > 0 ? optionId(active) : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={move}
      />
      <ul id={`${id}found`} className="choices" aria-label="Accounts found">
        {found.map((entry, index) => (
          <li key={entry.id}>
            <button
              type="button"
              id={optionId(index)}
              className={index === active ? 'choice active' : 'choice'}
              onClick={() => onChoose(entry.id)}
            >
              <b>{entry.name}</b>
              <span className="muted">
                {[entry.domain, entry.tier, entry.owner].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="muted">
        {directory.kind === 'failed' && directory.why}
        {directory.kind === 'read' &&
          query.trim() !== '' &&
          found.length === 0 &&
          'No account of your list has that name or domain.'}
      </p>
    </div>
  );
}
