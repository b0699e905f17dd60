/** The rep's journal leaves as a table, or as the entries are. Retracted entries and those that can't be read are in both. */
import { retractedIn } from '../core/journal.ts';
import { kindWords } from '../core/journalKinds.ts';
import { channelWords, flagWords, roleWords, stageWords, statusWords, wayWords } from '../core/words.ts';
import type { Entry } from '../schema/journal.ts';
import type { Outcome } from '../schema/words.ts';
import type { Database } from '../store/database.ts';
import { entryOf } from '../store/journalRecord.ts';
import { readInParts } from '../store/parts.ts';
import type { JournalRecord } from '../store/records.ts';
import { type CsvRow, csvRows } from './export.ts';

interface ExportOptions {
  /** Cancels it; the promise then rejects with its reason. */
  signal: AbortSignal;
  /** Called with the number of entries that were written. */
  onProgress(entries: number): void;
}

export interface JournalFile {
  file: Blob;
  entries: number;
}

const outcomeWords: Record<Outcome, string> = {
  sent: 'Sent',
  'no-answer': 'No answer',
  voicemail: 'Voicemail',
  connected: 'Spoke',
  booked: 'Booked',
  held: 'Held',
  'no-show': 'No-show',
  bounced: 'Bounced',
  declined: 'Declined',
  'asked-to-stop': 'Asked to stop',
  accepted: 'Accepted',
  replied: 'Replied',
};

/** An entry by the names of fields that several kinds have; the table has a column for each, whatever the kind. */
type Fields = Partial<Record<string, unknown>> & {
  account?: { name: string };
  person?: { name: string };
  step?: { play: string; step: string };
  channel?: keyof typeof channelWords;
  direction?: 'in' | 'out';
  outcome?: Outcome;
  note?: string;
  touchedAt?: number;
  seenAt?: number;
};

interface Written {
  entry: Entry;
  fields: Fields;
  retracted: boolean;
}

const columns: ReadonlyArray<readonly [header: string, write: (of: Written) => string | undefined]> = [
  ['When', ({ entry, fields }) => writeMoment(fields.touchedAt ?? fields.seenAt ?? entry.at)],
  ['Written', ({ entry }) => writeMoment(entry.at)],
  ['Kind', ({ entry }) => kindWords(entry.kind)],
  ['Account', ({ fields }) => fields.account?.name],
  ['Person', ({ fields }) => fields.person?.name],
  ['Channel', ({ fields: { channel } }) => channel && channelWords[channel]],
  ['Direction', ({ fields: { direction } }) => direction && { in: 'In', out: 'Out' }[direction]],
  ['Outcome', ({ fields: { outcome } }) => outcome && outcomeWords[outcome]],
  ['Note', ({ fields }) => fields.note],
  ['Step', ({ fields: { step } }) => step && `${step.play}, ${step.step}`],
  ['More', ({ fields }) => writeRest(fields)],
  ['By', ({ entry }) => entry.by],
  ['Retracted', ({ retracted }) => (retracted ? 'yes' : 'no')],
  ['ID', ({ entry }) => entry.id],
];

/** Fields that have a column, or are of no use to a reader of the table. */
const IN_COLUMNS = new Set([
  ...['id', 'v', 'kind', 'at', 'by', 'account', 'person', 'channel', 'direction', 'outcome', 'touchedAt'],
  ...['seenAt', 'note', 'step'],
]);

/** The journal as a CSV with a row for each entry. @throws StoreError; the signal's reason */
export async function exportJournalCsv(db: Database, options: ExportOptions): Promise<JournalFile> {
  const retractions: Entry[] = [];
  for await (const records of readInParts(db, 'journal')) {
    for (const record of records) {
      const entry = entryOf(record);
      if (entry?.kind === 'entry.retracted') retractions.push(entry);
    }
  }
  const retracted = retractedIn(retractions);
  // With a byte order mark, without which spreadsheets read the file as the country's old encoding.
  const head = `\ufeff${csvRows([columns.map(([header]) => header)])}`;
  return gather(db, options, 'text/csv', head, '', (records) =>
    csvRows(records.map((record) => rowOf(record, retracted))),
  );
}

/** The journal as JSON: an array of the entries, a line each. @throws StoreError; the signal's reason */
export function exportJournalJson(db: Database, options: ExportOptions): Promise<JournalFile> {
  let first = true;
  return gather(db, options, 'application/json', '[', '\n]\n', (records) =>
    records
      .map((record) => {
        const text = writeJson(entryOf(record) ?? { unreadable: record });
        const line = `${first ? '' : ','}\n${text}`;
        first = false;
        return line;
      })
      .join(''),
  );
}

async function gather(
  db: Database,
  { signal, onProgress }: ExportOptions,
  type: string,
  head: string,
  foot: string,
  write: (records: readonly JournalRecord[]) => string,
): Promise<JournalFile> {
  // Each part is off the heap at once.
  const parts: Blob[] = [new Blob([head])];
  let entries = 0;
  for await (const records of readInParts(db, 'journal')) {
    parts.push(new Blob([write(records)]));
    entries += records.length;
    onProgress(entries);
    signal.throwIfAborted();
  }
  return { file: new Blob([...parts, foot], { type }), entries };
}

function rowOf(record: JournalRecord, retracted: (id: string) => boolean): CsvRow {
  const entry = entryOf(record);
  if (entry) {
    const written = { entry, fields: entry as Fields, retracted: retracted(entry.id) };
    return columns.map(([, write]) => write(written));
  }
  const unreadable: Record<string, string> = {
    Kind: 'Can’t be read',
    More: writeJson(record),
    Retracted: retracted(record.id) ? 'yes' : 'no',
    ID: String(record.id),
  };
  return columns.map(([header]) => unreadable[header]);
}

/** What has no column of its own, such as `reason: Not now; until: 2026-11-24 09:00`. */
function writeRest(fields: Fields): string {
  return Object.entries(fields)
    .filter(([name, value]) => !IN_COLUMNS.has(name) && value !== undefined && !isNothing(name, value))
    .map(([name, value]) => `${name}: ${writeValue(name, value)}`)
    .join('; ');
}

/** A suppression of an account or a person may name no key. */
function isNothing(name: string, value: unknown): boolean {
  return name === 'keys' && Array.isArray(value) && value.length === 0;
}

/** Fields of closed vocabularies, as the screen says them. */
const told: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({
    channels: wayWords,
    flag: flagWords,
    stage: stageWords,
    listed: { ...stageWords, ...statusWords },
    roles: roleWords,
  }).map(([name, words]) => [name, new Map(Object.entries(words))]),
);

function writeValue(name: string, value: unknown): string {
  if (typeof value === 'string') return told.get(name)?.get(value) ?? value;
  if (typeof value === 'number' && MOMENTS.has(name)) return writeMoment(value);
  if (Array.isArray(value)) return value.map((item) => writeValue(name, item)).join(', ');
  const { name: called } = (value ?? {}) as { name?: unknown };
  return typeof called === 'string' ? called : writeJson(value);
}

const MOMENTS = new Set(['until', 'startedAt']);

/** Damage may have left what JSON can't say, such as a circle. */
function writeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return JSON.stringify(String(value));
  }
}

/** `2026-11-24 09:05` on the rep's clock: a form that every spreadsheet takes for a time. */
function writeMoment(moment: number): string {
  const day = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = [String(day.getFullYear()).padStart(4, '0'), two(day.getMonth() + 1), two(day.getDate())].join(
    '-',
  );
  return `${date} ${two(day.getHours())}:${two(day.getMinutes())}`;
}
