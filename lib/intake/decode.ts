/** A file becomes a stream of text, whatever encoding a spreadsheet wrote, or an ImportError that names what the file is. */
import { ImportError } from './report.ts';

/** The text of a file, to be read as often as asked. */
export interface TextSource {
  newline: '\n' | '\r';
  /** The characters that the encoding can't explain, if there are any: the file is damaged or in an encoding that can't be told. */
  unreadable: RegExp | undefined;
  /** The beginning of what looks like another writing than the one that it was read as; undefined: nothing does. */
  doubtful: string | undefined;
  /** Pieces of the text, each with the share of the file that is read by then, 0–1. @throws ImportError */
  chunks(): AsyncGenerator<{ text: string; read: number }>;
}

const SAVE_AS_CSV = 'Open it and save the list as “CSV UTF-8 (comma delimited)”, then import that file.';

/** Files that are no text, by their first bytes. */
const binaries: ReadonlyArray<{ starts: readonly number[]; is: string }> = [
  { starts: [0x50, 0x4b, 0x03, 0x04], is: 'an Excel workbook (or another zip file)' },
  { starts: [0x50, 0x4b, 0x05, 0x06], is: 'an empty zip file' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Excel workbook (.xls)' },
  { starts: [0x25, 0x50, 0x44, 0x46], is: 'a PDF' },
  { starts: [0x89, 0x50, 0x4e, 0x47], is: 'a picture (PNG)' },
  { starts: [0xff, 0xd8, 0xff], is: 'a picture (JPEG)' },
  { starts: [0x47, 0x49, 0x46, 0x38], is: 'a picture (GIF)' },
  { starts: [0x1f, 0x8b], is: 'a compressed file (gzip)' },
];

/** Texts that are no table, by how they begin. */
const otherTexts: ReadonlyArray<{ starts: RegExp; is: string }> = [
  { starts: /^\s*<(?:!doctype\s+html|html|head|body|table)\b/i, is: 'a web page (HTML)' },
  { starts: /^\s*<\?xml\b/i, is: 'an XML file' },
  { starts: /^\{\\rtf/, is: 'a text document (RTF)' },
  { starts: /^\s*(?:\{\s*["}]|\[\s*[{[\]])/, is: 'a JSON file' },
];

/** By how much of its beginning a file is known. */
const HEAD_BYTES = 4096;

type Encoding = Pick<TextSource, 'newline' | 'unreadable' | 'doubtful'> & {
  label: 'utf-8' | Wide | 'windows-1252';
};
type Wide = 'utf-16le' | 'utf-16be';

/**
 * Text of a file in UTF-8 or UTF-16, with or without a byte order mark, or else in Windows-1252. Reads the file once to tell
 * which it is, since a list in Windows-1252 may have its first accent near its end; holds none of it.
 * Throws an ImportError where the file is something else than text, such as a workbook.
 */
export async function openText(file: Blob): Promise<TextSource> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer().catch(failReading));
  const binary = binaries.find(({ starts }) => starts.every((byte, at) => head[at] === byte));
  if (binary) throw notAList(binary.is);
  const { label, newline, unreadable, doubtful } = await tellEncoding(file, head);
  const start = new TextDecoder(label).decode(head);
  const other = otherTexts.find(({ starts }) => starts.test(start));
  if (other) throw notAList(other.is);
  return { newline, unreadable, doubtful, chunks: () => decodeChunks(file, label) };
}

/** Whether a file begins as a JSON document does that is an object. */
export async function beginsAsObject(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer().catch(failReading));
  return /^\s*\{\s*["}]/.test(new TextDecoder(utf16(head) ?? 'utf-8').decode(head));
}

/** Text of a JSON file. @throws ImportError where it is none, or cut off in a character */
export function decodeJson(bytes: Uint8Array): string {
  const strict = new TextDecoder(utf16(bytes) ?? 'utf-8', { fatal: true });
  const text = decodes(strict, bytes) && decodes(strict) ? strict.decode(bytes) : '';
  if (text.trim() !== '') return text;
  throw new ImportError('encoding', 'The file is empty or damaged. Save it as UTF-8 and choose it again.');
}

function notAList(is: string): ImportError {
  return new ImportError('not-a-list', `This is ${is}, not a CSV file. ${SAVE_AS_CSV}`);
}

async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(failReading);
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function* decodeChunks(file: Blob, label: string): AsyncGenerator<{ text: string; read: number }> {
  const decoder = new TextDecoder(label);
  let done = 0;
  for await (const bytes of bytesOf(file)) {
    done += bytes.length;
    yield { text: decoder.decode(bytes, { stream: true }), read: done / file.size };
  }
  yield { text: decoder.decode(), read: 1 };
}

function failReading(): never {
  throw new ImportError(
    'changed',
    'The file can no longer be read: it was changed, moved or removed meanwhile. Choose it again.',
  );
}

async function tellEncoding(file: Blob, head: Uint8Array): Promise<Encoding> {
  const wide = utf16(head);
  const label = wide ?? 'utf-8';
  const strict = new TextDecoder(label, { fatal: true });
  let valid = true;
  let newline: Encoding['newline'] = '\r';
  let read = 0;
  for await (const bytes of bytesOf(file)) {
    const zero = wide ? -1 : bytes.indexOf(0);
    if (zero !== -1) throw zeroByte(await countLines(file.slice(0, read + zero)), bytes);
    read += bytes.length;
    if (bytes.includes(LF)) newline = '\n';
    valid &&= decodes(strict, bytes);
  }
  valid &&= decodes(strict);
  const doubtful = undefined;
  if (valid) return { label, newline, unreadable: undefined, doubtful };
  // Text of Windows-1252 hardly ever holds a sequence that is also valid UTF-8; where most are valid, a few bytes are broken.
  if (wide || (await isMostlyUtf8(file))) return { label, newline, unreadable: /\uFFFD/, doubtful };
  return { label: 'windows-1252', newline, ...(await lookAtWindows1252(file)) };
}

/** A text that is sound but for a zero byte is damaged there; a binary file has many. */
function zeroByte(line: number, bytes: Uint8Array): ImportError {
  const zeros = bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  // One alone is a slip, however short the file is.
  if (zeros > 1 && (line === 1 || zeros * 100 > bytes.length)) {
    return new ImportError('not-a-list', `This is a binary file, not a CSV file. ${SAVE_AS_CSV}`);
  }
  return new ImportError(
    'encoding',
    `Line ${line} has a character that no text can have (a zero byte): the file is damaged there. Delete it, or save the list anew as “CSV UTF-8”.`,
    { row: line },
  );
}

/** How many lines a text has, by line ends of either kind. A record with line breaks in quotes is several. */
async function countLines(text: Blob): Promise<number> {
  let lines = 1;
  let before = 0;
  for await (const bytes of bytesOf(text)) {
    for (const byte of bytes) {
      if (byte === CR || (byte === LF && before !== CR)) lines++;
      before = byte;
    }
  }
  return lines;
}

/** The five bytes that Windows-1252 leaves undefined. Encodings such as Shift JIS are full of them. */
const UNDEFINED = /[\u0081\u008D\u008F\u0090\u009D]/;

/**
 * Whether a file may be Windows-1252. In Western European text an accent stands among plain letters: where most characters
 * beyond ASCII stand three and more in a row, they are bytes of another writing, such as Shift JIS, GBK or Cyrillic.
 */
async function lookAtWindows1252(file: Blob): Promise<Pick<TextSource, 'unreadable' | 'doubtful'>> {
  let unreadable: RegExp | undefined;
  let single = 0;
  let inRows = 0;
  let first: string | undefined;
  for await (const { text } of decodeChunks(file, 'windows-1252')) {
    if (UNDEFINED.test(text)) unreadable = UNDEFINED;
    for (const [run] of text.matchAll(/[\u0080-\uFFFF]+/g)) {
      if (run.length < 3) {
        single += run.length;
        continue;
      }
      inRows += run.length;
      first ??= run;
    }
  }
  return { unreadable, doubtful: inRows > single ? first : undefined };
}

const LF = 10;
const CR = 13;

async function isMostlyUtf8(file: Blob): Promise<boolean> {
  let broken = 0;
  let whole = 0;
  for await (const { text } of decodeChunks(file, 'utf-8')) {
    broken += count(text, /\uFFFD/g);
    whole += count(text, /[\u0080-\uFFFC]/g);
  }
  return whole > broken;
}

/** Whether the next bytes of a stream, or its end, are what the strict decoder expects. */
function decodes(strict: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    if (bytes) strict.decode(bytes, { stream: true });
    else strict.decode();
    return true;
  } catch {
    return false;
  }
}

/** Which UTF-16 it is, by its byte order mark or by where the zero bytes of its first letters stand. */
function utf16(bytes: Uint8Array): Wide | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length >> 1, 128);
  let first = 0;
  let second = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) first++;
    if (bytes[2 * pair + 1] === 0) second++;
  }
  if (first === 0 && second * 2 > pairs) return 'utf-16le';
  if (second === 0 && first * 2 > pairs) return 'utf-16be';
  return undefined;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
