/** The rows that an import refused leave as CSV, as they stood in the file: to be corrected and brought in again. */
import { csvRows } from './export.ts';
import { type ImportReport, REFUSAL_HEADERS, type RefusedRow } from './report.ts';

/**
 * The file's own columns, then the row's number, the column to look at and the reason, which stay out when the rows come in
 * again. A row that is too long to be kept, or that never was one of a table, leaves its columns empty; its reason begins
 * with what it held. Safe to open in a spreadsheet.
 */
export function exportRefused({ header = [], refused }: Pick<ImportReport, 'header' | 'refused'>): string {
  const added: readonly string[] = Object.values(REFUSAL_HEADERS);
  // Corrected rows of which some are refused again have what was said of them the last time.
  const own = [...header.keys()].filter((at) => !added.includes(header[at] ?? ''));
  return csvRows([
    [...own.map((at) => header[at]), ...added],
    ...refused.map((row) => [...own.map((at) => row.cells?.[at]), row.row, row.column, reasonOf(row)]),
  ]);
}

function reasonOf({ cells, value, reason }: RefusedRow): string {
  return cells || value === '' ? reason : `${value}: ${reason}`;
}
