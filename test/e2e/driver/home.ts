import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SmallDisk } from './disk.ts';

export type Manifest = Record<string, unknown>;

interface HomeOptions {
  /** The built extension. */
  build: string;
  /** Changes the copy's manifest, for a test of something that no built manifest has. */
  amend?: ((manifest: Manifest) => Manifest) | undefined;
  /** Puts the profile on a disk of so many megabytes. */
  diskMegabytes?: number | undefined;
}

/**
 * What outlives a browser that is killed: its profile, and a copy of the extension. A copy, because Chromium
 * makes an unpacked extension's id from its path, and because a build must not change under a running test.
 */
export class Home {
  readonly extension: string;
  readonly profile: string;
  /** Where the browser puts its temporary files, which it has no time to remove when it is killed. */
  readonly temporary: string;
  /** Where the browser saves what the rep downloads. */
  readonly downloads: string;
  readonly disk: SmallDisk | undefined;
  readonly #folder: string;
  readonly #removeAtExit = () => this.remove();

  constructor({ build, amend, diskMegabytes }: HomeOptions) {
    this.#folder = mkdtempSync(join(tmpdir(), 'touchline-home-'));
    this.disk = diskMegabytes === undefined ? undefined : new SmallDisk(diskMegabytes);
    this.extension = join(this.#folder, 'extension');
    this.profile = join(this.disk?.folder ?? this.#folder, 'profile');
    cpSync(build, this.extension, { recursive: true });
    this.temporary = join(this.#folder, 'temporary');
    this.downloads = join(this.#folder, 'downloads');
    mkdirSync(this.profile);
    mkdirSync(this.downloads);
    mkdirSync(this.temporary);
    if (amend) this.writeManifest(amend(this.readManifest()));
    process.once('exit', this.#removeAtExit);
  }

  readManifest(): Manifest {
    return JSON.parse(readFileSync(this.#manifest, 'utf8')) as Manifest;
  }

  writeManifest(manifest: Manifest): void {
    writeFileSync(this.#manifest, JSON.stringify(manifest));
  }

  remove(): void {
    process.off('exit', this.#removeAtExit);
    this.disk?.remove();
    // A browser that was just told to end may still be writing its last files.
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }

  get #manifest(): string {
    return join(this.extension, 'manifest.json');
  }
}
