/** One record of a table becomes what it says of an account, or a refusal. */
import type { Column } from './columns.ts';
import { type AccountRow, domainFields } from './fields.ts';
import { type RefusedRow, type RowWarning, shorten } from './report.ts';
import type { TableRecord } from './table.ts';

type RowReading = { row: AccountRow; warnings: RowWarning[] } | { refused: RefusedRow };

/**
 * Reads a record by its columns. Refused are rows whose cells can't be trusted, rows that name no company, and rows whose only
 * domain can't be a company's: on the list they would look like coverage and match nothing.
 * @param allowed domains that the team allows although others share them, such as a platform's own
 */
export function readRow(
  record: TableRecord,
  columns: readonly Column[],
  allowed?: ReadonlySet<string>,
): RowReading {
  const { row: number, cells, problem } = record;
  if (problem) {
    const header = problem.column === undefined ? undefined : columns[problem.column]?.header;
    return { refused: refuse(number, problem.value, problem.reason, header) };
  }

  const row: AccountRow = {
    row: number,
    name: '',
    sites: [],
    keys: [],
    owners: {},
    selectionSignals: [],
    attributes: [],
  };
  const warnings: RowWarning[] = [];
  const domainProblems: RowWarning[] = [];
  for (const [at, { header, field }] of columns.entries()) {
    const cell = cells[at]?.trim() ?? '';
    if (cell === '') continue;
    if (!field) {
      row.attributes.push({ name: header, value: cell });
      continue;
    }
    const reason = field.read(cell, row, allowed);
    if (reason === undefined) continue;
    const warning = { row: number, column: header, value: shorten(cell), reason };
    (domainFields.has(field.field) ? domainProblems : warnings).push(warning);
  }

  const bad = domainProblems[0];
  if (row.sites.length === 0 && row.keys.length === 0 && bad) {
    return { refused: refuse(number, bad.value, bad.reason, bad.column) };
  }
  if (row.sites.length === 0 && row.name === '') {
    const value = cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(', ');
    return {
      refused: refuse(number, value, 'The row has neither a website nor an account name. Add one of them.'),
    };
  }
  warnings.push(...domainProblems);
  if (record.missing > 0) {
    warnings.push({
      row: number,
      column: columns[columns.length - record.missing]?.header ?? '',
      value: '',
      reason: 'The row ends before this column. This and the columns after it were read as empty.',
    });
  }
  return { row, warnings };
}

function refuse(row: number, value: string, reason: string, column?: string): RefusedRow {
  return { row, value: shorten(value), reason, ...(column !== undefined && { column }) };
}
