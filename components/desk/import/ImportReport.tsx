import type { ReactNode } from 'react';
import { exportRefused } from '../../../lib/intake/export.ts';
import type { ImportReport as Report } from '../../../lib/intake/report.ts';
import { saveCsv } from '../../ui/saveFile.ts';

interface Props {
  report: Report;
  onRollBack(): Promise<void>;
}

/** What came in, what was merged, what was refused and why: by the row numbers of the rep's own spreadsheet. */
export function ImportReport({ report, onRollBack }: Props) {
  const { merged, refused, warnings, columns, leftOut } = report;
  const rejected = refused.length + (leftOut?.refused ?? 0);
  return (
    <section aria-label="Import report" className="panel stack">
      <div className="section-head">
        <h2>{report.file}</h2>
        <button type="button" className="button" onClick={() => void onRollBack()}>
          Roll back
        </button>
      </div>
      <p className="totals">
        <b>{report.accounts} accounts</b> · {report.people} people ·{' '}
        <span className={rejected > 0 ? 'error' : ''}>{rejected} rows rejected</span>
      </p>
      <p className="muted">
        {report.rows} rows read: {report.added} added, {report.changed} changed, {report.unchanged} unchanged,{' '}
        {report.gone} gone.
      </p>
      {refused.length > 0 && (
        <div className="actions">
          <button
            type="button"
            className="button"
            onClick={() => saveCsv('touchline-rejected-rows.csv', exportRefused(refused))}
          >
            Download rejected rows
          </button>
          <span className="muted">Correct them and import the file again.</span>
        </div>
      )}
      <Rows title="Rejected rows" rows={refused} leftOut={leftOut?.refused} open>
        {(row) => (
          <tr key={`${row.row}/${row.column}/${row.value}`}>
            <td>{row.row}</td>
            <td>{row.column ?? '–'}</td>
            <td className="cell">{row.value}</td>
            <td>{row.reason}</td>
          </tr>
        )}
      </Rows>
      <Rows title="Values to look at" rows={warnings} leftOut={leftOut?.warnings}>
        {(row) => (
          <tr key={`${row.row}/${row.column}/${row.value}`}>
            <td>{row.row}</td>
            <td>{row.column}</td>
            <td className="cell">{row.value}</td>
            <td>{row.reason}</td>
          </tr>
        )}
      </Rows>
      <Rows title="Merged rows" rows={merged} leftOut={leftOut?.merged} head={['Rows', 'Account', 'Why']}>
        {(row) => (
          <tr key={row.rows.join()}>
            <td>{row.rows.join(', ')}</td>
            <td>{row.account}</td>
            <td>{row.why}</td>
          </tr>
        )}
      </Rows>
      <Rows title="Columns" rows={columns} head={['Column', 'Read as']}>
        {({ header, field }) => (
          <tr key={header}>
            <td>{header}</td>
            <td>{field ?? <span className="muted">kept as it is</span>}</td>
          </tr>
        )}
      </Rows>
    </section>
  );
}

/** A long report must not stall the page; the count above says how many there are. */
const SHOWN = 500;

interface RowsProps<Row> {
  title: string;
  rows: readonly Row[];
  /** How many more there were than the report keeps. */
  leftOut?: number | undefined;
  head?: readonly string[];
  open?: boolean;
  children(row: Row): ReactNode;
}

function Rows<Row>({
  title,
  rows,
  leftOut = 0,
  head = ['Row', 'Column', 'Value', 'Why'],
  open = false,
  children,
}: RowsProps<Row>) {
  if (rows.length === 0) return null;
  const count = rows.length + leftOut;
  return (
    <details open={open}>
      <summary>
        {title} ({count})
      </summary>
      <table>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.slice(0, SHOWN).map(children)}</tbody>
      </table>
      {count > SHOWN && (
        <p className="muted">
          The first {Math.min(SHOWN, rows.length)} of {count}.
        </p>
      )}
    </details>
  );
}
