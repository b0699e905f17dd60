/**
 * A workbook is a zip archive. It is unpacked here, by the browser's own inflate: the reader of workbooks would start workers
 * from text for large parts, which an extension's pages forbid, and would believe whatever size a part claims to have.
 */
import { ImportError } from './report.ts';

/** Text of a workbook is about ten times its size on disk; more than this would not fit beside it in memory. */
const MOST_UNPACKED = 300_000_000;
const MOST_PARTS = 10_000;

interface Part {
  /** Its whole entry in the directory. */
  entry: Uint8Array;
  name: Uint8Array;
  packed: Uint8Array;
  method: number;
  size: number;
}

/**
 * The same archive with its parts unpacked. Refuses before it unpacks anything what claims to be too large, and while it
 * unpacks what is larger than it claims.
 * @throws ImportError
 */
export async function unpackZip(bytes: Uint8Array): Promise<ArrayBuffer> {
  const parts = readDirectory(bytes);
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_UNPACKED || parts.length > MOST_PARTS) {
    throw new ImportError(
      'too-large',
      `Unpacked, this workbook would have ${Math.round(total / 1_000_000).toLocaleString('en')} MB in ${parts.length} parts; 300 MB is the most. Save the list alone as CSV and import that.`,
    );
  }
  const contents: Uint8Array[] = [];
  for (const { method, packed, size } of parts) {
    contents.push(method === 0 ? packed : await inflate(packed, size));
  }
  return store(parts, contents);
}

function readDirectory(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let end = bytes.length - 22;
    // A comment of up to 64 KB may stand behind the end record.
    while (view.getUint32(end, true) !== END) {
      if (end === 0 || bytes.length - end > 65_600) throw damaged();
      end--;
    }
    const parts: Part[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== ENTRY) throw damaged();
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const length = 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packedSize = view.getUint32(at + 20, true);
      if (view.getUint16(at + 8, true) & ENCRYPTED) {
        throw new ImportError(
          'not-a-list',
          'The workbook is locked by a password. Save it without one, or as CSV.',
        );
      }
      if (start + packedSize > bytes.length) throw damaged();
      parts.push({
        entry: bytes.slice(at, at + length),
        name: bytes.slice(at + 46, at + 46 + (nameLength ?? 0)),
        packed: bytes.subarray(start, start + packedSize),
        method: view.getUint16(at + 10, true),
        size: view.getUint32(at + 24, true),
      });
      at += length;
    }
    return parts;
  } catch (error) {
    // Offsets that lead out of the file.
    throw error instanceof RangeError ? damaged() : error;
  }
}

async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const whole = new Uint8Array(size);
  let at = 0;
  try {
    const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (at + next.value.length > size) {
        await reader.cancel();
        throw damaged();
      }
      whole.set(next.value, at);
      at += next.value.length;
    }
  } catch {
    throw damaged();
  }
  if (at !== size) throw damaged();
  return whole;
}

/** An archive whose parts are stored as they are. */
function store(parts: readonly Part[], contents: readonly Uint8Array[]): ArrayBuffer {
  const files = parts.reduce((sum, { name }, at) => sum + 30 + name.length + (contents[at]?.length ?? 0), 0);
  const directory = parts.reduce((sum, { entry }) => sum + entry.length, 0);
  const archive = new Uint8Array(files + directory + 22);
  const view = new DataView(archive.buffer);
  let file = 0;
  let entryAt = files;
  for (const [at, { entry, name }] of parts.entries()) {
    const content = contents[at] ?? new Uint8Array();
    const told = new DataView(entry.buffer);
    told.setUint16(10, 0, true);
    told.setUint32(20, content.length, true);
    told.setUint32(42, file, true);
    archive.set(entry, entryAt);
    entryAt += entry.length;
    view.setUint32(file, LOCAL, true);
    view.setUint32(file + 18, content.length, true);
    view.setUint32(file + 22, content.length, true);
    view.setUint16(file + 26, name.length, true);
    archive.set(name, file + 30);
    archive.set(content, file + 30 + name.length);
    file += 30 + name.length + content.length;
  }
  view.setUint32(entryAt, END, true);
  view.setUint16(entryAt + 8, parts.length, true);
  view.setUint16(entryAt + 10, parts.length, true);
  view.setUint32(entryAt + 12, directory, true);
  view.setUint32(entryAt + 16, files, true);
  return archive.buffer;
}

function damaged(): ImportError {
  return new ImportError(
    'not-a-list',
    'The workbook is damaged or was cut off. Open it in your spreadsheet, save it again, and import that.',
  );
}

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const ENCRYPTED = 1;
