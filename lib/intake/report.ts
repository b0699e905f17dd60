/** What an import says to the rep: the report of a list that came in, and the error of a file that couldn't be read. */

import { WordedError } from '../core/failure.ts';
import type { Capped } from './plan/capped.ts';
import type { Difference, OpenQuestion, Readiness } from './plan/difference.ts';

/** What became of a file, row by row where a row needs a word. Rows are numbered as a spreadsheet shows them: the first is 1. */
export interface ImportReport {
  file: string;
  /** Absent in reports of an earlier version: accounts. */
  kind?: TableKind;
  /** Data rows read: without the header and without empty rows. */
  rows: number;
  /** In the list after the import. */
  accounts: number;
  people: number;
  /** Against the list before. */
  added: number;
  changed: number;
  unchanged: number;
  gone: number;
  /** How many people stayed out, since they were erased; absent: none. */
  erased?: number;
  /** How many signals and touches were here already, as the file says them; absent: none. */
  alreadyHere?: number;
  merged: MergedRows[];
  refused: RefusedRow[];
  warnings: RowWarning[];
  columns: ColumnReading[];
  /** The header as it stands in the file, where there are refused rows with their cells. */
  header?: string[];
  /** What came in besides the accounts of a list, or instead of them. Absent in reports of an earlier version. */
  brought?: {
    /** Whom a file of people names, each once. */
    people?: number;
    /** Signals and touches. */
    activity?: number;
    /** The parts of the workspace that changed, by name. */
    workspace?: string[];
  };
  /** What the plan said; absent in reports of an earlier version. */
  readiness?: Readiness;
  difference?: Difference;
  questions?: Capped<OpenQuestion>;
  /** How many more merged, refused and warned of rows there were than are listed; absent: none. */
  leftOut?: { merged: number; refused: number; warnings: number };
}

/** Rows that became one account. */
export interface MergedRows {
  rows: number[];
  account: string;
  why: string;
}

/** A row that did not come in; `reason` says what to do. */
export interface RefusedRow {
  row: number;
  column?: string;
  value: string;
  reason: string;
  /** As they stand in the file, as many as its header has. Absent: there are none, or they are too long to be kept. */
  cells?: string[];
}

/** A value that did not come in, or that deserves a look; its row did come in. */
export interface RowWarning {
  row: number;
  column: string;
  value: string;
  reason: string;
}

/** The field of a column that the rep wants to stay out. */
export const LEFT_OUT = 'left out';

/** The columns that Touchline adds to rows that it refused. They stay out when the rows come in again. */
export const REFUSAL_HEADERS = {
  row: 'Touchline: rejected row',
  column: 'Touchline: column',
  reason: 'Touchline: reason',
} as const;

/** How a column was read; no field: kept as an attribute under its header. */
export interface ColumnReading {
  header: string;
  field: string | undefined;
  /** How sure the field is; absent where there is none. */
  confidence?: Confidence;
}

/** The header is one that tools use for the field, or resembles one; or the rep chose. */
export type Confidence = 'certain' | 'likely' | 'chosen';

/** What the rows of a table are. */
export type TableKind = 'accounts' | 'accounts and people' | 'people' | 'activity';

/** Why a whole file can't be read. */
type ImportFailure =
  | 'empty'
  | 'not-a-list'
  | 'encoding'
  | 'too-large'
  | 'changed'
  | 'quotes'
  | 'no-rows'
  | 'no-usable-column'
  | 'workspace';

/** The file can't be read as a list. `message` tells the rep what it is and what to do; the list that was there stays. */
export class ImportError extends WordedError {
  override name = 'ImportError';
  readonly reason: ImportFailure;
  readonly row: number | undefined;
  readonly column: string | undefined;

  constructor(
    reason: ImportFailure,
    message: string,
    place: { row?: number; column?: string | undefined } = {},
  ) {
    super(message);
    this.reason = reason;
    this.row = place.row;
    this.column = place.column;
  }
}

const SHOWN = 200;

/** A value as a report shows it: at most 200 characters, the last of them an ellipsis where some are left out. */
export function shorten(value: string): string {
  if (value.length <= SHOWN) return value;
  // A cut inside a surrogate pair would leave half a character.
  return `${value.slice(0, SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
