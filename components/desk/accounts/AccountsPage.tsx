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
import { AttributeFilter } from './AttributeFilter.tsx';
import { ExportList } from './ExportList.tsx';
import { FacetFilters } from './FacetFilters.tsx';
import { type Chosen, choicesOf, narrow } from './filters.ts';
import { OffList } from './OffList.tsx';
import './accounts.css';

/** Rows shown at once; the search narrows, so nobody pages. */
const SHOWN = 200;

/** The whole list: name, domain, tier and owner; searched, filtered, exported; and what is off it. */
export function AccountsPage() {
  const { list } = useList();
  const [directory, setDirectory] = useState<DirectoryEntry[]>();
  const [failure, setFailure] = useState<string>();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
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
      </p>
      <ExportList />
      {sorted && <OffList directory={sorted} />}
      {sorted && (
        <table>
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Domain</th>
              <th scope="col">Tier</th>
              <th scope="col">Owner</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, SHOWN).map((entry) => (
              <tr key={entry.id}>
                <th scope="row">
                  <a href={`#/accounts/${encodeURIComponent(entry.id)}`}>{entry.name}</a>
                  <Found attribute={attributes?.get(entry.id)} />
                </th>
                <td>
                  {entry.domain && (
                    <a href={`https://${entry.domain}/`} target="_blank" rel="noreferrer">
                      {entry.domain}
                    </a>
                  )}
                </td>
                <td>{entry.tier ?? <span className="muted">no tier yet</span>}</td>
                <td>
                  {entry.owner === undefined ? (
                    <span className="muted">–</span>
                  ) : entry.owner === me ? (
                    'You'
                  ) : (
                    entry.owner
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Why a search of other columns found the account. */
function Found({ attribute }: { attribute: Attribute | undefined }) {
  if (!attribute) return null;
  return (
    <span className="muted found" dir="auto">
      {`${attribute.name}: ${attribute.value}`}
    </span>
  );
}

function byTierThenName(a: DirectoryEntry, b: DirectoryEntry): number {
  const tier = (entry: DirectoryEntry) => entry.tier ?? '\uffff';
  return tier(a) < tier(b) ? -1 : tier(a) > tier(b) ? 1 : a.name.localeCompare(b.name);
}
