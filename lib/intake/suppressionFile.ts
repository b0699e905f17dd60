/** A do-not-contact file: who is on it, by which ways and until when, by whatever can be compared. */
import { type Contact, readContact } from '../core/contactText.ts';
import type { SuppressionRow } from '../schema/suppression.ts';
import type { OptOutChannel } from '../schema/words.ts';
import { readDate } from './dates.ts';
import { disarm } from './export.ts';
import { readDomains } from './keys.ts';
import { openFile } from './readList.ts';
import { ImportError, type RefusedRow, shorten } from './report.ts';
import type { TableRecord } from './table.ts';

export interface SuppressionFileRead {
  /** Each key once: what is said of it last, but never less than every way where one row says so. */
  rows: Array<Pick<SuppressionRow, 'key' | 'channels' | 'reason' | 'until'>>;
  refused: RefusedRow[];
  /** Rows whose end or ways couldn't be read: they bind for good, or by every way. */
  warnings: RefusedRow[];
}

type Column = 'email' | 'phone' | 'domain' | 'linkedin' | 'ways' | 'reason' | 'until' | 'any' | 'name';

/** Headers as they are compared: letters and digits alone, lower case. */
const headers: Readonly<Record<Exclude<Column, 'any'>, RegExp>> = {
  email: /^(?:e?mail(?:address|adresse)?|workemail|contactemail)$/,
  phone: /^(?:phone(?:number)?|mobile(?:phone)?|telephone|telefon|tel|directphone)$/,
  domain: /^(?:(?:company|email|account)?domain(?:name)?|website|companywebsite|url|webseite)$/,
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
 * @param onProgress rows read, of about so many
 * @throws ImportError where it is no table; the signal's reason
 */
export async function readSuppressionFile(
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress(rows: number, of: number): void },
): Promise<SuppressionFileRead> {
  const { table } = await openFile({ name: file.name, data: file }, { hasList: true });
  const named = table.header.map(columnOf);
  const hasHeader = named.some((column) => column !== undefined);
  const columns = named.map((column): Column => column ?? (hasHeader ? 'name' : 'any'));
  const read: SuppressionFileRead = { rows: [], refused: [], warnings: [] };
  const byKey = new Map<string, SuppressionFileRead['rows'][number]>();
  if (!hasHeader) {
    take({ row: table.headerRow, cells: table.header, missing: 0 }, columns, table.header, byKey, read);
  }
  let rows = 0;
  for await (const { records, read: share } of table.parts) {
    signal.throwIfAborted();
    for (const record of records) take(record, columns, table.header, byKey, read);
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

function columnOf(header: string): Exclude<Column, 'any'> | undefined {
  const plain = header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return (Object.keys(headers) as Array<keyof typeof headers>).find((column) => headers[column].test(plain));
}

function take(
  { row, cells, problem }: TableRecord,
  columns: readonly Column[],
  header: readonly string[],
  byKey: Map<string, SuppressionFileRead['rows'][number]>,
  read: SuppressionFileRead,
): void {
  if (problem) {
    read.refused.push({ row, value: shorten(problem.value), reason: problem.reason });
    return;
  }
  const keys = new Set<string>();
  const told: Pick<SuppressionRow, 'channels' | 'reason' | 'until'> = {};
  let fault: Omit<RefusedRow, 'row'> | undefined;
  for (const [at, column] of columns.entries()) {
    const cell = disarm(cells[at]?.trim() ?? '');
    if (cell === '') continue;
    const place = { value: shorten(cell), column: header[at] ?? '' };
    switch (column) {
      case 'name':
        break;
      case 'reason':
        told.reason = shorten(cell);
        break;
      case 'ways': {
        const channels = ways.filter(([pattern]) => pattern.test(cell)).map(([, channel]) => channel);
        if (channels.length > 0) told.channels = channels;
        else if (!/^(?:all|any|every|\*|alle)/i.test(cell)) {
          read.warnings.push({
            row,
            ...place,
            reason: 'No way of contact is known by that name: it binds for every way.',
          });
        }
        break;
      }
      case 'until': {
        const end = readDate(cell);
        if (typeof end === 'number') told.until = end;
        else read.warnings.push({ row, ...place, reason: `${end} Until then it binds for good.` });
        break;
      }
      default: {
        const answer = keyOf(cell, column);
        if ('key' in answer) keys.add(answer.key);
        else fault ??= { ...place, reason: answer.reason };
      }
    }
  }
  if (keys.size === 0) {
    const reason =
      fault?.reason ??
      'The row has no e-mail address, phone number, domain or LinkedIn page. A name alone can’t be matched: add one of them.';
    const value = fault?.value ?? shorten(cells.filter((cell) => cell.trim() !== '').join(', '));
    read.refused.push({ row, value, reason, ...(fault?.column && { column: fault.column }) });
    return;
  }
  if (fault) read.warnings.push({ row, ...fault });
  for (const key of keys) {
    const before = byKey.get(key);
    const { channels, ...rest } = told;
    const all = channels && before?.channels ? [...new Set([...before.channels, ...channels])] : channels;
    byKey.set(key, { key, ...rest, ...(all && (!before || before.channels) && { channels: all }) });
  }
}

const wanted: Readonly<Record<'email' | 'phone' | 'domain' | 'linkedin' | 'any', string>> = {
  email: 'an e-mail address such as name@example.com',
  phone: 'a phone number such as +44 20 7946 0000',
  domain: 'a domain such as example.com',
  linkedin: 'a LinkedIn page such as linkedin.com/in/name',
  any: 'an e-mail address, phone number, domain or LinkedIn page',
};

/** The key of one that is not to be contacted; a domain that others use too is none. */
export function suppressionKey(text: string): { key: string } | { reason: string } {
  return keyOf(text, 'any');
}

const kinds: Readonly<Record<keyof typeof wanted, ReadonlyArray<Contact['kind']>>> = {
  email: ['email'],
  phone: ['phone'],
  linkedin: ['page'],
  domain: [],
  any: ['email', 'phone', 'page'],
};

function keyOf(cell: string, column: keyof typeof wanted): { key: string } | { reason: string } {
  const contact = readContact(cell);
  if (contact && contact.kind !== 'domain' && kinds[column].includes(contact.kind))
    return { key: contact.key };
  if (column === 'domain' || (column === 'any' && HOST_LIKE.test(cell))) {
    const { domains, refused } = readDomains(cell, 'domain');
    const [domain] = domains;
    if (domain !== undefined) return { key: `domain:${domain}` };
    if (refused[0]) return { reason: refused[0].words };
  }
  return { reason: `This is not ${wanted[column]}.` };
}

const HOST_LIKE = /^[^\s@]+\.[^\s@]+$/;
