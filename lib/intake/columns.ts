/** The header of a file becomes columns, each with the field that reads it or none. */
import { type Field, fields } from './fields.ts';
import type { ColumnReading } from './report.ts';

export interface Column {
  /** As written; a column without a header is named by its letter, a repeated header is numbered: `Notes (2)`. */
  header: string;
  /** Undefined: its cells are kept as an attribute. */
  field: Field | undefined;
}

const byHeader: ReadonlyMap<string, { field: Field; rank: number }> = new Map(
  fields.flatMap((field) =>
    field.headers.map((header, rank) => [plainHeader(header), { field, rank }] as const),
  ),
);

/** Which column holds what. Where several columns fit a field that takes one, the field's first header wins. */
export function mapColumns(headers: readonly string[]): Column[] {
  const found = headers.map((header) => byHeader.get(plainHeader(header)));
  const taken = new Map<Field, number>();
  for (const [at, match] of found.entries()) {
    if (!match || match.field.several) continue;
    const holder = taken.get(match.field);
    const best = holder === undefined ? undefined : found[holder];
    if (!best || match.rank < best.rank) taken.set(match.field, at);
  }
  const names = nameColumns(headers);
  return headers.map((header, at) => {
    const field = found[at]?.field;
    const reads = field && (field.several || taken.get(field) === at);
    return { header: names[at] ?? header, field: reads ? field : undefined };
  });
}

/** How the report shows the columns. */
export function describeColumns(columns: readonly Column[]): ColumnReading[] {
  return columns.map(({ header, field }) => ({ header, field: field?.field }));
}

function nameColumns(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, at) => {
    const name = header || `Column ${columnLetters(at)}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}

/** `Owner (AE)` and `owner_ae` are the same header; `# Employees` keeps its sign out. */
function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
