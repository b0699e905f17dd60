/** Rows of people and of activity that don't come in: each with the column to look at, what stands there, and what to do. */
import type { Column } from './columns.ts';
import { type RefusedRow, shorten } from './report.ts';
import type { ReferringRow } from './rows.ts';

/** The row's account isn't found. @param reason why, and what to do */
export function refuseAccount(row: ReferringRow, columns: readonly Column[], reason: string): RefusedRow {
  const { account, person } = row;
  const told = [
    account.recordId !== undefined && ['record id'],
    account.sites.length > 0 && ['domain', 'website'],
    account.keys.length > 0 && ['company page', 'HubSpot company'],
    account.name !== '' && ['name'],
    person?.email !== undefined && ['e-mail'],
    // A row that tells nothing of its account: where it could.
    ['name', 'domain', 'website', 'record id', 'e-mail'],
  ];
  return refusal(
    row,
    headerOf(
      columns,
      told.flatMap((fields) => fields || []),
    ),
    reason,
  );
}

export function refuseNobody(row: ReferringRow, columns: readonly Column[]): RefusedRow {
  const column = headerOf(columns, ['person', 'first name', 'last name', 'e-mail']);
  return refusal(row, column, 'The row names nobody. Add a name or an e-mail address.');
}

/** What happened isn't said in a word that is known. */
export function refuseMeaning(row: ReferringRow, columns: readonly Column[]): RefusedRow {
  const reason = 'The row doesn’t say what happened in a word that is known. Correct its type.';
  return refuseCell(row, columns, ['activity type'], reason);
}

export function refuseUndated(row: ReferringRow, columns: readonly Column[]): RefusedRow {
  const reason = 'The row has no date that is known. Write it like 2026-03-01.';
  return refuseCell(row, columns, ['date', 'visit date'], reason);
}

/** The cell that couldn't be read, by what was said of it when it was; an empty one had nothing said. */
function refuseCell(
  row: ReferringRow,
  columns: readonly Column[],
  fields: readonly string[],
  reason: string,
): RefusedRow {
  const headers = headersOf(columns, fields);
  const said = row.warnings.find(({ column }) => headers.includes(column));
  if (said) return { row: row.account.row, column: said.column, value: said.value, reason };
  const [column] = headers;
  if (column === undefined) return refusal(row, undefined, reason);
  return { row: row.account.row, column, value: '', reason };
}

/** With what tells the row from others: of whom and of which account it speaks. */
function refusal({ account, person }: ReferringRow, column: string | undefined, reason: string): RefusedRow {
  const named = [
    person?.name,
    person?.email,
    account.name,
    account.recordId,
    ...account.sites.map(({ kept }) => kept),
  ];
  const value = [...new Set(named)].filter((part) => part !== undefined && part !== '').join(', ');
  return { row: account.row, ...(column !== undefined && { column }), value: shorten(value), reason };
}

function headerOf(columns: readonly Column[], fields: readonly string[]): string | undefined {
  return headersOf(columns, fields)[0];
}

/** The headers of those fields that the table has, in the fields' order. */
function headersOf(columns: readonly Column[], fields: readonly string[]): string[] {
  return fields.flatMap((field) =>
    columns.filter((column) => column.field?.field === field).map(({ header }) => header),
  );
}
