import type { LineKind } from '../schema/backup.ts';
import { BackupChecksum } from './backupChecksum.ts';

/** How much text is gathered before it is handed over to the browser, in UTF-16 units. */
const CHUNK = 256 * 1024;

/** The lines of a backup after the header, kept off the heap until they are compressed. */
export class BackupBody {
  bytes = 0;
  readonly #blobs: Blob[] = [];
  readonly #checksum = new BackupChecksum();
  readonly #encoder = new TextEncoder();
  #lines: string[] = [];
  #gathered = 0;

  /** Adds a line for each value. Wait for it before the next. */
  async add(kind: LineKind, values: readonly unknown[]): Promise<void> {
    for (const value of values) {
      const line = `["${kind}",${textOf(value)}]\n`;
      this.#lines.push(line);
      this.#gathered += line.length;
      if (this.#gathered > CHUNK) await this.#handOver();
    }
  }

  /** @returns the lines, and what the header says of them */
  async finish(): Promise<{ body: Blob; bytes: number; checksum: string }> {
    await this.#handOver();
    return { body: new Blob(this.#blobs), bytes: this.bytes, checksum: await this.#checksum.result() };
  }

  async #handOver(): Promise<void> {
    const bytes = this.#encoder.encode(this.#lines.join(''));
    this.#lines = [];
    this.#gathered = 0;
    this.bytes += bytes.length;
    await this.#checksum.add(bytes);
    this.#blobs.push(new Blob([bytes]));
  }
}

/** Damage may have left what JSON can't say, such as a circle: of that the backup has what can be said in text. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    const { id } = value as { id?: unknown };
    return JSON.stringify({ id: String(id), entry: String((value as { entry?: unknown }).entry) });
  }
}
