/** The rows of a file become accounts, with their domains settled over the whole file. */
import type { AccountDraft } from '../core/reconcile.ts';
import type { Column } from './columns.ts';
import type { AccountRow } from './fields.ts';
import { type Group, Grouping } from './grouping.ts';
import type { MergedRows, RefusedRow, RowWarning } from './report.ts';

interface BuiltAccounts {
  accounts: AccountDraft[];
  /** First row of each account. */
  rows: number[];
  merged: MergedRows[];
  refused: RefusedRow[];
  warnings: RowWarning[];
}

/**
 * A website comes down to its registrable domain, unless other rows name other hosts below it: then all keep their hosts.
 * Rows of one company are merged; accounts that share a domain otherwise both come in, with a warning.
 */
export function buildAccounts(rows: readonly AccountRow[], columns: readonly Column[]): BuiltAccounts {
  const headerOf = (field: string) => columns.find((column) => column.field?.field === field)?.header ?? '';
  const domainHeader = headerOf('domain') || headerOf('website');
  const contested = findContested(rows);
  const grouping = new Grouping(headerOf);
  const refused: RefusedRow[] = [];
  // Rows without a name join named ones, so those come first whatever the order of the file.
  for (const part of [rows.filter(({ name }) => name !== ''), rows.filter(({ name }) => name === '')]) {
    for (const { row, sites, ...told } of part) {
      const domains = domainsOf(sites, contested);
      if (!grouping.add(row, told, domains)) refused.push(refuseNameless(row, domainHeader, domains));
    }
  }

  const groups = grouping.groups();
  const warnings = [...grouping.warnings];
  for (const { told, domains, rows } of groups) {
    if (told.name !== '') continue;
    told.name = domains[0] ?? '';
    warnings.push({
      row: rows[0] ?? 0,
      column: headerOf('name') || domainHeader,
      value: '',
      reason: `The row has no account name; the account is called ${told.name}.`,
    });
  }
  return {
    accounts: groups.map(({ told, domains }) => ({ ...told, domains })),
    rows: groups.map(({ rows }) => rows[0] ?? 0),
    merged: groups.flatMap(({ rows, told, why }) =>
      rows.length > 1 ? [{ rows, account: told.name, why: why.join('; ') }] : [],
    ),
    refused,
    warnings: [
      ...warnings,
      ...warnOfShared(groups, domainHeader),
      ...warnOfUnmatchable(groups, domainHeader),
    ],
  };
}

/** Registrable domains below which the rows name distinct hosts, as a holding's companies do. */
function findContested(rows: readonly AccountRow[]): ReadonlySet<string> {
  const hostsOf = new Map<string, string>();
  const contested = new Set<string>();
  for (const { sites } of rows) {
    const mentioned = new Map<string, Set<string>>();
    for (const { host, registrable } of sites) {
      mentioned.set(registrable, (mentioned.get(registrable) ?? new Set()).add(host));
    }
    for (const [registrable, set] of mentioned) {
      const hosts = [...set].sort().join();
      const before = hostsOf.get(registrable);
      if (before === undefined) hostsOf.set(registrable, hosts);
      else if (before !== hosts) contested.add(registrable);
    }
  }
  return contested;
}

function domainsOf(sites: AccountRow['sites'], contested: ReadonlySet<string>): string[] {
  return [...new Set(sites.map(({ host, registrable, kept }) => (contested.has(registrable) ? host : kept)))];
}

function refuseNameless(row: number, column: string, domains: readonly string[]): RefusedRow {
  return {
    row,
    column,
    value: domains.join(', '),
    reason:
      'Several accounts of this file share the domain, and the row has no name to tell which it is. Add its account name.',
  };
}

function warnOfShared(groups: readonly Group[], column: string): RowWarning[] {
  const holders = new Map<string, Group>();
  const warnings: RowWarning[] = [];
  for (const group of groups) {
    for (const domain of group.domains) {
      const holder = holders.get(domain);
      if (!holder) {
        holders.set(domain, group);
        continue;
      }
      warnings.push({
        row: group.rows[0] ?? 0,
        column,
        value: domain,
        reason: `${holder.told.name} (row ${holder.rows[0]}) has this domain too. Both came in; on its pages the card asks which one is meant.`,
      });
    }
  }
  return warnings;
}

/** One warning where the whole list has no column to match by, one an account otherwise. */
function warnOfUnmatchable(groups: readonly Group[], column: string): RowWarning[] {
  const unmatchable = groups.filter(({ domains, told }) => domains.length === 0 && told.keys.length === 0);
  if (column === '' && unmatchable.length > 0) {
    const reason = 'The list has no column of websites or domains: search finds its accounts, pages do not.';
    return [{ row: 1, column: 'Website', value: '', reason }];
  }
  return unmatchable.map(({ rows, told }) => ({
    row: rows[0] ?? 0,
    column,
    value: '',
    reason: `${told.name} has no website: search finds it, pages do not. Add its website.`,
  }));
}
