/** Every change of the database's shape since the first version, in order. Never edit one that has shipped. */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { initial } from './001-initial.ts';
import { workspaceVersions } from './002-workspace-versions.ts';
import { imports } from './003-imports.ts';
import { suppressions } from './004-suppressions.ts';

export interface Migration {
  /** The database's version after it. Counts up from 1 without gaps. */
  version: number;
  name: string;
  /**
   * Takes a database from the version before to this one. Types are left open on purpose: they describe the database
   * of today, and a migration works on one of its own time. It may await nothing but requests of the transaction.
   */
  up(
    db: IDBPDatabase,
    transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
  ): void | Promise<void>;
}

export const migrations: readonly Migration[] = [initial, workspaceVersions, imports, suppressions];
