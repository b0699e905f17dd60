/** What this device remembers of the rep's choices, by name. */
import type { Identity } from '../core/identity.ts';
import type { Moment } from '../schema/account.ts';
import type { SuppressionFile } from '../schema/suppression.ts';
import { announce } from './changes.ts';
import type { Database } from './database.ts';
import { reading, type Source, writing } from './transaction.ts';

/** A card that was opened. */
export interface RecentCard {
  /** Account id. */
  account: string;
  name: string;
  domain?: string;
  at: Moment;
}

/** What the rep said of a file's columns, for files with the same headers. */
export interface RememberedColumns {
  /** What the same headers have in common; the intake makes it. */
  headers: string;
  /** What the rows are, where the rep said it. */
  kind?: string;
  /** No field: kept as an attribute. */
  chosen: ReadonlyArray<{ header: string; field: string | undefined }>;
}

/** Each setting is absent until it was set. The workspace lies among them too: workspace.ts. */
export interface Settings {
  /** Which of the list's owners the rep is; `nobody`: none of them. */
  identity: Identity;
  /** The last cards opened, newest first, each account once. */
  recent: RecentCard[];
  /** What the rep said of files' columns, the last first. */
  columns: RememberedColumns[];
  /** The do-not-contact files in force; rows of other imports don't count. */
  suppressionFiles: SuppressionFile[];
  /** Tier and heat on the icon while browsing. */
  tierBadge: boolean;
  /** Messages on the screen about clocks and due steps. */
  reminders: boolean;
  /** Whether the browser was asked to keep the data. */
  persistAsked: boolean;
  /** With which erased people are known again; this device's first, then those that came with backups. */
  erasureKeys: ErasureKey[];
}

/** A key of hashes (erasure/erasureKeys.ts). */
export interface ErasureKey {
  id: string;
  /** 32 random bytes, in base64. */
  secret: string;
  /** Coarse hashes of what was hashed with it, so that few others need to be hashed too. */
  sieve: number[];
}

const RECENT_CARDS = 8;

/** @throws StoreError */
export function getSetting<Name extends keyof Settings>(
  source: Source,
  name: Name,
): Promise<Settings[Name] | undefined> {
  return reading(source, ['settings'], async (tx) => {
    return (await tx.objectStore('settings').get(name)) as Settings[Name] | undefined;
  });
}

/** Resolves once it is committed. @throws StoreError */
export async function setSetting<Name extends keyof Settings>(
  db: Database,
  name: Name,
  value: Settings[Name],
): Promise<void> {
  await writing(db, ['settings'], 'strict', (tx) => tx.objectStore('settings').put(value, name));
  announce('settings');
}

/** Puts a card first among the last ones opened. @throws StoreError */
export async function addRecent(db: Database, card: RecentCard): Promise<void> {
  // Relaxed: opening a card must cost little, and a list of the last ones may lose one in a power cut.
  await writing(db, ['settings'], 'relaxed', async (tx) => {
    const store = tx.objectStore('settings');
    const recent = ((await store.get('recent')) ?? []) as RecentCard[];
    const others = recent.filter(({ account }) => account !== card.account);
    await store.put([card, ...others].slice(0, RECENT_CARDS), 'recent');
  });
  announce('recent');
}
