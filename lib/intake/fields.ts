/** What a column may hold: one row a field, with the headers that tools give it, how a cell is read, and examples. */
import type { AccountDraft } from '../core/reconcile.ts';
import { type KeyRefusal, readDomains, readProfileKey, registrableDomain } from './keys.ts';
import { readItems, readScore, readStage, readStatus, readTier } from './values.ts';

/** A domain that a row names. `kept` is what it comes down to unless another row of the file claims a different host below it. */
export interface Site {
  host: string;
  registrable: string;
  kept: string;
}

/** What one row says of an account. An empty name: the row has none. */
export interface AccountRow extends Omit<AccountDraft, 'id' | 'people' | 'plays' | 'domains'> {
  row: number;
  sites: Site[];
}

export interface Field {
  /** As the report names it. */
  field: string;
  /** In any case and with any punctuation; the first one that a file has is the field's column, unless `several`. */
  headers: readonly string[];
  /** Several columns may fill it; otherwise the others stay attributes. */
  several?: true;
  /** Writes what a cell says into the row; returns what is wrong with it and what to do, if anything. */
  read(cell: string, row: AccountRow, allowed?: ReadonlySet<string>): string | undefined;
  /** A cell and what it adds to an empty row. */
  examples: ReadonlyArray<readonly [cell: string, adds: Partial<AccountRow>]>;
}

/** Fields whose refusal leaves an account that no page could match. */
export const domainFields: ReadonlySet<string> = new Set(['domain', 'website']);

const text =
  (name: 'name' | 'recordId' | 'country' | 'industry' | 'size' | 'location' | 'priority'): Field['read'] =>
  (cell, row) => {
    row[name] = cell;
    return undefined;
  };

const owner =
  (name: keyof AccountDraft['owners']): Field['read'] =>
  (cell, row) => {
    row.owners[name] = cell;
    return undefined;
  };

const word =
  <K extends 'tier' | 'fit' | 'status' | 'stage'>(
    name: K,
    read: (cell: string) => AccountRow[K] | undefined,
    problem: string,
  ): Field['read'] =>
  (cell, row) => {
    const value = read(cell);
    if (value === undefined) return problem;
    row[name] = value;
    return undefined;
  };

const domain: Field['read'] = (cell, row, allowed) => {
  const { domains, refused } = readDomains(cell, 'domain', allowed);
  for (const host of domains) {
    row.sites.push({ host, registrable: registrableDomain(host) ?? host, kept: host });
  }
  return wordsOf(refused);
};

const website: Field['read'] = (cell, row, allowed) => {
  const { domains, refused } = readDomains(cell, 'website', allowed);
  // Reading a cell twice is dear in a long list, and most name nothing below the domain they come down to.
  const plain =
    domains.length === 1 && domains[0] === cell.replace(/^(?:https?:\/\/)?(?:www\.)?/, '').replace(/\/$/, '');
  const hosts = plain ? domains : readDomains(cell, 'domain', allowed).domains;
  for (const kept of domains) {
    const below = hosts.filter((host) => host === kept || host.endsWith(`.${kept}`));
    for (const host of below.length > 0 ? below : [kept]) row.sites.push({ host, registrable: kept, kept });
  }
  return wordsOf(refused);
};

function wordsOf(refused: readonly KeyRefusal[]): string | undefined {
  return refused.length > 0 ? refused.map(({ words }) => words).join(' ') : undefined;
}

const page: Field['read'] = (cell, row) => {
  const answer = readProfileKey(cell);
  if ('refused' in answer) return answer.refused.words;
  if (answer.about === 'person') return 'This is the page of a person. Give the page of the company.';
  row.keys.push(answer.key);
  return undefined;
};

