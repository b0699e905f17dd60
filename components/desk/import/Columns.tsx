import { memo, type Ref, useState } from 'react';
import type { FieldChoice } from '../../../lib/intake/columns.ts';
import type { Inspection } from '../../../lib/intake/inspect.ts';
import { type ColumnReading, LEFT_OUT, type TableKind } from '../../../lib/intake/report.ts';
import { fieldWords } from './fieldWords.ts';

interface Props {
  inspection: Inspection;
  name: string;
  disabled: boolean;
  heading: Ref<HTMLHeadingElement>;
  onSheet(sheet: string): void;
  onKind(kind: TableKind): void;
  onField(header: string, field: string | undefined): void;
  onForget(): void;
}

/** What Touchline takes each column for, over the first rows, and the rep's way to say otherwise. */
export const Columns = memo(function Columns({
  inspection,
  name,
  disabled,
  heading,
  onSheet,
  onKind,
  onField,
  onForget,
}: Props) {
  const [all, setAll] = useState(false);
  const { sheets = [], choices, recalled, kind, columns, rows, fields } = inspection;
  const shown = all ? columns : columns.slice(0, FIRST_COLUMNS);
  const said = (choices.chosen?.length ?? 0) > 0 || choices.kind !== undefined;
  return (
    <section aria-label="Columns" className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {name}
        <span className="muted plain">
          {' '}
          {columns.length} {columns.length === 1 ? 'column' : 'columns'}
        </span>
      </h2>
      <div className="actions spaced">
        {sheets.length > 1 && (
          <label className="inline">
            Sheet
            <select
              className="field"
              value={choices.sheet}
              disabled={disabled}
              onChange={(event) => onSheet(event.target.value)}
            >
              {sheets.map((sheet) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </select>
          </label>
        )}
        <label className="inline">
          Each row is
          <select
            className="field"
            value={kind}
            disabled={disabled}
            onChange={(event) => onKind(event.target.value as TableKind)}
          >
            {kinds.map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {said && (
          <span className="muted">
            {recalled
              ? 'Columns as you chose them last time.'
              : 'Your choices are remembered for files with these columns.'}{' '}
            <button type="button" className="button quiet" disabled={disabled} onClick={onForget}>
              Forget
            </button>
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="columns" aria-label="Columns and first rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {shown.map((column) => (
                <ColumnHead
                  key={column.header}
                  column={column}
                  fields={fields}
                  disabled={disabled}
                  onField={onField}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first rows of a file have no other name and never move
              <tr key={row}>
                {shown.map(({ header, field }, at) => (
                  <td key={header} className={field === LEFT_OUT ? 'left-out' : undefined}>
                    <span className="clipped">{cells[at]}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {columns.length > shown.length && (
        <p>
          <button type="button" className="button" onClick={() => setAll(true)}>
            Show all {columns.length} columns
          </button>
        </p>
      )}
    </section>
  );
});

/** Each has a list of some seventy fields. */
const FIRST_COLUMNS = 100;

const kinds: ReadonlyArray<readonly [TableKind, words: string]> = [
  ['accounts', 'an account'],
  ['accounts and people', 'an account with a person'],
  ['people', 'a person at an account of the list'],
  ['activity', 'a signal or touch'],
];

interface HeadProps {
  column: ColumnReading;
  fields: readonly FieldChoice[];
  disabled: boolean;
  onField(header: string, field: string | undefined): void;
}

const ColumnHead = memo(function ColumnHead({ column, fields, disabled, onField }: HeadProps) {
  const { header, field, confidence } = column;
  // What was chosen for another kind of table is no choice of this one, and yet what the column is.
  const strange = field !== undefined && field !== LEFT_OUT && !fields.some((one) => one.field === field);
  return (
    <th scope="col">
      <span className="clipped" title={header}>
        {header}
      </span>
      {confidence && confidence !== 'certain' && (
        <span className="muted hint">{confidenceWords[confidence]}</span>
      )}
      <select
        className="field"
        aria-label={`What ${header} is`}
        value={field ?? ''}
        disabled={disabled}
        onChange={(event) => onField(header, event.target.value || undefined)}
      >
        <option value="">Keep as an attribute</option>
        <option value={LEFT_OUT}>{fieldWords(LEFT_OUT)}</option>
        {strange && <option value={field}>{fieldWords(field)}</option>}
        {groups.map(([of, words]) => {
          const own = fields.filter((one) => one.of === of);
          return (
            own.length > 0 && (
              <optgroup key={of} label={words}>
                {own.map((one) => (
                  <option key={one.field} value={one.field}>
                    {fieldWords(one.field)}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
    </th>
  );
});

const groups = [
  ['account', 'Account'],
  ['person', 'Person'],
  ['activity', 'Signals and touches'],
] as const;

const confidenceWords = { likely: 'by a similar header', chosen: 'your choice' } as const;
