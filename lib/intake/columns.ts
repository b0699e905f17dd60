/** The header of a file becomes columns, each with the field that reads it or none. */
import { type Field, fields, referenceFields } from './fields.ts';
import { type ColumnReading, type Confidence, LEFT_OUT, REFUSAL_HEADERS, type TableKind } from './report.ts';
import { recogniseKind } from './tableKind.ts';

export interface Column {
  /** As written; a column without a header is named by its letter, a repeated header is numbered: `Notes (2)`. */
  header: string;
  /** Undefined: its cells are kept as an attribute. */
  field: Field | undefined;
  /** Absent where there is no field. */
  confidence?: Confidence;
  /** Of a column without a field in a list of people: its cells are the person's, such as the place where they are. */
  ofPerson?: true;
}

/** What the rep said that a column is; no field: an attribute. The header as a column shows it. */
export interface ColumnChoice {
  header: string;
  field: string | undefined;
}

/** A field that the rep can choose for a column. */
export interface FieldChoice {
  field: string;
  of: Subject;
  /** Several columns may be it. */
  several: boolean;
}

interface Match {
  field: Field;
  /** Of several columns for one field the lowest wins. */
  rank: number;
  confidence: Confidence;
}

type Subject = Field['of'];

/** Whose own headers count in which kind of table, the first first. */
const ownersOf: Readonly<Record<TableKind, readonly Subject[]>> = {
  accounts: ['account'],
  'accounts and people': ['account', 'person'],
  people: ['person'],
  activity: ['activity', 'account', 'person'],
};

/** What tools put before a header, and whose it is then: `Account: Website`, `6sense Segments`, `Contact: Email`. */
const prefixes: ReadonlyArray<readonly [prefix: RegExp, of: Subject]> = [
  [/^(?:account|company|organi[sz]ation) /, 'account'],
  [
    /^(?:6sense|demandbase|terminus|rollworks|zoominfo|apollo|hubspot|salesforce|clearbit|leadfeeder) /,
    'account',
  ],
  [/^(?:contact|person|lead|stakeholder) /, 'person'],
];
const LIKELY = 1000;

const everywhere = new Map<string, Match>();
const own: Readonly<Record<Subject, Map<string, Match>>> = {
  account: new Map(),
  person: new Map(),
  activity: new Map(),
};
for (const field of fields) {
  for (const [rank, header] of field.headers.entries()) {
    everywhere.set(plainHeader(header), { field, rank, confidence: 'certain' });
  }
  for (const [at, header] of (field.own ?? []).entries()) {
    own[field.of].set(plainHeader(header), {
      field,
      rank: field.headers.length + at,
      confidence: 'certain',
    });
  }
}
const byName: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.field, field]));

/**
 * Which column holds what. Where several columns fit a field that takes one, the field's first header wins.
 * @param chosen what the rep said of some columns, now or for a file with the same headers; it comes before all else
 * @param told what the rows are, where the columns needn't say it
 * @param owners what the rows speak of, where that isn't what they become: people make a list where there is none
 */
export function mapColumns(
  headers: readonly string[],
  chosen: readonly ColumnChoice[] = [],
  told?: TableKind,
  owners?: TableKind,
): Column[] {
  const names = nameColumns(headers);
  const choices = new Map(chosen.map(({ header, field }) => [header, field]));
  const plain = headers.map(plainHeader);
  const known = plain.flatMap((header, at) => {
    const name = names[at] ?? '';
    return choices.has(name) ? (choices.get(name) ?? []) : matches(header).map(({ field }) => field.field);
  });
  const unsaid = plain.filter((_, at) => !choices.has(names[at] ?? ''));
  const kind = told ?? recogniseKind(new Set(isPersonsName(unsaid, known) ? [...known, 'person'] : known));

  const candidates = plain.map((header, at): Match[] => {
    const name = names[at] ?? '';
    if (!choices.has(name)) return matches(header, kind, owners);
    const field = byName.get(choices.get(name) ?? '');
    return field ? [{ field, rank: -1, confidence: 'chosen' }] : [];
  });
  const columns = names.map(
    (header, at): Column => ({
      header,
      field: undefined,
      ...(owners === 'people' && kind !== owners && own.account.has(plain[at] ?? '') && { ofPerson: true }),
    }),
  );
  const taken = new Set<Field>();
  // The best header of a field comes first, so that the others go to what they may mean besides.
  for (const at of [...columns.keys()].sort((a, b) => rankOf(candidates[a]) - rankOf(candidates[b]))) {
    const match = candidates[at]?.find(({ field }) => field.several || !taken.has(field));
    if (!match) continue;
    taken.add(match.field);
    columns[at] = { header: names[at] ?? '', field: match.field, confidence: match.confidence };
  }
  return columns;
}

