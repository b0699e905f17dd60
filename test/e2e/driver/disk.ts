import { execFileSync } from 'node:child_process';
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small file system in memory, for what happens when a disk is full. Mounting one takes root, or sudo without a password. */
export class SmallDisk {
  readonly folder: string;

  constructor(megabytes: number) {
    this.folder = mkdtempSync(join(tmpdir(), 'touchline-disk-'));
    try {
      asRoot('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', this.folder);
    } catch (error) {
      rmdirSync(this.folder);
      throw error;
    }
  }

  /** Takes all the room but so many bytes. */
  fill(bytesLeft: number): void {
    const filler = openSync(this.#filler, 'a');
    try {
      for (;;) writeSync(filler, Buffer.alloc(1_000_000)); // others write too: only the refusal says that it is full
    } catch {
      ftruncateSync(filler, fstatSync(filler).size - bytesLeft);
    } finally {
      closeSync(filler);
    }
  }

  /** Gives back the room that `fill` took. */
  free(): void {
    rmSync(this.#filler, { force: true });
  }

  remove(): void {
    asRoot('umount', '--lazy', this.folder);
    rmdirSync(this.folder);
  }

  get #filler(): string {
    return join(this.folder, 'filler');
  }
}

/** Why a small disk can't be had here, or nothing if it can. */
export function smallDiskRefusal(): string | undefined {
  try {
    new SmallDisk(1).remove();
    return undefined;
  } catch (error) {
    return `a small disk can't be mounted here: ${String(error).split('\n')[0]}`;
  }
}

function asRoot(...command: [string, ...string[]]): void {
  const [file, ...args] = process.getuid?.() === 0 ? command : (['sudo', '-n', ...command] as const);
  execFileSync(file, args, { stdio: 'pipe' });
}
