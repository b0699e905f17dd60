/** An Excel workbook becomes sheets of text. Loaded only when one comes in. */
import readSheets, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/universal';
import { writeDate } from './dates.ts';
import { hasHeaderRow } from './headerRow.ts';
import { ImportError } from './report.ts';
import { unpackZip } from './zip.ts';

export interface Sheet {
  name: string;
  /** Cells as a CSV would have them; a formula is its last value. */
  rows: string[][];
}

/** The sheets of a workbook, in its order. @throws ImportError where it is none, damaged or too large */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const archive = await unpackZip(bytes);
  try {
    const sheets = await readSheets(archive);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (error) {
    const known = error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError;
    throw new ImportError(
      'not-a-list',
      known
        ? 'This is a zip file, but no Excel workbook (.xlsx) that can be read. Open it in your spreadsheet and save it as .xlsx or CSV.'
        : 'The workbook has parts that can’t be read. Open it in your spreadsheet, save it again, and import that.',
    );
  }
}

/** The sheet called so; otherwise the first that has known columns, or else the first that has rows. @throws ImportError where there is none */
export function chooseSheet(sheets: readonly Sheet[], name?: string): Sheet {
  const sheet =
    name === undefined
      ? (sheets.find(({ rows }) => hasHeaderRow(rows)) ?? sheets.find(hasRows))
      : sheets.find((one) => one.name === name);
  if (sheet) return sheet;
  throw new ImportError(
    'empty',
    name === undefined
      ? 'Every sheet of the workbook is empty. Choose the file with your list.'
      : `The workbook has no sheet “${name}”. It has ${sheets.map((one) => `“${one.name}”`).join(', ')}.`,
  );
}

export function hasRows({ rows }: Sheet): boolean {
  return rows.some((row) => row.some((cell) => cell.trim() !== ''));
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  // A time of day alone stands on Excel's day zero; a tier written as 1:1 is one.
  return cell.getTime() < Date.UTC(1900, 0, 1) ? cell.toISOString().slice(11, 16) : writeDate(cell.getTime());
}
