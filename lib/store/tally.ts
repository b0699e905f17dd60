/** What a manifest says of its accounts as a whole, kept up to date account by account. */
import type { Account } from '../schema/account.ts';
import { compareText } from './buckets.ts';
import { Checksum, type Fingerprint } from './fingerprint.ts';
import type { Manifest } from './records.ts';

export class Tally {
  readonly #counts: Manifest['counts'];
  readonly #owners: Map<string, number>;
  readonly #checksum: Checksum;
  #bytes: number;

  /** @param base the list to go on from; nothing: an empty one */
  constructor(base?: Pick<Manifest, 'counts' | 'owners' | 'checksum' | 'bytes'>) {
    this.#counts = base ? { ...base.counts } : { accounts: 0, people: 0 };
    this.#owners = new Map(base?.owners.map(({ name, accounts }) => [name, accounts]));
    this.#checksum = base ? Checksum.parse(base.checksum) : new Checksum();
    this.#bytes = base?.bytes ?? 0;
  }

  add(account: Account, fingerprint: Fingerprint): void {
    this.#checksum.add(fingerprint);
    this.#count(account, fingerprint, 1);
  }

  subtract(account: Account, fingerprint: Fingerprint): void {
    this.#checksum.subtract(fingerprint);
    this.#count(account, fingerprint, -1);
  }

  #count(account: Account, { bytes }: Fingerprint, by: 1 | -1): void {
    this.#counts.accounts += by;
    this.#counts.people += by * account.people.length;
    this.#bytes += by * bytes;
    for (const name of ownersOf(account)) {
      const accounts = (this.#owners.get(name) ?? 0) + by;
      if (accounts > 0) this.#owners.set(name, accounts);
      else this.#owners.delete(name);
    }
  }

  /** The fields as the manifest holds them. */
  result(): Pick<Manifest, 'counts' | 'owners' | 'checksum' | 'bytes'> {
    return {
      counts: this.#counts,
      owners: [...this.#owners]
        .map(([name, accounts]) => ({ name, accounts }))
        .sort((a, b) => compareText(a.name, b.name)),
      checksum: this.#checksum.toString(),
      bytes: this.#bytes,
    };
  }
}

function ownersOf({ owners }: Account): Set<string> {
  return new Set([owners.ae, owners.sdr, owners.marketing].filter((name) => name !== undefined));
}
