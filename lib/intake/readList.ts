import {
  type Column,
  type ColumnChoice,
  choicesFor,
  describeColumns,
  headerSignature,
  kindOf,
  mapColumns,
} from './columns.ts';
import { openText } from './decode.ts';
import { domainFields } from './fields.ts';
import { ImportError, type ImportReport, shorten, type TableKind } from './report.ts';
import { readTable, type Table, type TableRecord, tableOfRows } from './table.ts';

export { ImportError } from './report.ts';

export interface ListFile {
  name: string;
  data: Blob;
}

export interface ReadOptions {
  /** The moment of the import, in milliseconds since 1970 UTC. */
  now: number;
  /** Makes the id of an account that is new: a UUIDv7. */
  newId(): string;
  /** What the rep said of the file's columns; the others map themselves. */
  chosen?: readonly ColumnChoice[];
  /** What the rep said that the rows are; otherwise the columns tell. */
  kind?: TableKind;
  /** The sheet of a workbook; otherwise the first that has known columns, or else rows. */
  sheet?: string;
  /** Domains that the team allows although others share them. */
  allowed?: ReadonlySet<string>;
  /** Rows read, of about how many; exact at the end. */
  onProgress?(done: number, of: number): void;
  /** Stops the reading with the signal's reason. */
  signal?: AbortSignal;
}

/** What the rep said of a table; the rest tells itself. */
export type TableChoices = Pick<ReadOptions, 'chosen' | 'kind' | 'sheet'>;

/** A file that is known to be a table, before its rows are read. */
export interface OpenedFile {
  name: string;
  /** Of a workbook, those that have rows. */
  sheets?: string[];
  /** What the table was read by, be it said now or for an earlier file. */
  choices: TableChoices;
  /** Whether that was said for an earlier file with the same headers. */
  recalled: boolean;
  /** What no sound cell holds; see `TextSource`. */
  unreadable: RegExp | undefined;
  /** What looks like another writing than it was read as; see `TextSource`. */
  doubtful: string | undefined;
  table: Table;
  columns: Column[];
  kind: TableKind;
}

/**
 * Decodes, parses and maps a file. People without a list that they could join are a list themselves, one row a person.
 * @param recall what the rep said of a file with these headers, by their `headerSignature`; asked where nothing is said now
 */
export async function openFile(
  file: ListFile,
  {
    hasList,
    recall,
    ...said
  }: TableChoices & {
    hasList: boolean;
    recall?: ((signature: string) => Pick<TableChoices, 'chosen' | 'kind'> | undefined) | undefined;
  },
): Promise<OpenedFile> {
  const head = new Uint8Array(await file.data.slice(0, ZIP.length).arrayBuffer());
  const isWorkbook = ZIP.every((byte, at) => head[at] === byte);
  const { table, unreadable, doubtful, sheets } = isWorkbook
    ? await openWorkbook(file.data, said.sheet)
    : await openTable(file.data);
  const recalled = said.chosen || said.kind ? undefined : recall?.(headerSignature(table.header));
  const choices = {
    ...said,
    ...sheets?.choice,
    ...recalled,
    ...(recalled?.chosen && { chosen: choicesFor(table.header, recalled.chosen) }),
  };
  const { chosen = [], kind: told } = choices;
  const recognised = told ?? kindOf(mapColumns(table.header, chosen));
  const kind = recognised === 'people' && !hasList && !told ? 'accounts and people' : recognised;
  const columns = mapColumns(table.header, chosen, kind, recognised);
  // Before the columns are judged: a header that can't be read is not to blame on its words.
  if (unreadable) checkReadable({ row: table.headerRow, cells: table.header }, unreadable, columns);
  return {
    name: file.name,
    ...(sheets && { sheets: sheets.names }),
    choices,
    recalled: recalled !== undefined,
    table,
    columns,
    kind,
    unreadable,
    doubtful,
  };
}

