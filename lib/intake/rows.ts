/** One record of a table becomes what it says of an account, its person or an activity, or a refusal. */
import type { StakeholderDraft } from '../core/reconcile.ts';
import type { Column } from './columns.ts';
import { disarm, PERSON_ATTRIBUTE } from './export.ts';
import { emptyRows } from './fields/field.ts';
import { type AccountRow, type ActivityRow, domainFields, type Field, type PersonRow } from './fields.ts';
import { type RefusedRow, type RowWarning, shorten } from './report.ts';
import type { TableRecord } from './table.ts';

type RowReading = { row: AccountRow; warnings: RowWarning[] } | { refused: RefusedRow };

/** A row of a table of people or of activity. */
export interface ReferringRow {
  /** Names the account by what the row knows of it. */
  account: AccountRow;
  /** Absent where the row names nobody. */
  person: StakeholderDraft | undefined;
  activity: ActivityRow;
  warnings: RowWarning[];
}

interface Cells {
  account: AccountRow;
  person: PersonRow;
  activity: ActivityRow;
  /** Cells of columns that no field knows. */
  unknown: Array<{ name: string; value: string }>;
  warnings: RowWarning[];
  domainProblems: RowWarning[];
}

/**
 * Reads a record of a list of accounts by its columns, with the person that it may name. Refused are rows whose cells can't
 * be trusted, rows that name no company, and rows whose only domain can't be a company's: on the list they would look like
 * coverage and match nothing.
 * @param allowed domains that the team allows although others share them, such as a platform's own
 */
export function readRow(
  record: TableRecord,
  columns: readonly Column[],
  allowed?: ReadonlySet<string>,
): RowReading {
  const reading = readCells(record, columns, allowed);
  if ('refused' in reading) return reading;
  const { account: row, person, unknown, warnings, domainProblems } = reading;
  row.attributes = [...row.attributes, ...unknown.filter(({ name }) => !name.startsWith(PERSON_ATTRIBUTE))];
  const ofPerson = unknown.filter(({ name }) => name.startsWith(PERSON_ATTRIBUTE));
  if (ofPerson.length > 0) {
    person.attributes = ofPerson.map(({ name, value }) => ({
      name: name.slice(PERSON_ATTRIBUTE.length),
      value,
    }));
  }
  const bad = domainProblems[0];
  if (row.sites.length === 0 && row.keys.length === 0 && bad) {
    return { refused: refuse(record.row, bad.value, bad.reason, bad.column) };
  }
  if (row.sites.length === 0 && row.name === '') {
    return {
      refused: refuse(
        record.row,
        allCells(record),
        'The row has neither a website nor an account name. Add one of them.',
      ),
    };
  }
  warnings.push(...domainProblems, ...warnOfMissing(record, columns));
  // A list that has people says of every account who they are, even that there are none.
  if (columns.some(({ field }) => field?.of === 'person')) {
    const one = personOf(person);
    row.people = one ? [one] : [];
  }
  return { row, warnings };
}

/** Reads a record of a table of people or activity: it refers to an account of the present list. */
export function readReferringRow(
  record: TableRecord,
  columns: readonly Column[],
  allowed?: ReadonlySet<string>,
): ReferringRow | { refused: RefusedRow } {
  const reading = readCells(record, columns, allowed);
  if ('refused' in reading) return reading;
  const { account, person, activity, unknown, warnings, domainProblems } = reading;
  if (columns.some(({ field }) => field?.of === 'activity')) {
    activity.notes.push(...unknown.map(({ name, value }) => `${name}: ${value}`));
  } else if (unknown.length > 0) {
    person.attributes = unknown;
  }
  warnings.push(...domainProblems, ...warnOfMissing(record, columns));
  return { account, person: personOf(person), activity, warnings };
}

function readCells(
  record: TableRecord,
  columns: readonly Column[],
  allowed: ReadonlySet<string> | undefined,
): Cells | { refused: RefusedRow } {
  const { row: number, cells, problem } = record;
  if (problem) {
    const header = problem.column === undefined ? undefined : columns[problem.column]?.header;
    return { refused: refuse(number, problem.value, problem.reason, header) };
  }
  const read: Cells = { ...emptyRows(number), unknown: [], warnings: [], domainProblems: [] };
  for (const [at, { header, field, ofPerson }] of columns.entries()) {
    const cell = disarm(cells[at]?.trim() ?? '');
    if (cell === '') continue;
    if (!field) {
      read.unknown.push({ name: ofPerson ? PERSON_ATTRIBUTE + header : header, value: cell });
      continue;
    }
    const reason = readCell(field, cell, read, allowed);
    if (reason === undefined) continue;
    const warning = { row: number, column: header, value: shorten(cell), reason };
    (domainFields.has(field.field) ? read.domainProblems : read.warnings).push(warning);
  }
  return read;
}

function readCell(
  field: Field,
  cell: string,
  into: Cells,
  allowed: ReadonlySet<string> | undefined,
): string | undefined {
  switch (field.of) {
    case 'account':
      return field.read(cell, into.account, allowed);
    case 'person':
      return field.read(cell, into.person, allowed);
    case 'activity': {
      if (field.implies) into.activity.meaning ??= field.implies;
      return field.read(cell, into.activity, allowed);
    }
  }
}

/** The person of a row; nobody where neither a name nor an address or page of theirs is given. */
function personOf({ name, firstName, lastName, ...told }: PersonRow): StakeholderDraft | undefined {
  const full = name ?? [firstName, lastName].filter((part) => part !== undefined).join(' ');
  // Somebody without a name is shown by what is known of them.
  const shown = full || told.email || told.title;
  return shown ? { ...told, name: shown } : undefined;
}

function warnOfMissing(record: TableRecord, columns: readonly Column[]): RowWarning[] {
  if (record.missing === 0) return [];
  return [
    {
      row: record.row,
      column: columns[columns.length - record.missing]?.header ?? '',
      value: '',
      reason: 'The row ends before this column. This and the columns after it were read as empty.',
    },
  ];
}

/** What a row holds, for a refusal that concerns all of it. */
export function allCells({ cells }: TableRecord): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(', ');
}

export function refuse(row: number, value: string, reason: string, column?: string): RefusedRow {
  return { row, value: shorten(value), reason, ...(column !== undefined && { column }) };
}