export const fields: readonly Field[] = [
  {
    field: 'name',
    headers: [
      'Account',
      'Account Name',
      'Company',
      'Company Name',
      'Name',
      'Organization',
      'Organisation',
      'Organization Name',
      '6sense Company Name',
    ],
    read: text('name'),
    examples: [['Estée Lauder Companies (The)', { name: 'Estée Lauder Companies (The)' }]],
  },
  {
    field: 'domain',
    headers: [
      'Domain',
      'Domains',
      'Company Domain Name',
      'Company Domain',
      'Account Domain',
      'Email Domain',
      'companyemaildomain',
      '6sense Domain',
      'Primary Domain',
    ],
    several: true,
    read: domain,
    examples: [
      [
        'eu.acme.co.uk',
        { sites: [{ host: 'eu.acme.co.uk', registrable: 'acme.co.uk', kept: 'eu.acme.co.uk' }] },
      ],
    ],
  },
  {
    field: 'website',
    headers: [
      'Website',
      'Web site',
      'Website URL',
      'URL',
      'Company Website',
      'Company URL',
      'Homepage',
      'Web',
    ],
    several: true,
    read: website,
    examples: [
      [
        'www.corporate.walmart.com',
        { sites: [{ host: 'corporate.walmart.com', registrable: 'walmart.com', kept: 'walmart.com' }] },
      ],
    ],
  },
  {
    field: 'tier',
    headers: ['Tier', 'Account Tier', 'ABM Tier', 'Target Tier', 'Ideal Customer Profile Tier', 'ICP Tier'],
    read: word('tier', readTier, 'No tier is called so. Use 1:1, 1:few or 1:many, or Tier 1 to 3.'),
    examples: [
      ['Tier 1', { tier: '1:1' }],
      ['tier_2', { tier: '1:few' }],
      ['Programmatic', { tier: '1:many' }],
    ],
  },
  {
    field: 'fit',
    headers: ['Fit', 'Fit Score', 'ICP Fit', 'ICP Fit Score', 'ICP Score'],
    read: word('fit', readScore, 'Fit is a number from 0 to 100.'),
    examples: [['86', { fit: 86 }]],
  },
  {
    field: 'industry',
    headers: ['Industry', 'Primary Industry', 'Sector'],
    read: text('industry'),
    examples: [['Energy', { industry: 'Energy' }]],
  },
  {
    field: 'size',
    headers: [
      'Size',
      'Company Size',
      'Employees',
      'Number of Employees',
      'No. of Employees',
      'Employee Count',
      'Employee Range',
      '6sense Employee Range',
    ],
    read: text('size'),
    examples: [['201-500', { size: '201-500' }]],
  },
  {
    field: 'intent signals',
    headers: [
      'Intent Signals',
      'Intent Signal',
      'Signals',
      'Selection Signals',
      'Buying Signals',
      'Why on the list',
    ],
    several: true,
    read: (cell, row) => {
      row.selectionSignals = [...new Set([...row.selectionSignals, ...readItems(cell)])];
      return undefined;
    },
    examples: [
      ['Hiring; New CIO, from Acme', { selectionSignals: ['Hiring', 'New CIO, from Acme'] }],
      ['Funding, Expansion', { selectionSignals: ['Funding', 'Expansion'] }],
    ],
  },
  {
    field: 'AE',
    headers: ['Owner (AE)', 'AE', 'Account Executive', 'AE Owner', 'Account Owner', 'Company owner', 'Owner'],
    read: owner('ae'),
    examples: [['Dana Whitlock', { owners: { ae: 'Dana Whitlock' } }]],
  },
  {
    field: 'SDR',
    headers: ['Owner (SDR)', 'SDR', 'SDR Owner', 'BDR', 'BDR Owner', 'Sales Development'],
    read: owner('sdr'),
    examples: [['Kim Berg', { owners: { sdr: 'Kim Berg' } }]],
  },
  {
    field: 'marketing owner',
    headers: ['Owner (Marketing)', 'Marketing Owner', 'Marketer', 'ABM Owner'],
    read: owner('marketing'),
    examples: [['Priya Nand', { owners: { marketing: 'Priya Nand' } }]],
  },
  {
    field: 'priority',
    headers: ['Priority', 'Account Priority', 'Team Priority'],
    read: text('priority'),
    examples: [['High', { priority: 'High' }]],
  },
  {
    field: 'status',
    headers: [
      'Status',
      'Account Status',
      'Relationship Status',
      'Account Type',
      'Customer Status',
      'Lifecycle Stage',
    ],
    read: word(
      'status',
      readStatus,
      'No status is called so. Use prospect, open opportunity, customer, lost, partner or competitor.',
    ),
    examples: [['Customer - Direct', { status: 'customer' }]],
  },
  {
    field: 'stage',
    headers: ['Stage', 'Account Stage', 'ABM Stage', 'Buying Stage', '6sense Buying Stage'],
    read: word(
      'stage',
      readStage,
      'No stage is called so. Use identified, engaged, in conversation, active review, opportunity, won or lost.',
    ),
    examples: [['In conversation', { stage: 'in-conversation' }]],
  },
  {
    field: 'country',
    headers: [
      'Country',
      'Company Country',
      'companycountry',
      'Country/Region',
      'Billing Country',
      '6sense Country',
      'Account Country',
    ],
    read: text('country'),
    examples: [['Netherlands', { country: 'Netherlands' }]],
  },
  {
    field: 'location',
    headers: ['Headquarters', 'HQ', 'Location', 'HQ Location', 'City', 'Company City', 'Billing City'],
    read: text('location'),
    examples: [['Bentonville, Arkansas', { location: 'Bentonville, Arkansas' }]],
  },
  {
    field: 'record id',
    // Not `ID` alone: in many lists that is a line number, and would make two lists' first rows the same company.
    headers: [
      'Record ID',
      'Account ID',
      'Company ID',
      'CRM ID',
      'External Account ID',
      'Salesforce ID',
      'HubSpot ID',
      'Apollo Record Id',
      'ZoomInfo Company ID',
    ],
    read: text('recordId'),
    examples: [['0015g00000XyZab', { recordId: '0015g00000XyZab' }]],
  },
  {
    field: 'company page',
    headers: [
      'LinkedIn',
      'LinkedIn URL',
      'LinkedIn Company URL',
      'LinkedIn Company Page',
      'Company LinkedIn URL',
      'LinkedIn Company Profile URL',
      'linkedincompanypageurl',
      'Crunchbase',
      'Crunchbase URL',
      'G2 URL',
      'GitHub URL',
      'HubSpot URL',
      'Salesforce URL',
      'CRM URL',
      'Record URL',
    ],
    several: true,
    read: page,
    examples: [['https://www.linkedin.com/company/acme/about/', { keys: ['linkedin-company:acme'] }]],
  },
];
