/** Delimited text becomes numbered records of cells. Knows quotes, delimiters and line ends; columns only to find their header. */
import Papa from 'papaparse';
import { withoutClosingLines } from './closingLines.ts';
import type { TextSource } from './decode.ts';
import { findHeaderRow } from './headerRow.ts';
import { ImportError } from './report.ts';

/** One record. `row` is its number in a spreadsheet: the first record is 1, a record with line breaks in quotes is one row. */
export interface TableRecord {
  row: number;
  /** As many cells as the header has, outer white space included. */
  cells: string[];
  /** Why its cells can't be trusted, if they can't; `column` counts from 0. */
  problem?: { column?: number; value: string; reason: string };
  /** Cells that the record has less than the header; they are read as empty. */
  missing: number;
}

export interface Table {
  /** Trimmed; empty where a column has no header. */
  header: string[];
  /** Where the header stands, as `TableRecord.row`. */
  headerRow: number;
  /** The rows above the header that aren't blank, such as a title: they are no records. */
  above: string[][];
  /** The records after the header without the blank ones, in parts, each with the share of the file that is read by then. */
  parts: AsyncIterable<{ records: TableRecord[]; read: number }>;
}

/** Longest cell that is read. Longer ones are broken files or whole documents, nothing a card could show. */
const LONGEST_CELL = 100_000;
const MOST_COLUMNS = 2_000;
const LONGEST_RECORD = 16_000_000;
const WINDOW = 1_000_000;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Records as they stand, with the header among them. */
type RawRecord = { cells: string[]; malformed: boolean };

/**
 * Reads text delimited by comma, semicolon, tab or bar, whichever fits it best, while it streams in.
 * Throws an ImportError where no table can be made of it, while reading as well: a quote that never closes swallows the rest.
 */
export function readTable({ newline, chunks }: Pick<TextSource, 'newline' | 'chunks'>): Promise<Table> {
  return tableOf(parseParts(chunks(), newline));
}

/** The rows of a sheet as a table. @throws ImportError as `readTable` */
export function tableOfRows(rows: readonly string[][]): Promise<Table> {
  return tableOf(sheetParts(rows));
}

async function* sheetParts(rows: readonly string[][]): AsyncGenerator<Part> {
  yield { records: rows.map((cells) => ({ cells: [...cells], malformed: false })), read: 1 };
}

async function tableOf(parts: AsyncGenerator<Part>): Promise<Table> {
  let row = 0;
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const { records, read } = next.value;
    const at = findHeaderRow(records.map(({ cells }) => cells));
    const cells = records[at]?.cells;
    if (!cells) {
      row += records.length;
      continue;
    }
    row += at + 1;
    checkWidth(cells.length, row);
    const rest = { records: records.slice(at + 1), read };
    const width = cells.length;
    return {
      header: cells.map((cell) => cell.trim()),
      headerRow: row,
      above: records
        .slice(0, at)
        .map((record) => record.cells)
        .filter((above) => !isBlank(above)),
      parts: withoutClosingLines(numberRecords(chain(rest, parts), width, row), width),
    };
  }
  throw new ImportError('empty', 'The file is empty. Choose the file with your list.');
}

function checkWidth(columns: number, row: number): void {
  if (columns <= MOST_COLUMNS) return;
  throw new ImportError(
    'not-a-list',
    `Row ${row} has ${inWords(columns)} columns; a list has ${inWords(MOST_COLUMNS)} at most. Check that the file is a CSV with a row for each account.`,
    { row },
  );
}

interface Part {
  records: RawRecord[];
  read: number;
}

async function* chain<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

async function* numberRecords(
  parts: AsyncIterable<Part>,
  width: number,
  headerRow: number,
): AsyncGenerator<{ records: TableRecord[]; read: number }> {
  let row = headerRow;
  for await (const part of parts) {
    const records: TableRecord[] = [];
    for (const record of part.records) {
      row++;
      if (!isBlank(record.cells)) records.push(numberRecord(row, record, width));
    }
    yield { records, read: part.read };
  }
}

function numberRecord(row: number, { cells, malformed }: RawRecord, width: number): TableRecord {
  const record: TableRecord = { row, cells, missing: Math.max(0, width - cells.length) };
  const problem = findProblem(cells, malformed, width);
  if (cells.length > width) cells.length = width;
  while (cells.length < width) cells.push('');
  return problem ? { ...record, problem } : record;
}

