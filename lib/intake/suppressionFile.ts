/** A do-not-contact file: who is on it, by which ways and until when, by whatever can be compared. */
import { type Contact, readContact } from '../core/contactText.ts';
import type { SuppressionRow } from '../schema/suppression.ts';
import type { OptOutChannel } from '../schema/words.ts';
import { readDate } from './dates.ts';
import { disarm } from './export.ts';
import { readDomains } from './keys.ts';
import { readYesNo } from './personValues.ts';
import { openFile } from './readList.ts';
import { ImportError, type RefusedRow, shorten } from './report.ts';
import type { TableRecord } from './table.ts';

export type FiledContact = Pick<SuppressionRow, 'key' | 'channels' | 'reason' | 'until'>;

export interface SuppressionFileRead {
  /** Each key once: what is said of it last, but never less than every way where one row says so. */
  rows: FiledContact[];
  refused: RefusedRow[];
  /** Rows whose end or ways couldn't be read: they bind for good, or by every way. */
  warnings: RefusedRow[];
}

type ContactColumn = 'email' | 'phone' | 'domain' | 'website' | 'linkedin' | 'any';
type Column = ContactColumn | 'ways' | 'reason' | 'until' | 'name';

/** Headers as they are compared: letters and digits alone, lower case. */
const headers: Readonly<Record<Exclude<Column, 'any'>, RegExp>> = {
  email: /^(?:e?mail(?:address|adresse)?|workemail|contactemail)$/,
  phone: /^(?:phone(?:number)?|mobile(?:phone)?|telephone|telefon|tel|directphone)$/,
  domain: /^(?:company|email|account)?domain(?:name)?$/,
  website: /^(?:(?:company|account)?website|(?:company|website)?url|homepage|webseite)$/,
  linkedin:
    /^(?:(?:person|contact|company)?linkedin(?:url|profile|companypage|companypageurl|page)?|profileurl)$/,
  ways: /^(?:channels?|ways?|optout(?:of|channel)?|kanal)$/,
  reason: /^(?:reason|why|note|notes|comment|grund)$/,
  until: /^(?:until|expiry|expires?|expirydate|enddate|bis)$/,
  name: /^(?:(?:full|first|last|contact|company|account)?name|company|account|person|firma)$/,
};

const ways: ReadonlyArray<readonly [RegExp, OptOutChannel]> = [
  [/e-?mail|newsletter/i, 'email'],
  [/call|phone|tel/i, 'call'],
  [/linked\s*in/i, 'linkedin'],
  [/direct.?mail|post(?:al)?|letter/i, 'direct-mail'],
];

/**
 * Reads a CSV, TSV or workbook, with a header row or without: a plain column of addresses is a list too.
 *
 * @param now ms since 1970 UTC: what is over by then binds nobody, and is told
 * @param onProgress rows read, of about so many
 * @throws ImportError where it is no table; the signal's reason
 */
export async function readSuppressionFile(
  file: File,
  {
    now,
    signal,
    onProgress,
  }: { now: number; signal: AbortSignal; onProgress(rows: number, of: number): void },
): Promise<SuppressionFileRead> {
  const { table } = await openFile({ name: file.name, data: file }, { hasList: true });
  let columns = columnsOf(table.header);
  let header: readonly string[] = table.header;
  const read: SuppressionFileRead = { rows: [], refused: [], warnings: [] };
  const byKey = new Map<string, FiledContact>();
  const takeAs = (record: TableRecord) =>
    take(record, columns ?? anyOf(header), header, { byKey, read, now });
  if (!columns) takeAs({ row: table.headerRow, cells: table.header, missing: 0 });
  let rows = 0;
  for await (const { records, read: share } of table.parts) {
    signal.throwIfAborted();
    for (const record of records) {
      // People put a title above the header: until anything was found, a row that names columns is the header.
      const named = columns || byKey.size > 0 ? undefined : columnsOf(record.cells);
      if (!named?.some((column) => column in wanted)) {
        takeAs(record);
        continue;
      }
      columns = named;
      header = record.cells;
      read.refused = [];
      read.warnings = [];
    }
    rows += records.length;
    onProgress(rows, Math.round(rows / share));
    // Whatever shares the thread stays alive.
    await new Promise((resolve) => setTimeout(resolve));
  }
  read.rows = [...byKey.values()];
  if (read.rows.length === 0 && read.refused.length === 0) {
    throw new ImportError('no-rows', 'The file has no rows. Choose the file with those not to contact.');
  }
  return read;
}

/** What each column is; undefined: no cell is a header that is known. */
function columnsOf(header: readonly string[]): Column[] | undefined {
  const named = header.map(columnOf);
  return named.some((column) => column !== undefined) ? named.map((column) => column ?? 'name') : undefined;
}

function anyOf(header: readonly string[]): Column[] {
  return header.map(() => 'any');
}

function columnOf(header: string): Exclude<Column, 'any'> | undefined {
  const plain = header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return (Object.keys(headers) as Array<keyof typeof headers>).find((column) => headers[column].test(plain));
}

interface Taking {
  byKey: Map<string, FiledContact>;
  read: SuppressionFileRead;
  now: number;
}

