/** The rows that an import refused, with the cells that they have in the file: to be corrected there and brought in again. */
import { type OpenedFile, openFile } from './readList.ts';
import type { ImportReport, RefusedRow } from './report.ts';
import type { TableRecord } from './table.ts';

/** Characters of cells that a report keeps, and of one row: the history keeps fifty reports. */
const MOST_CHARACTERS = 1_000_000;
const LONGEST_ROW = 50_000;

/**
 * Reads the file once more, up to its last refused row: of most rows it is known only once the whole file is read that
 * they don't come in, and by then their cells are gone.
 * @param refused sorted by row
 */
export async function withCells(
  file: File,
  { choices }: Pick<OpenedFile, 'choices'>,
  refused: readonly RefusedRow[],
  { signal }: { signal: AbortSignal },
): Promise<Pick<ImportReport, 'header' | 'refused'>> {
  const last = refused.at(-1)?.row;
  if (last === undefined) return { refused: [] };
  const { table } = await openFile({ name: file.name, data: file }, { ...choices, hasList: true });
  const wanted = new Set(refused.map(({ row }) => row));
  const cellsOf = new Map<number, string[]>();
  let room = MOST_CHARACTERS;
  reading: for await (const { records } of table.parts) {
    signal.throwIfAborted();
    for (const { row, cells } of records) {
      if (wanted.has(row) && !cellsOf.has(row)) {
        const length = lengthOf(cells);
        if (length <= Math.min(room, LONGEST_ROW)) {
          cellsOf.set(row, cells);
          room -= length;
        }
      }
      if (row >= last) break reading;
    }
  }
  return {
    header: table.header,
    refused: refused.map((one) => {
      const cells = cellsOf.get(one.row);
      return cells ? { ...one, cells } : one;
    }),
  };
}

function lengthOf(cells: TableRecord['cells']): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0);
}
