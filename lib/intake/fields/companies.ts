/** The columns that say which company an account is. */
import { type KeyRefusal, readDomains, readProfileKey, registrableDomain, salesforceKey } from '../keys.ts';
import { type AccountField, isShortenedId, readKeys, SHORTENED_ID } from './field.ts';

const text =
  (name: 'name' | 'country' | 'location'): AccountField['read'] =>
  (cell, row) => {
    row[name] = cell;
    return undefined;
  };

const domain: AccountField['read'] = (cell, row, allowed) => {
  const { domains, refused } = readDomains(cell, 'domain', allowed);
  for (const host of domains) {
    row.sites.push({ host, registrable: registrableDomain(host) ?? host, kept: host });
  }
  return wordsOf(refused);
};

const website: AccountField['read'] = (cell, row, allowed) => {
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

const page: AccountField['read'] = (cell, row) => {
  const answer = readProfileKey(cell);
  if ('refused' in answer) return answer.refused.words;
  if (answer.about === 'person') return 'This is the page of a person. Give the page of the company.';
  row.keys.push(answer.key);
  return undefined;
};

/** A CRM's record is the account's key too, so that its page in the CRM matches. @param numbered key of a bare number */
const recordId =
  (numbered?: 'hubspot-company'): AccountField['read'] =>
  (cell, row) => {
    if (isShortenedId(cell)) return SHORTENED_ID;
    const salesforce = salesforceKey(cell);
    if (salesforce?.about === 'person') return 'This is the id of a contact. Give the id of the account.';
    // Ids of 15 and 18 characters name one record.
    row.recordId = salesforce ? cell.slice(0, 15) : cell;
    if (salesforce) row.keys.push(salesforce.key);
    else if (numbered && /^\d+$/.test(cell)) row.keys.push(`${numbered}:${cell}`);
    return undefined;
  };

export const companyFields: readonly AccountField[] = [
  {
    of: 'account',
    field: 'name',
    headers: [
      'Account',
      'Account Name',
      'Company',
      'Company Name',
      'Organization',
      'Organisation',
      'Organization Name',
      '6sense Company Name',
      'companyname',
      'Associated Company',
      'Business Name',
      'Account Name (Legal)',
      'Legal Name',
      'Firm',
      'Firm Name',
      'Client',
      'Client Name',
      'Customer Name',
      'Unternehmen',
      'Firma',
      'Firmenname',
      'Kunde',
      'Kundenname',
    ],
    own: ['Name'],
    read: text('name'),
    examples: [['Estée Lauder Companies (The)', { name: 'Estée Lauder Companies (The)' }]],
  },
  {
    of: 'account',
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
      'Root Domain',
      'Domain Name',
      'Website Domain',
      'Web Domain',
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
    of: 'account',
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
      'companywebsite',
      'Corporate Website',
      'Website Address',
      'Web Address',
      'Homepage URL',
      'Webseite',
      'Internetseite',
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
    of: 'account',
    field: 'country',
    headers: [
      'Company Country',
      'companycountry',
      'Billing Country',
      '6sense Country',
      'Account Country',
      'Company Country/Region',
    ],
    own: ['Country', 'Country/Region'],
    read: text('country'),
    examples: [['Netherlands', { country: 'Netherlands' }]],
  },
  {
    of: 'account',
    field: 'location',
    headers: ['Headquarters', 'HQ', 'HQ Location', 'Company City', 'Billing City'],
    own: ['Location', 'City'],
    read: text('location'),
    examples: [['Bentonville, Arkansas', { location: 'Bentonville, Arkansas' }]],
  },
  {
    of: 'account',
    field: 'company page',
    headers: [
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
      'Company Page',
      'companyurl',
      'Sales Navigator Company URL',
    ],
    own: ['LinkedIn', 'LinkedIn URL'],
    several: true,
    read: page,
    examples: [['https://www.linkedin.com/company/acme/about/', { keys: ['linkedin-company:acme'] }]],
  },
  {
    of: 'account',
    field: 'HubSpot company',
    // Contacts name their company by its record.
    headers: ['HubSpot ID', 'HubSpot Company ID', 'Primary Associated Company ID', 'Associated Company ID'],
    own: ['Record ID', 'Record ID - Company', 'hs_object_id'],
    read: recordId('hubspot-company'),
    examples: [['4242', { recordId: '4242', keys: ['hubspot-company:4242'] }]],
  },
  {
    of: 'account',
    field: 'record id',
    // Not `ID` alone: in many lists that is a line number, and would make two lists' first rows the same company.
    headers: [
      'Account ID',
      'Company ID',
      'CRM ID',
      'External Account ID',
      'Salesforce ID',
      'Salesforce Account ID',
      'Apollo Account Id',
      'ZoomInfo Company ID',
    ],
    own: ['Apollo Record Id'],
    read: recordId(),
    examples: [
      ['0015g00000XyZabAAC', { recordId: '0015g00000XyZab', keys: ['salesforce-account:0015g00000XyZab'] }],
      ['acct-77', { recordId: 'acct-77' }],
    ],
  },
  // What Touchline's own export writes, so that it changes nothing when it comes in again.
  {
    of: 'account',
    field: 'Touchline id',
    headers: ['Touchline ID'],
    read: (cell, row) => {
      row.id = cell;
      return undefined;
    },
    examples: [['01930000-0000-7000-8000-000000000001', { id: '01930000-0000-7000-8000-000000000001' }]],
  },
  {
    of: 'account',
    field: 'Touchline record',
    headers: ['Touchline Record'],
    read: (cell, row) => {
      row.recordId = cell;
      return undefined;
    },
    examples: [['4242', { recordId: '4242' }]],
  },
  {
    of: 'account',
    field: 'Touchline keys',
    headers: ['Touchline Keys'],
    read: readKeys,
    examples: [
      [
        'linkedin-company:acme hubspot-company:4242',
        { keys: ['linkedin-company:acme', 'hubspot-company:4242'] },
      ],
    ],
  },
];
