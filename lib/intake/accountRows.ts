/** Accounts that come as documents, of a workspace file or the sample, as rows like those of a table. */
import type { WorkspaceFile } from '../schema/workspaceFile.ts';
import type { Column } from './columns.ts';
import { type AccountRow, fields } from './fields.ts';
import { registrableDomain } from './keys.ts';

type FileAccount = NonNullable<WorkspaceFile['list']>[number];

/** What a word about a value names in place of a column. */
export const documentColumns: readonly Column[] = fields.map((field) => ({ header: field.field, field }));

/** @param row its number among the accounts of the document, as reports show it */
export function rowOfAccount(account: FileAccount, row: number): AccountRow {
  const { domains = [], people, ...told } = account;
  return {
    keys: [],
    owners: {},
    selectionSignals: [],
    attributes: [],
    ...withoutUndefined(told),
    row,
    sites: domains.map((host) => ({ host, kept: host, registrable: registrableDomain(host) ?? host })),
    ...(people && { people: people.map((person) => ({ roles: [], keys: [], ...withoutUndefined(person) })) }),
  };
}

/** An optional field of a document may be told as undefined, which of an account none is. */
function withoutUndefined<T extends object>(told: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  const entries = Object.entries(told).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Name in keyof T]: Exclude<T[Name], undefined> };
}
