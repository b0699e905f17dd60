/** The bytes of a file become text, whatever encoding a spreadsheet wrote, or an ImportError that names what the file is. */
import { ImportError } from './report.ts';

interface DecodedText {
  text: string;
  /** Where the first character stands that the encoding can't explain, if there is one: the file is damaged or in an encoding that can't be told. */
  unreadableAt: number | undefined;
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

/** Text can't be longer than about half a gigabyte in a browser. */
const MOST_BYTES = 400_000_000;

/**
 * Text of a file in UTF-8 or UTF-16, with or without a byte order mark, or else in Windows-1252.
 * Throws an ImportError where the file is empty or something else than text, such as a workbook.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > MOST_BYTES) {
    throw new ImportError('too-large', 'The file is larger than 400 MB. Split it and import the parts.');
  }
  const binary = binaries.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  if (binary) throw notAList(binary.is);

  const decoded = decode(bytes);
  if (decoded.text.trim() === '')
    throw new ImportError('empty', 'The file is empty. Choose the file with your list.');
  const other = otherTexts.find(({ starts }) => starts.test(decoded.text));
  if (other) throw notAList(other.is);
  return decoded;
}

/** Text of a JSON file. @throws ImportError where it is none, or cut off in a character */
export function decodeJson(bytes: Uint8Array): string {
  const { text, unreadableAt } = decode(bytes);
  if (unreadableAt === undefined && text.trim() !== '') return text;
  throw new ImportError('encoding', 'The file is empty or damaged. Save it as UTF-8 and choose it again.');
}

function notAList(is: string): ImportError {
  return new ImportError('not-a-list', `This is ${is}, not a CSV file. ${SAVE_AS_CSV}`);
}

function decode(bytes: Uint8Array): DecodedText {
  const wide = utf16(bytes);
  if (wide) {
    const text = new TextDecoder(wide).decode(bytes);
    return { text, unreadableAt: isDecodable(bytes, wide) ? undefined : indexOf(text, '\uFFFD') };
  }
  if (bytes.includes(0)) {
    throw new ImportError('not-a-list', `This is a binary file, not a CSV file. ${SAVE_AS_CSV}`);
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\uFFFD') || isDecodable(bytes, 'utf-8')) return { text, unreadableAt: undefined };
  // Text of Windows-1252 hardly ever holds a sequence that is also valid UTF-8; where most are valid, a few bytes are broken.
  const unreadable = count(text, /\uFFFD/g);
  if (count(text, /[\u0080-\uFFFC]/g) > unreadable) return { text, unreadableAt: indexOf(text, '\uFFFD') };
  return windows1252(bytes);
}

function windows1252(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('windows-1252').decode(bytes);
  // The five bytes that Windows-1252 leaves undefined. Encodings such as Shift JIS are full of them.
  const at = text.search(/[\u0081\u008D\u008F\u0090\u009D]/);
  return { text, unreadableAt: at === -1 ? undefined : at };
}

/** Which UTF-16 it is, by its byte order mark or by where the zero bytes of its first letters stand. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
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

function isDecodable(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function indexOf(text: string, character: string): number | undefined {
  const at = text.indexOf(character);
  return at === -1 ? undefined : at;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
