/** SHA-256 over what is too long to be in memory at once: of the digests of its blocks, since a browser digests only what is whole. */

/** Part of the backup's format: it never changes. */
const BLOCK_BYTES = 1024 * 1024;

export class BackupChecksum {
  readonly #block = new Uint8Array(BLOCK_BYTES);
  #filled = 0;
  readonly #digests: Uint8Array[] = [];

  /** Goes on with `bytes`, in pieces of any size. Wait for it before the next. */
  async add(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + BLOCK_BYTES - this.#filled);
      this.#block.set(piece, this.#filled);
      this.#filled += piece.length;
      at += piece.length;
      if (this.#filled === BLOCK_BYTES) await this.#close();
    }
  }

  /** @returns 64 hexadecimal digits */
  async result(): Promise<string> {
    if (this.#filled > 0) await this.#close();
    const all = new Uint8Array(await new Blob(this.#digests as Uint8Array<ArrayBuffer>[]).arrayBuffer());
    return Array.from(await digest(all), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async #close(): Promise<void> {
    this.#digests.push(await digest(this.#block.subarray(0, this.#filled)));
    this.#filled = 0;
  }
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
