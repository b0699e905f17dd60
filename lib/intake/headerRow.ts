/** Which of a table's rows names its columns: people and reports put a title above them. */
import { namesField } from './columns.ts';

/** How many rows with anything in them are looked at. */
const ROWS_LOOKED_AT = 10;
/** A word such as Account may stand in a title as well; two in one row are a header. */
const NAMES_NEEDED = 2;

/**
 * Index of the row that names the columns: the first that isn't blank, unless it names fewer than two of them, one below it
 * does, and all rows above that one have fewer cells filled, as a title and remarks have.
 * @returns -1 where all rows are blank
 */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex((cells) => filled(cells) > 0);
  let widest = 0;
  let looked = 0;
  for (let at = Math.max(first, 0); at < rows.length && looked < ROWS_LOOKED_AT; at++) {
    const cells = rows[at] ?? [];
    const width = filled(cells);
    if (width > 0) looked++;
    if (width > widest && namesColumns(cells)) return at;
    widest = Math.max(widest, width);
  }
  return first;
}

/** Whether one of the first rows names columns that are known. */
export function hasHeaderRow(rows: readonly (readonly string[])[]): boolean {
  return namesColumns(rows[findHeaderRow(rows)] ?? []);
}

function namesColumns(cells: readonly string[]): boolean {
  return cells.filter(namesField).length >= NAMES_NEEDED;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
