/** One bucket of the directory: the facts of each account that lists and search show. Pure. */
import type { Account } from '../schema/account.ts';
import { compareText } from './buckets.ts';
import type { DirectoryBucket } from './records.ts';

/** Facts of the list alone; what isn't known is absent. Scores are no facts of the list. */
export interface DirectoryEntry {
  id: string;
  name: string;
  /** The main domain. */
  domain?: string;
  tier?: string;
  /** The account executive. */
  owner?: string;
  segments?: string[];
}

/** Stands between two segments of an account. */
const BETWEEN = '\u001f';

export function directoryEntry(account: Account): DirectoryEntry {
  const [domain] = account.domains;
  const segments = (account.segments ?? []).map((segment) => segment.replaceAll(BETWEEN, ' '));
  return {
    id: account.id,
    name: account.name,
    ...(domain && { domain }),
    ...(account.tier && { tier: account.tier }),
    ...(account.owners.ae && { owner: account.owners.ae }),
    ...(segments.length > 0 && { segments }),
  };
}

/** What each id's entry becomes; without one it leaves. */
export type DirectoryEdit = Array<{ id: string; entry?: DirectoryEntry }>;

/** The bucket after `edit`: the same as one built from its entries anew. */
export function editDirectoryBucket(old: DirectoryBucket | undefined, edit: DirectoryEdit): DirectoryBucket {
  const byId = new Map(old ? entriesOf(old).map((entry) => [entry.id, entry]) : []);
  for (const { id, entry } of edit) {
    if (entry) byId.set(id, entry);
    else byId.delete(id);
  }
  const entries = [...byId.values()].sort((a, b) => compareText(a.id, b.id));
  return {
    ids: entries.map(({ id }) => id),
    names: entries.map(({ name }) => name),
    domains: entries.map(({ domain }) => domain ?? ''),
    tiers: entries.map(({ tier }) => tier ?? ''),
    owners: entries.map(({ owner }) => owner ?? ''),
    segments: entries.map(({ segments = [] }) => segments.join(BETWEEN)),
  };
}

/** The rows of a bucket, by id. */
export function entriesOf(bucket: DirectoryBucket): DirectoryEntry[] {
  return bucket.ids.map((id, row) => {
    const [domain, tier, owner] = [bucket.domains[row], bucket.tiers[row], bucket.owners[row]];
    const segments = bucket.segments?.[row];
    return {
      id,
      name: bucket.names[row] ?? '',
      ...(domain && { domain }),
      ...(tier && { tier }),
      ...(owner && { owner }),
      ...(segments && { segments: segments.split(BETWEEN) }),
    };
  });
}

export function sameEntry(a: DirectoryEntry | undefined, b: DirectoryEntry | undefined): boolean {
  return (
    a?.id === b?.id &&
    a?.name === b?.name &&
    a?.domain === b?.domain &&
    a?.tier === b?.tier &&
    a?.owner === b?.owner &&
    a?.segments?.join(BETWEEN) === b?.segments?.join(BETWEEN)
  );
}

/** Estimated bytes of an entry on disk. */
export function bytesOfEntry(entry: DirectoryEntry): number {
  const { id, name, domain = '', tier = '', owner = '', segments = [] } = entry;
  return id.length + name.length + domain.length + tier.length + owner.length + segments.join().length + 20;
}
