/** What a column may hold, of an account, a person or an activity: the shape of the tables of fields beside this file. */
import type { AccountDraft, StakeholderDraft } from '../../core/reconcile.ts';
import type { ActivityMeaning } from '../activityValues.ts';

/** A domain that a row names. `kept` is what it comes down to unless another row of the file claims a different host below it. */
export interface Site {
  host: string;
  registrable: string;
  kept: string;
}

/** What one row says of an account. An empty name: the row has none. */
export interface AccountRow extends Omit<AccountDraft, 'domains'> {
  row: number;
  sites: Site[];
}

/** What one row says of a person. */
export interface PersonRow extends Omit<StakeholderDraft, 'name'> {
  name?: string;
  firstName?: string;
  lastName?: string;
}

/** What one row says of something that happened. */
export interface ActivityRow {
  /** The source's own id of it. */
  id?: string;
  meaning?: ActivityMeaning;
  at?: number;
  source?: string;
  by?: string;
  notes: string[];
}

interface FieldOf<Subject extends string, Row> {
  /** Whose field it is. */
  of: Subject;
  /** As the report names it. */
  field: string;
  /** In any case and with any punctuation; the first one that a file has is the field's column, unless `several`. */
  headers: readonly string[];
  /** Headers that mean this only in a table of its own kind: `Name` is a company in one list and a person in another. */
  own?: readonly string[];
  /** Several columns may fill it; otherwise the others stay attributes. */
  several?: true;
  /** Writes what a cell says into the row; returns what is wrong with it and what to do, if anything. */
  read(cell: string, row: Row, allowed?: ReadonlySet<string>): string | undefined;
  /** A cell and what it adds to an empty row. */
  examples: ReadonlyArray<readonly [cell: string, adds: Partial<Row>]>;
}

export type AccountField = FieldOf<'account', AccountRow>;
export type PersonField = FieldOf<'person', PersonRow>;
export type ActivityField = FieldOf<'activity', ActivityRow> & {
  /** What a row of the table is where nothing else says it: a column of topics is a report of surging intent. */
  implies?: ActivityMeaning;
};
export type Field = AccountField | PersonField | ActivityField;

/** The row as it is before any cell is read. */
export function emptyRows(row: number): { account: AccountRow; person: PersonRow; activity: ActivityRow } {
  return {
    account: { row, name: '', sites: [], keys: [], owners: {}, selectionSignals: [], attributes: [] },
    person: { roles: [], keys: [] },
    activity: { notes: [] },
  };
}

/** Reads a cell that holds one value: `read` gives undefined where it means nothing, and `problem` is said. */
export function valued<Row, Name extends keyof Row>(
  name: Name,
  read: (cell: string) => Row[Name] | undefined,
  problem: string,
): (cell: string, row: Row) => string | undefined {
  return (cell, row) => {
    const value = read(cell);
    if (value === undefined) return problem;
    row[name] = value;
    return undefined;
  };
}

/** Keys as Touchline's own export writes them, without the pages that they stand for. */
export function readKeys(cell: string, row: AccountRow | PersonRow): string | undefined {
  const keys = cell.split(/\s+/);
  if (!keys.every((key) => /^[a-z\d-]+:./.test(key))) return 'These are no keys as Touchline writes them.';
  row.keys = [...new Set([...row.keys, ...keys])];
  return undefined;
}

/** An id that a spreadsheet shortened: `1.23457E+10` may be any of many. */
export function isShortenedId(cell: string): boolean {
  return /^\d([.,]\d+)?E\+?\d+$/i.test(cell);
}

export const SHORTENED_ID =
  'A spreadsheet shortened this id, so it may be of several records. Format the column as text before saving.';
