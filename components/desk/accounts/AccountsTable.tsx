import type { Summary } from '../../../lib/core/summary.ts';
import type { Attribute } from '../../../lib/schema/account.ts';
import type { DirectoryEntry } from '../../../lib/store/tal.ts';
import { levelWords } from '../levelWords.ts';
import { nextSort, type Scores, type Sort, type SortId } from './sorting.ts';

const columns: ReadonlyArray<{ name: string; sort?: SortId }> = [
  { name: 'Account', sort: 'name' },
  { name: 'Domain' },
  { name: 'Tier', sort: 'tier' },
  { name: 'Owner' },
  { name: 'Priority', sort: 'priority' },
  { name: 'Fit', sort: 'fit' },
  { name: 'Hot', sort: 'hot' },
];

interface AccountsTableProps {
  entries: readonly DirectoryEntry[];
  scores: Scores;
  attributes: ReadonlyMap<string, Attribute> | undefined;
  /** The rep, as the list names its owners. */
  me: string | undefined;
  sort: Sort | undefined;
  onSort(sort: Sort | undefined): void;
}

/** Accounts with what the list says of them, and how they score. */
export function AccountsTable({ entries, scores, attributes, me, sort, onSort }: AccountsTableProps) {
  return (
    <table className="accounts-table">
      <thead>
        <tr>
          {columns.map(({ name, sort: by }) =>
            by ? (
              <th key={name} scope="col" aria-sort={sort?.by === by ? sort.way : 'none'}>
                <button type="button" className="sort" onClick={() => onSort(nextSort(sort, by))}>
                  {name}
                  <span aria-hidden="true">
                    {sort?.by === by && (sort.way === 'ascending' ? ' ↑' : ' ↓')}
                  </span>
                </button>
              </th>
            ) : (
              <th key={name} scope="col">
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
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
            <td>{entry.owner === undefined ? <None /> : entry.owner === me ? 'You' : entry.owner}</td>
            <ScoreCells score={scores.get(entry.id)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ScoreCells({ score }: { score: Summary | undefined }) {
  return (
    <>
      <td>
        {score?.band === undefined ? (
          <None />
        ) : (
          <>
            {levelWords[score.band]} <span className="muted">{score.priority}</span>
          </>
        )}
      </td>
      <td>{score?.fit ?? <None />}</td>
      <td>{score ? score.hot && <b className="warning">Hot</b> : <None />}</td>
    </>
  );
}

function None() {
  return <span className="muted">–</span>;
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