/** `Name` is the account's where nothing else is; beside the account's name and an e-mail address it is a person's. */
function isPersonsName(headers: readonly string[], known: readonly string[]): boolean {
  return headers.includes('name') && known.includes('name') && known.includes('e-mail');
}

function rankOf([best]: readonly Match[] = []): number {
  return best?.rank ?? 0;
}

/** What the rows of the table are. */
export function kindOf(columns: readonly Column[]): TableKind {
  return recogniseKind(new Set(columns.flatMap(({ field }) => field?.field ?? [])));
}

/** What was said of the columns of another file with the same `headerSignature`, by the headers as they stand in this one. */
export function choicesFor(headers: readonly string[], said: readonly ColumnChoice[]): ColumnChoice[] {
  return nameColumns(headers).flatMap((header) => {
    const choice =
      said.find((one) => one.header === header) ??
      said.find((one) => plainHeader(one.header) === plainHeader(header));
    return choice ? [{ header, field: choice.field }] : [];
  });
}

/**
 * The same for files with the same headers, in whatever order: a mapping is remembered under it, and holds for the rows that
 * were refused as well.
 */
export function headerSignature(headers: readonly string[]): string {
  return headers
    .map(plainHeader)
    .filter((header) => !ofRefusal.has(header))
    .sort()
    .join('\n');
}

const ofRefusal: ReadonlySet<string> = new Set(Object.values(REFUSAL_HEADERS).map(plainHeader));

/** The fields that a header may mean, the likeliest first. @param kind undefined: not known yet, so own headers don't count */
function matches(header: string, kind?: TableKind, owners = kind): Match[] {
  const found = (text: string, subjects?: Subject) => [
    everywhere.get(text),
    ...(owners ? ownersOf[owners] : []).map((owner) =>
      !subjects || owner === subjects ? own[owner].get(text) : undefined,
    ),
  ];
  const exact = found(header);
  const likely = prefixes.flatMap(([prefix, of]) => {
    if (!prefix.test(header)) return [];
    return found(header.replace(prefix, ''), of).map((match): Match | undefined =>
      match && match.field.of === of
        ? { ...match, rank: match.rank + LIKELY, confidence: 'likely' }
        : undefined,
    );
  });
  return [...exact, ...likely].flatMap((match) =>
    match && (!kind || reads(kind, match.field)) ? match : [],
  );
}

/** Longest cell that could be a header. */
const LONGEST_HEADER = 100;

/** Whether a cell is a header that is known, in whatever kind of table. */
export function namesField(cell: string): boolean {
  if (cell.length > LONGEST_HEADER) return false;
  const header = plainHeader(cell);
  return matches(header).length > 0 || Object.values(own).some((headers) => headers.has(header));
}

/** Whether a kind of table is read for a field. */
function reads(kind: TableKind, { of, field }: Field): boolean {
  if (field === LEFT_OUT) return true;
  if (of === 'account') return kind.startsWith('accounts') || referenceFields.has(field);
  return of === 'activity' ? kind === 'activity' : kind !== 'accounts';
}

/** The fields that a column of such a table can be, by name, but that of columns that are to stay out. */
export function fieldsOf(kind: TableKind): FieldChoice[] {
  return fields
    .filter((field) => field.field !== LEFT_OUT && reads(kind, field))
    .map(({ field, of, several = false }) => ({ field, of, several }));
}

/** How the report shows the columns. */
export function describeColumns(columns: readonly Column[]): ColumnReading[] {
  return columns.map(({ header, field, confidence }) => ({
    header,
    field: field?.field,
    ...(confidence && { confidence }),
  }));
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
