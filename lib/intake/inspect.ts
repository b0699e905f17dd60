/** What a file is, shown to the rep before it is read: sheets, kind of table, columns and the first rows. */
import { describeColumns, type FieldChoice, fieldsOf, headerSignature } from './columns.ts';
import { type ListFile, type OpenedFile, openFile, type TableChoices } from './readList.ts';
import { type ColumnReading, shorten, type TableKind } from './report.ts';
import type { Table, TableRecord } from './table.ts';

/** In a form that can be sent between threads. */
export interface Inspection {
  /** Of a workbook, those that have rows. */
  sheets?: string[];
  kind: TableKind;
  columns: ColumnReading[];
  /** The first rows, as many cells each as there are columns; long cells are cut. */
  rows: string[][];
  /** The fields that a column of such a table can be. */
  fields: FieldChoice[];
  /** What the rep said, now or of an earlier file with the same headers. */
  choices: TableChoices;
  recalled: boolean;
  /** The same for files with the same headers. */
  signature: string;
}

export interface InspectOptions extends TableChoices {
  /** What the rep said of a file with these headers, by their signature; asked where they say nothing now. */
  recall?(signature: string): TableChoices | undefined;
  onInspected?(inspection: Inspection): void;
}

/** How many rows are shown. */
const ROWS_SHOWN = 4;

/** Opens a file and tells what is in it. @throws ImportError where it is no table */
export async function inspect(
  file: ListFile,
  { chosen, kind, sheet, recall, onInspected, hasList }: InspectOptions & { hasList: boolean },
): Promise<OpenedFile> {
  const said: TableChoices = { ...(chosen && { chosen }), ...(kind && { kind }), ...(sheet && { sheet }) };
  const opened = await openFile(file, { ...said, recall, hasList });
  if (!onInspected) return opened;
  const { first, table } = await peek(opened.table);
  const { sheets, columns, choices, recalled } = opened;
  onInspected({
    ...(sheets && { sheets }),
    kind: opened.kind,
    columns: describeColumns(columns),
    rows: first.slice(0, ROWS_SHOWN).map(({ cells }) => cells.map((cell) => shorten(cell.trim()))),
    fields: fieldsOf(opened.kind),
    choices,
    recalled,
    signature: headerSignature(table.header),
  });
  return { ...opened, table };
}

/** The first records, and the table with them still in it. */
async function peek({ parts, ...told }: Table): Promise<{ first: readonly TableRecord[]; table: Table }> {
  const rest = parts[Symbol.asyncIterator]();
  const { value, done } = await rest.next();
  const again = async function* () {
    if (done) return;
    yield value;
    yield* { [Symbol.asyncIterator]: () => rest };
  };
  return { first: done ? [] : value.records, table: { ...told, parts: again() } };
}