function take(
  { row, cells, problem }: TableRecord,
  columns: readonly Column[],
  header: readonly string[],
  { byKey, read, now }: Taking,
): void {
  if (problem) {
    read.refused.push({ row, value: shorten(problem.value), reason: problem.reason });
    return;
  }
  const keys = new Set<string>();
  const told: Omit<FiledContact, 'key'> = {};
  let fault: Omit<RefusedRow, 'row'> | undefined;
  let isAllowed = false;
  for (const [at, column] of columns.entries()) {
    const cell = disarm(cells[at]?.trim() ?? '');
    if (cell === '') continue;
    const place = { value: shorten(cell), column: header[at] ?? '' };
    const warn = (reason: string) => read.warnings.push({ row, ...place, reason });
    switch (column) {
      case 'name':
        break;
      case 'reason':
        told.reason = shorten(cell);
        break;
      case 'ways': {
        const channels = ways.filter(([pattern]) => pattern.test(cell)).map(([, channel]) => channel);
        const optedOut = readYesNo(cell);
        if (channels.length > 0) told.channels = channels;
        else if (optedOut === false) isAllowed = true;
        else if (optedOut === undefined && !EVERY.test(cell))
          warn('No way of contact is known by that name: it binds for every way.');
        break;
      }
      case 'until': {
        const end = readDate(cell);
        if (typeof end === 'string') warn(`${end} Until then it binds for good.`);
        // A day still counts to its end.
        else told.until = end % DAY === 0 ? end + DAY - 1 : end;
        if (told.until !== undefined && told.until <= now) warn('It is over already: the row bars nobody.');
        break;
      }
      default: {
        const answer = keysIn(cell, column);
        for (const key of answer.keys) keys.add(key);
        if (answer.reason === undefined) break;
        // Beside an address without a header: why, in words.
        if (column === 'any' && at > 0 && !/[@.\d]/.test(cell)) told.reason ??= shorten(cell);
        else fault ??= { ...place, reason: answer.reason };
      }
    }
  }
  if (isAllowed) {
    const reason = 'The row says that they did not opt out. Leave it out, or say by which ways they did.';
    read.refused.push({ row, value: rowWords(cells), reason });
    return;
  }
  if (keys.size === 0) {
    const reason =
      fault?.reason ??
      'The row has no e-mail address, phone number, domain or LinkedIn page. A name alone can’t be matched: add one of them.';
    const value = fault?.value ?? rowWords(cells);
    read.refused.push({ row, value, reason, ...(fault?.column && { column: fault.column }) });
    return;
  }
  if (fault) read.warnings.push({ row, ...fault });
  for (const key of keys) byKey.set(key, joined(byKey.get(key), { key, ...told }));
}

/** One contact of two rows: by every way that either says, until the later end. */
function joined(before: FiledContact | undefined, row: FiledContact): FiledContact {
  if (!before) return row;
  const reason = row.reason ?? before.reason;
  return {
    key: row.key,
    ...(before.channels && row.channels && { channels: [...new Set([...before.channels, ...row.channels])] }),
    ...(before.until !== undefined &&
      row.until !== undefined && { until: Math.max(before.until, row.until) }),
    ...(reason !== undefined && { reason }),
  };
}

function rowWords(cells: readonly string[]): string {
  return shorten(cells.filter((cell) => cell.trim() !== '').join(', '));
}

const DAY = 86_400_000;
const EVERY = /^(?:all|any|every|\*|alle)/i;

const wanted: Readonly<Record<ContactColumn, string>> = {
  email: 'an e-mail address such as name@example.com',
  phone: 'a phone number such as +44 20 7946 0000',
  domain: 'a domain such as example.com',
  website: 'a website such as example.com',
  linkedin: 'a LinkedIn page such as linkedin.com/in/name',
  any: 'an e-mail address, phone number, domain or LinkedIn page',
};

/** The key of one that is not to be contacted; a domain that others use too is none. */
export function suppressionKey(text: string): { key: string } | { reason: string } {
  return keyOf(text, 'any');
}

/** The keys of a cell, which may hold several, and why one of its values has none. */
function keysIn(cell: string, column: ContactColumn): { keys: string[]; reason?: string } {
  const found: { keys: string[]; reason?: string } = { keys: [] };
  for (const value of valuesIn(cell, column)) {
    const answer = keyOf(value, column);
    if ('key' in answer) found.keys.push(answer.key);
    else found.reason ??= answer.reason;
  }
  return found;
}

/** `Ines Varga <ines@rail.example>` is an address with a name; what stands between addresses and hosts parts them. */
function valuesIn(cell: string, column: ContactColumn): string[] {
  const bracketed = [...cell.matchAll(/<([^<>\s]+@[^<>\s]+)>/g)].map(([, address = '']) => address);
  if (bracketed.length > 0 && (column === 'email' || column === 'any')) return bracketed;
  const separator =
    column === 'phone' ? /[;\n]+/ : column === 'any' ? /[;\n]+|,\s+/ : /[;\s]+|,(?:\s+|(?=.*@))/;
  return cell
    .split(separator)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

const kinds: Readonly<Record<ContactColumn, ReadonlyArray<Contact['kind']>>> = {
  email: ['email'],
  phone: ['phone'],
  linkedin: ['page'],
  domain: [],
  website: [],
  any: ['email', 'phone', 'page'],
};

function keyOf(value: string, column: ContactColumn): { key: string } | { reason: string } {
  const contact = readContact(value);
  if (contact && contact.kind !== 'domain' && kinds[column].includes(contact.kind))
    return { key: contact.key };
  if (column === 'domain' || column === 'website' || (column === 'any' && HOST_LIKE.test(value))) {
    // The page of a company's site means all of the site; a bare host is meant as it stands.
    const isPage = column === 'website' || /[/:]/.test(value);
    const { domains, refused } = readDomains(value, isPage ? 'website' : 'domain');
    const [domain] = domains;
    if (domain !== undefined) return { key: `domain:${domain}` };
    if (refused[0]) return { reason: refused[0].words };
  }
  return { reason: `This is not ${wanted[column]}.` };
}

const HOST_LIKE = /^[^\s@]+\.[^\s@]+$/;
