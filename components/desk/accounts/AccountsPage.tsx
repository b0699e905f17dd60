import { useEffect, useMemo, useState } from 'react';
import { counted } from '../../../lib/core/counted.ts';
import { failureWords } from '../../../lib/core/failure.ts';
import { indexForSearch, searchAccounts } from '../../../lib/core/search.ts';
import type { Attribute } from '../../../lib/schema/account.ts';
import { onChange } from '../../../lib/store/changes.ts';
import { connect } from '../../../lib/store/connection.ts';
import { readDirectory } from '../../../lib/store/readDirectory.ts';
import type { DirectoryEntry } from '../../../lib/store/tal.ts';
import { useList } from '../useList.ts';
import { AccountsTable } from './AccountsTable.tsx';
import { AttributeFilter } from './AttributeFilter.tsx';
import { ExportList } from './ExportList.tsx';
import { FacetFilters } from './FacetFilters.tsx';
import { type Chosen, choicesOf, narrow } from './filters.ts';
import { OffList } from './OffList.tsx';
import { type Sort, sortEntries } from './sorting.ts';
import { useScores } from './useScores.ts';
import './accounts.css';

/** Rows shown at once; the search narrows, so nobody pages. */
const SHOWN = 200;

/** The whole list with its scores; sorted, searched, filtered, exported; and what is off it. */
export function AccountsPage() {
  const { list } = useList();
  const [directory, setDirectory] = useState<DirectoryEntry[]>();
  const [failure, setFailure] = useState<string>();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const [sort, setSort] = useState<Sort>();
  const { scores, behind } = useScores();
  const [attributes, setAttributes] = useState<ReadonlyMap<string, Attribute>>();

  useEffect(() => {
    const read = () =>
      connect()
        .then(readDirectory)
        .then(setDirectory, (error: unknown) => setFailure(failureWords(error)));
    void read();
    return onChange((change) => {
      if (change === 'list') void read();
    });
  }, []);

  const me = list.kind === 'ready' && list.identity !== 'nobody' ? list.identity?.name : undefined;
  const sorted = useMemo(() => directory?.toSorted(byTierThenName), [directory]);
  const facets = useMemo(() => choicesOf(sorted ?? []), [sorted]);
  const narrowed = useMemo(() => narrow(sorted ?? [], chosen, attributes), [sorted, chosen, attributes]);
  const index = useMemo(() => indexForSearch(narrowed), [narrowed]);
  const found = useMemo(
    () => (query.trim() === '' ? index.entries : searchAccounts(index, query, index.entries.length)),
    [index, query],
  );

  const shown = useMemo(() => sortEntries(found, scores, sort), [found, scores, sort]);

  if (list.kind === 'ready' && !list.manifest) {
    return (
      <>
        <h1>Accounts</h1>
        <p>
          There is no list yet. <a href="#/import">Import yours</a>, or{' '}
          <a href="#/import?sample">load the sample list</a>.
        </p>
      </>
    );
  }
  return (
    <>
      <h1>Accounts</h1>
      {failure && (
        <p role="alert" className="error">
          {failure}
        </p>
      )}
      <input
        type="search"
        className="field wide"
        aria-label="Search your list"
        placeholder="Search by name or domain"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="actions">
        <FacetFilters facets={facets} chosen={chosen} onChange={setChosen} />
        <AttributeFilter onFound={setAttributes} />
      </div>
      <p role="status" className="muted">
        {sorted &&
          (found.length === sorted.length
            ? counted(sorted.length, 'account')
            : `${found.length.toLocaleString('en')} of ${counted(sorted.length, 'account')}`)}
        {found.length > SHOWN && `, the first ${SHOWN} shown`}
        {sorted && behind && '. Some scores aren’t worked out yet'}
      </p>
      <ExportList />
      {sorted && <OffList directory={sorted} />}
      {sorted && (
        <AccountsTable
          entries={shown.slice(0, SHOWN)}
          scores={scores}
          attributes={attributes}
          me={me}
          sort={sort}
          onSort={setSort}
        />
      )}
    </>
  );
}

function byTierThenName(a: DirectoryEntry, b: DirectoryEntry): number {
  const tier = (entry: DirectoryEntry) => entry.tier ?? '\uffff';
  return tier(a) < tier(b) ? -1 : tier(a) > tier(b) ? 1 : a.name.localeCompare(b.name);
}
