/** Reads the rows of a table with progress and rate, and keeps those that deserve a word. */
import { countWords } from '../../core/words.ts';
import { type OpenedFile, readRecords } from '../readList.ts';
import { type RefusedRow, type RowWarning, shorten } from '../report.ts';
import type { Table, TableRecord } from '../table.ts';
import { type PlanOptions, READING_SHARE } from './plan.ts';
import { RowWords } from './rowWords.ts';

/** @param take reads a record, and keeps what it says */
export async function readWords(
  opened: OpenedFile,
  { signal, onProgress }: Pick<PlanOptions, 'signal' | 'onProgress'>,
  take: (record: TableRecord) => { refused: RefusedRow } | { warnings: RowWarning[] },
): Promise<RowWords> {
  const words = new RowWords();
  if (opened.doubtful !== undefined) words.warnings.add([otherWriting(opened.doubtful)]);
  if (opened.table.above.length > 0) words.warnings.add([leftAbove(opened.table)]);
  const started = performance.now();
  const reading = {
    signal,
    onProgress(done: number, of: number) {
      const rate = Math.round((1000 * done) / Math.max(1, performance.now() - started));
      onProgress(
        `Reading row ${countWords(done)} of about ${countWords(of)}`,
        (READING_SHARE * done) / of,
        rate,
      );
    },
  };
  await readRecords(opened, words, reading, (record) => {
    const read = take(record);
    if ('refused' in read) words.refused.add([read.refused]);
    else words.warnings.add(read.warnings);
  });
  return words;
}

function leftAbove({ headerRow, above }: Table): RowWarning {
  return {
    row: headerRow,
    column: '',
    value: shorten(above.map((cells) => cells.filter((cell) => cell.trim() !== '').join(', ')).join(' / ')),
    reason: `Row ${headerRow} was taken as the column names; what stands above it is left out. If that is wrong, delete or move those rows.`,
  };
}

function otherWriting(value: string): RowWarning {
  return {
    row: 1,
    column: '',
    value: shorten(value),
    reason:
      'The file is not in UTF-8, and this does not look like the Western European text that it was read as. If names are wrong, save it as “CSV UTF-8” and import it again.',
  };
}
