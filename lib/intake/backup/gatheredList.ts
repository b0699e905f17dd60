import type { Account } from '../../schema/account.ts';
import type { BackupList } from '../../schema/backup.ts';
import type { BackedUpList } from '../../store/backupContent.ts';
import { SpooledEdits } from '../../store/edits.ts';
import { fingerprintAccount } from '../../store/fingerprint.ts';
import { Tally } from '../../store/tally.ts';

/** Gathers the accounts of one list of a backup, off the heap. */
export class GatheredList {
  #info: BackupList | undefined;
  readonly #bytes: number;
  #accounts: SpooledEdits | undefined;
  readonly #ids = new Set<string>();
  readonly #tally = new Tally();

  /** @param bytes that the accounts have at most */
  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  begin(info: BackupList): void {
    this.#info = info;
  }

  /** @returns whether it is the first with its id */
  take(account: Account): boolean {
    if (this.#ids.has(account.id)) return false;
    this.#ids.add(account.id);
    this.#tally.add(account, fingerprintAccount(account));
    this.#accounts ??= new SpooledEdits(this.#bytes);
    this.#accounts.put(account);
    return true;
  }

  /** @returns undefined where the backup has no such list */
  finish(): BackedUpList | undefined {
    if (!this.#info) return undefined;
    const accounts = this.#accounts ?? new SpooledEdits(0);
    return { ...this.#info, accounts, count: this.#ids.size, found: this.#tally.result().checksum };
  }
}
