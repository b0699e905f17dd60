import type { ReactNode, Ref } from 'react';
import { counted } from '../../../lib/core/counted.ts';
import { countWords } from '../../../lib/core/words.ts';
import { exportRefused } from '../../../lib/intake/exportRefused.ts';
import { LEFT_OUT, type ImportReport as Report } from '../../../lib/intake/report.ts';
import { saveCsv } from '../../ui/saveFile.ts';
import { leftOutWords } from '../leftOutWords.ts';
import { Changes } from './Changes.tsx';
import { fieldWords } from './fieldWords.ts';
import { broughtWords } from './outcomeWords.ts';

interface Props {
  report: Report;
  heading: Ref<HTMLHeadingElement>;
  onRollBack(): void;
}

/** What came in, what was merged, what was refused and why: by the row numbers of the rep's own spreadsheet. */
export function ImportReport({ report, heading, onRollBack }: Props) {
  const { merged, refused, warnings, columns, leftOut, difference, readiness, questions } = report;
  const { people, activity, workspace } = report.brought ?? {};
  const isBesides = people !== undefined || activity !== undefined || workspace !== undefined;
  const rejected = refused.length + (leftOut?.refused ?? 0);
  return (
    <section aria-label="Import report" className="panel stack">
      <div className="section-head">
        <h2 ref={heading} tabIndex={-1}>
          {report.file}
        </h2>
        <button type="button" className="button" onClick={onRollBack}>
          Roll back
        </button>
      </div>
      <p className="totals">
        <b>{report.accounts} accounts</b> · {report.people} people ·{' '}
        <span className={rejected > 0 ? 'error' : ''}>{rejected} rows rejected</span>
      </p>
      {isBesides && <p>Came in: {broughtWords(report)}.</p>}
      {report.erased !== undefined && <p>{leftOutWords(report.erased)}</p>}
      {report.rows > 0 && (
        <p className="muted">
          {counted(report.rows, 'row')} read
          {!difference &&
            `: ${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.gone} gone`}
          .
        </p>
      )}
      {refused.length > 0 && (
        <div className="actions">
          <button
            type="button"
            className="button"
            onClick={() => saveCsv('touchline-rejected-rows.csv', exportRefused(report))}
          >
            Download rejected rows
          </button>
          <span className="muted">
            {rejected > refused.length &&
              `The first ${countWords(refused.length)} of ${countWords(rejected)} are in the file. `}
            Correct them there and bring that file in with “Add and update”.
          </span>
        </div>
      )}
      {difference && readiness && questions && (
        <Changes difference={difference} readiness={readiness} questions={questions} planned={false} />
      )}
      <Rows title="Rejected rows" rows={refused} leftOut={leftOut?.refused} open>
        {(row) => (
          <tr key={`${row.row}/${row.column}/${row.value}`}>
            <td>{row.row}</td>
            <td className="column">{row.column ?? '–'}</td>
            <td className="cell">{row.value}</td>
            <td>{row.reason}</td>
          </tr>
        )}
      </Rows>
      <Rows title="Values to look at" rows={warnings} leftOut={leftOut?.warnings}>
        {(row) => (
          <tr key={`${row.row}/${row.column}/${row.value}`}>
            <td>{row.row}</td>
            <td className="column">{row.column}</td>
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
            <td>{field === undefined ? <span className="muted">kept as it is</span> : readAs(field)}</td>
          </tr>
        )}
      </Rows>
    </section>
  );
}

/** The report names what was done, the mapping what to do. */
function readAs(field: string): string {
  return field === LEFT_OUT ? 'Left out' : fieldWords(field);
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
        {title} ({countWords(count)})
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
          The first {countWords(Math.min(SHOWN, rows.length))} of {countWords(count)}.
        </p>
      )}
    </details>
  );
}
