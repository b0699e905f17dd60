/** The lines of a backup file, unpacked and read as a stream, within limits. */
import type { BackupHeader } from '../../schema/backup.ts';
import { BackupChecksum } from '../../store/backupChecksum.ts';
import { BackupError, damaged } from './backupError.ts';
import { readHeader } from './backupHeader.ts';

const HEADER_BYTES = 64 * 1024;
/** An import takes cells of up to ten million characters, each of which JSON may write as six. */
const LINE_BYTES = 64 * 1024 * 1024;

export interface LinesOptions {
  /** Of this Touchline. */
  version: string;
  /** Cancels it; the promise then rejects with its reason. */
  signal: AbortSignal;
  /** Share of the file that was read, 0–1. */
  onShare?(share: number): void;
}

/**
 * The header, then the text of each line after it. It ends only where the whole file was read and holds what its header
 * says; whoever applies anything of it waits for that.
 *
 * @throws BackupError; the signal's reason
 */
export async function* readBackupLines(
  file: Blob,
  { version, signal, onShare }: LinesOptions,
): AsyncGenerator<{ header: BackupHeader } | { text: string }> {
  const pieces = unpack(file, signal, onShare ?? (() => {}));
  const lines = new LineSplitter();
  const checksum = new BackupChecksum();
  let header: BackupHeader | undefined;
  let bytes = 0;
  for await (const piece of pieces) {
    let body = piece;
    if (!header) {
      const end = piece.indexOf(LINE_END);
      lines.add(end === -1 ? piece : piece.subarray(0, end), HEADER_BYTES);
      if (end === -1) {
        if (lines.waiting < HEADER_BYTES) continue;
        header = readHeader(undefined, file.size, version);
      }
      header = readHeader(lines.take(), file.size, version);
      yield { header };
      body = piece.subarray(end + 1);
    }
    bytes += body.length;
    if (bytes > header.bytes) throw damaged('it is longer than it says');
    await checksum.add(body);
    for (let end = body.indexOf(LINE_END); end !== -1; end = body.indexOf(LINE_END)) {
      lines.add(body.subarray(0, end), LINE_BYTES);
      yield { text: lines.take() };
      body = body.subarray(end + 1);
    }
    lines.add(body, LINE_BYTES);
    if (lines.waiting >= LINE_BYTES) throw damaged('one of its lines doesn’t end');
  }
  if (!header) header = readHeader(lines.take(), file.size, version);
  if (bytes < header.bytes || lines.waiting > 0) throw damaged('its end is missing');
  if ((await checksum.result()) !== header.checksum) throw damaged('its checksum doesn’t agree');
}

const LINE_END = 10;

/** Gathers a line that comes in several pieces. */
class LineSplitter {
  waiting = 0;
  #pieces: Uint8Array[] = [];

  /** Goes on with the line; what is past `most` bytes is dropped, since the caller gives up then. */
  add(piece: Uint8Array, most: number): void {
    if (piece.length === 0 || this.waiting >= most) return;
    // A copy: the reader may use its memory again.
    this.#pieces.push(piece.slice());
    this.waiting += piece.length;
  }

  /** The line, which is then begun anew. */
  take(): string {
    const whole = new Uint8Array(this.waiting);
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    this.#pieces = [];
    this.waiting = 0;
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole);
    } catch {
      throw damaged('part of its text is not readable');
    }
  }
}

const GZIP = [0x1f, 0x8b];

/** The file's bytes, unpacked where they are packed: some systems unpack what they download. */
async function* unpack(
  file: Blob,
  signal: AbortSignal,
  onShare: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  signal.throwIfAborted();
  const start = new Uint8Array(await readable(file.slice(0, 2).arrayBuffer()));
  const packed = GZIP.every((byte, at) => start[at] === byte);
  let read = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(bytes, to) {
      read += bytes.length;
      onShare(read / file.size);
      to.enqueue(bytes);
    },
  });
  const stream = file.stream().pipeThrough(counted);
  const reader = (packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).getReader();
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await readable(reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops early leaves a stream that nobody reads.
    reader.cancel().catch(() => {});
  }
}

async function readable<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof DOMException) {
      throw new BackupError(
        'unreadable',
        'The file can’t be read: it may have been moved, changed or deleted meanwhile. Choose it again.',
      );
    }
    throw damaged('it can’t be unpacked to its end');
  }
}