/** How a zip archive begins. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

interface OpenedTable extends Pick<OpenedFile, 'table' | 'unreadable' | 'doubtful'> {
  sheets?: { names: string[]; choice: { sheet: string } };
}

async function openWorkbook(data: Blob, wanted: string | undefined): Promise<OpenedTable> {
  const { chooseSheet, hasRows, readWorkbook } = await import('./workbook.ts');
  const all = await readWorkbook(new Uint8Array(await data.arrayBuffer()));
  const sheet = chooseSheet(all, wanted);
  const names = all.filter(hasRows).map(({ name }) => name);
  return {
    table: await tableOfRows(sheet.rows),
    unreadable: undefined,
    doubtful: undefined,
    sheets: { names, choice: { sheet: sheet.name } },
  };
}

async function openTable(data: Blob): Promise<OpenedTable> {
  const text = await openText(data);
  return { table: await readTable(text), unreadable: text.unreadable, doubtful: text.doubtful };
}

/** What a report says of the file before its rows are read. */
export function emptyReport({
  name,
  columns,
  kind,
}: OpenedFile): Pick<ImportReport, 'file' | 'kind' | 'columns'> {
  return {
    file: name,
    kind,
    columns: describeColumns(columns),
  };
}

/**
 * Hands every record of a file to `take`. Rests between chunks of rows, so that whatever shares the thread stays alive.
 * @throws ImportError where the file turns out to be damaged, or has no rows; the signal's reason
 */
export async function readRecords(
  { table, columns, unreadable }: OpenedFile,
  report: { rows: number },
  { onProgress, signal }: Pick<ReadOptions, 'onProgress' | 'signal'>,
  take: (record: TableRecord) => void,
): Promise<void> {
  for await (const { records, read } of table.parts) {
    for (const [at, record] of records.entries()) {
      if (at % ROWS_AT_ONCE === 0) await rest(signal);
      if (unreadable) checkReadable(record, unreadable, columns);
      report.rows++;
      take(record);
    }
    onProgress?.(report.rows, Math.round(report.rows / read));
  }
  if (report.rows === 0) {
    throw new ImportError(
      'no-rows',
      'The file has column names but no rows below them. Choose the file with your list.',
    );
  }
  if (unreadable) throw wrongEncoding(1, undefined);
  await rest(signal);
}

/** The column that says when something happened, if a table of activity has one. */
export function dateColumn(columns: readonly Column[]): Column | undefined {
  return columns.find(({ field }) => field?.field === 'date' || field?.field === 'visit date');
}

const ROWS_AT_ONCE = 500;

export function checkColumns({
  columns,
  sheets = [],
  table: { headerRow: row },
}: Pick<OpenedFile, 'columns' | 'sheets' | 'table'>): void {
  const known = columns.filter(
    ({ field }) => field && (field.field === 'name' || domainFields.has(field.field)),
  );
  if (known.length > 0) return;
  const otherSheet = sheets.length > 1 ? ' Or choose another sheet of the workbook.' : '';
  const taken = `Row ${row} was taken as the column names: if they stand further down, delete the rows above them.${otherSheet}`;
  if (columns.length === 1) {
    throw new ImportError(
      'not-a-list',
      `This does not look like a list: it has a single column that is neither an account name nor a website. Choose a file with columns such as Account and Website. ${taken}`,
      { row },
    );
  }
  const headers = columns
    .slice(0, 8)
    .map(({ header }) => header)
    .join(', ');
  throw new ImportError(
    'no-usable-column',
    `No column holds an account name or a website (found: ${headers}${columns.length > 8 ? ', …' : ''}). Call one of them Account or Website. ${taken}`,
    { row },
  );
}

export function nothingCameIn({
  rows,
  refused: [first],
}: Pick<ImportReport, 'rows' | 'refused'>): ImportError {
  const { row = 1, column, value = '', reason = '' } = first ?? {};
  const place = column === undefined ? `Row ${row}` : `Row ${row}, column ${column}`;
  return new ImportError(
    'no-rows',
    `None of the ${rows} rows can come in, so the list stays as it is. ${place} (${shorten(value)}): ${reason}`,
    { row, column },
  );
}

function checkReadable(
  { row, cells }: Pick<TableRecord, 'row' | 'cells'>,
  unreadable: RegExp,
  columns: readonly Column[],
): void {
  const at = cells.findIndex((cell) => unreadable.test(cell));
  if (at !== -1) throw wrongEncoding(row, columns[at]?.header);
}

function wrongEncoding(row: number, header: string | undefined): ImportError {
  return new ImportError(
    'encoding',
    `Row ${row}${header ? `, column ${header},` : ''} has characters that can't be read: the file is damaged or not in UTF-8. Save it as “CSV UTF-8” and import it again.`,
    { row, column: header },
  );
}

/** Lets the page do its work. A message, not a timer: browsers slow the timers of hidden pages to one a second. */
async function rest(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
  signal?.throwIfAborted();
}