function findProblem(cells: readonly string[], malformed: boolean, width: number): TableRecord['problem'] {
  const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
  if (long !== -1) {
    const value = cells[long] ?? '';
    return {
      column: long,
      value,
      reason: `The cell has ${inWords(value.length)} characters; ${inWords(LONGEST_CELL)} is the most. Shorten it.`,
    };
  }
  if (malformed) {
    const quoted = cells.flatMap((cell, at) => (cell.includes('"') ? [at] : []));
    const column = quoted.length === 1 ? quoted[0] : undefined;
    return {
      ...(column !== undefined && { column }),
      value: cells[quoted[0] ?? 0] ?? '',
      reason: 'A quote stands in the middle of a quoted cell. Write it twice ("") or leave the quotes out.',
    };
  }
  const beyond = cells.slice(width).find((cell) => cell.trim() !== '');
  if (beyond !== undefined) {
    const broken = cells.findIndex((cell) => cell.includes('\r'));
    if (broken !== -1) {
      return {
        column: broken,
        value: cells[broken] ?? '',
        reason:
          'The line breaks here in another way than elsewhere in the file (CR alone), so two rows run together. Save the list anew as “CSV UTF-8”, or break the line again there.',
      };
    }
    return {
      value: beyond,
      reason: `The row has ${inWords(cells.length)} cells, the header ${inWords(width)}. Put a cell that holds the delimiter in quotes.`,
    };
  }
  if (cells.length === 1 && width > 2) {
    return {
      value: cells[0] ?? '',
      reason: `The row has a single cell, the header ${inWords(width)}: it looks like a remark or a broken line. Put a cell with line breaks in quotes, or delete the row.`,
    };
  }
  return undefined;
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/**
 * Parses window by window, each cut after its last whole record, so that the time is linear in the text. A window without
 * a whole record grows until there is one.
 */
async function* parseParts(
  chunks: AsyncIterable<{ text: string; read: number }>,
  newline: TextSource['newline'],
): AsyncGenerator<Part> {
  let text = '';
  let size = WINDOW;
  let row = 0;
  let delimiter: string | undefined;
  const parseWindow = (read: number, last: boolean): Part | undefined => {
    if (delimiter === undefined) {
      // Excel writes and hides such a first line; the row after it is row 1.
      const told = /^sep=(.)\r?\n/i.exec(text);
      text = told ? text.slice(told[0].length) : text;
      delimiter = told?.[1] ?? guessDelimiter(text, newline);
    }
    if (text === '') return undefined;
    const result = parse(text, delimiter, newline, last);
    if (result.cells.length === 0 && text.length < LONGEST_RECORD && !last) {
      size = Math.min(2 * text.length, LONGEST_RECORD);
      return undefined;
    }
    const part: Part = { records: [], read };
    for (const [at, cells] of result.cells.entries()) {
      const malformed = result.malformed.has(at);
      if (
        result.unclosed === at ||
        (malformed && cells.some((cell) => cell.includes('\n') && cell.includes('"')))
      ) {
        throw unclosedQuote(row + at + 1, cells, malformed);
      }
      part.records.push({ cells, malformed });
    }
    if (result.cells.length === 0) throw endlessRow(row + 1);
    row += part.records.length;
    text = text.slice(result.end);
    size = WINDOW;
    return part;
  };

  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.text.length; from += WINDOW) {
      text += chunk.text.slice(from, from + WINDOW);
      const part = text.length >= size ? parseWindow(chunk.read, false) : undefined;
      if (part) yield part;
    }
  }
  const part = parseWindow(1, true);
  if (part) yield part;
}

function unclosedQuote(row: number, cells: readonly string[], malformed: boolean): ImportError {
  const swallowing = cells.find((cell) => cell.includes('\n')) ?? cells.at(-1) ?? '';
  const line = swallowing.split('\n')[0] ?? '';
  const word = malformed ? /^[^"]*(?="[^"])/.exec(line)?.[0] : undefined;
  if (word !== undefined) {
    return new ImportError(
      'quotes',
      `In row ${row} the quotes around “${word.slice(0, 40)}” close before the cell ends, so it can't be told where it does. Leave them out, or quote the whole cell and write those within it twice: """${word.slice(0, 40)}"" …".`,
      { row },
    );
  }
  const start = cells.at(-1)?.trim().slice(0, 40);
  return new ImportError(
    'quotes',
    `In row ${row} a quote opens and never closes${start ? ` (near “${start}”)` : ''}, so the rows after it can't be told apart. Close or remove it and import again.`,
    { row },
  );
}

function endlessRow(row: number): ImportError {
  return new ImportError(
    'too-large',
    `Row ${row} has more than ${inWords(LONGEST_RECORD)} characters. A quote in it may never close, or a cell holds a whole document: correct it and import again.`,
    { row },
  );
}

interface Parsed {
  cells: string[][];
  /** Index of the record whose last cell has an opening quote alone. */
  unclosed: number | undefined;
  /** Indexes of the records with a quote inside a quoted cell. */
  malformed: Set<number>;
  /** Where the first character after the records stands. */
  end: number;
}

function parse(text: string, delimiter: string, newline: TextSource['newline'], last: boolean): Parsed {
  const result = new Papa.Parser({ delimiter, newline }).parse(text, 0, !last) as Papa.ParseResult<string[]>;
  const parsed: Parsed = {
    cells: result.data,
    unclosed: undefined,
    malformed: new Set(),
    end: result.meta.cursor,
  };
  for (const { code, row } of result.errors) {
    if (code === 'MissingQuotes') parsed.unclosed = row;
    else if (row !== undefined) parsed.malformed.add(row);
  }
  // Lines that end in CR LF are split at LF, so that mixed line ends work; the CR is left at the end of the last cell.
  if (newline === '\n') {
    for (const cells of parsed.cells) {
      const end = cells.length - 1;
      const cell = cells[end];
      if (cell?.endsWith('\r')) cells[end] = cell.slice(0, -1);
    }
  }
  return parsed;
}

/** The delimiter that splits the first rows, from the header on, into most cells, and into as many in each row. Comma where none does. */
function guessDelimiter(text: string, newline: TextSource['newline']): string {
  const start = text.slice(0, 64_000);
  let best: string = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const whole = start.length < text.length ? parse(start, delimiter, newline, false).cells : [];
    const cells = whole.length > 0 ? whole : parse(start, delimiter, newline, true).cells;
    const rows = cells
      .slice(Math.max(findHeaderRow(cells), 0))
      .filter((row) => !isBlank(row))
      .slice(0, 20);
    const width = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === width).length / rows.length;
    const fits = (width - 1) * alike;
    if (fits > most) {
      best = delimiter;
      most = fits;
    }
  }
  return best;
}
