import { describe, expect, it } from 'vitest';
import { carriers } from '../../lib/core/carriers.ts';
import { bareHost, parentsOf } from '../../lib/core/host.ts';
import { notCompanies } from '../../lib/core/notCompanies.ts';
import { identifyPage, isSharedHost, nothingWords } from '../../lib/core/page.ts';
import { platforms } from '../../lib/core/platforms.ts';
import type { Platform, Row } from '../../lib/core/platformTable.ts';

const tables: readonly Platform[] = [...platforms, ...carriers, ...notCompanies];
const rows = tables.flatMap((platform) => platform.rows.map((row) => ({ platform, row })));

/** What each example of a row must be read as. */
const examples = rows.flatMap(({ platform, row }): Array<[address: string, page: object]> => {
  if ('nothing' in row)
    return row.examples.map((address) => [address, { kind: 'nothing', reason: row.nothing }]);
  return Object.entries(row.examples).map(([address, value]) => {
    if ('carries' in row) {
      return [address, { kind: 'carrier', platform: platform.name, host: value, domains: parentsOf(value) }];
    }
    const kind = row.record ? 'record' : 'profile';
    return [
      address,
      { kind, platform: platform.name, about: row.about ?? 'company', key: `${row.key}:${value}` },
    ];
  });
});

describe('the table of platforms', () => {
  it.each(examples)('reads %s as its row says', (address, page) => {
    expect(identifyPage(`https://${address}`)).toMatchObject(page);
  });

  it('has examples beside each row, but for the one that closes a host', () => {
    const bare = rows.filter(({ row }) => Object.keys(row.examples).length === 0);
    expect(bare.filter(({ row }) => !isClosing(row))).toEqual([]);
  });

  it.each(tables.flatMap(({ hosts, rows: [...of] }) => (of.some(isClosing) ? [...hosts] : [])))(
    'knows nothing of the front page of %s',
    (host) => {
      expect(identifyPage(`https://${host}/`)).toEqual({ kind: 'nothing', reason: 'platform' });
    },
  );

  it.each(tables.flatMap(({ hosts }) => [...hosts]))('writes %s as hosts are compared', (host) => {
    expect(bareHost(new URL(`https://${host}`).hostname)).toBe(host);
  });

  it('uses a kind of key for companies or for people, never for both', () => {
    const uses = new Set(
      rows.flatMap(({ row }) => ('key' in row ? [`${row.key} ${row.about ?? 'company'}`] : [])),
    );
    const kinds = [...uses].map((use) => use.split(' ')[0]);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('marks job boards as hiring, and other pages of the same company not', () => {
    expect(identifyPage('https://acme.bamboohr.com/careers')).toMatchObject({ hiring: true });
    expect(identifyPage('https://acme.bamboohr.com/home')).not.toHaveProperty('hiring');
    expect(identifyPage('https://www.linkedin.com/company/acme/jobs/')).not.toHaveProperty('hiring');
  });

  it('has a sentence for every reason', () => {
    for (const { row } of rows) if ('nothing' in row) expect(nothingWords[row.nothing]).toMatch(/\.$/);
  });
});

describe('the slug', () => {
  it.each([
    ['www.linkedin.com/company/Acme-Industrial/', 'acme-industrial'],
    ['www.linkedin.com/in/In%C3%A9s-Varga', 'inés-varga'],
    ['boards.greenhouse.io/acmeindustrial', 'acmeindustrial'],
    ['www.glassdoor.com/Overview/Working-at-Acme-Industrial-EI_IE12345.11,26.htm', 'acme-industrial'],
    ['www.glassdoor.de/Bewertungen/Acme-Industrial-Bewertungen-E12345.htm', 'acme-industrial'],
  ])('of %s suggests a name', (address, slug) => {
    expect(identifyPage(`https://${address}`)).toMatchObject({ slug });
  });

  it.each([
    'www.linkedin.com/company/1035/',
    'www.linkedin.com/sales/lead/ACwAAAB1cDEB,NAME_SEARCH,x',
    'www.youtube.com/channel/UCaBcDeFgHiJkLmNoPqRsTuV',
  ])('of %s says nothing and is absent', (address) => {
    expect(identifyPage(`https://${address}`)).not.toHaveProperty('slug');
  });
});

describe('one company has one key', () => {
  it.each([
    [
      'LinkedIn, by country host, tab, query, case and encoding',
      'linkedin-company:café-acme',
      [
        'https://www.linkedin.com/company/caf%C3%A9-acme',
        'https://www.linkedin.com/company/café-acme',
        'http://uk.linkedin.com/company/CAF%C3%89-ACME/people/?trk=x#y',
        'https://www.linkedin.com/company/cafe%CC%81-acme/jobs/',
        'https://LINKEDIN.com./company/caf%c3%a9-acme/',
        'https://www.linkedin.com/comm/company/caf%C3%A9-acme',
      ],
    ],
    [
      'LinkedIn, by number, in the Sales Navigator too',
      'linkedin-company:1035',
      ['https://www.linkedin.com/company/1035/', 'https://www.linkedin.com/sales/company/1035?_ntb=x'],
    ],
    [
      'Greenhouse, by its old and its new board',
      'greenhouse:acme',
      ['https://boards.greenhouse.io/Acme', 'https://job-boards.greenhouse.io/acme/jobs/1'],
    ],
    [
      'Salesforce, by the 15- and the 18-character id',
      'salesforce-account:0015g00000AbCdE',
      [
        'https://acme.lightning.force.com/lightning/r/Account/0015g00000AbCdEAAV/view',
        'https://acme--sandbox.sandbox.lightning.force.com/lightning/r/Account/0015g00000AbCdE/view',
        'https://acme.lightning.force.com/one/one.app#/sObject/0015g00000AbCdEAAV/view',
        'https://acme.my.salesforce.com/0015g00000AbCdEAAV',
      ],
    ],
    [
      'HubSpot, by the old and the new path, in every region',
      'hubspot-company:42',
      [
        'https://app.hubspot.com/contacts/77/company/42/',
        'https://app-eu1.hubspot.com/contacts/77/record/0-2/42',
        'https://app-ap1.hubspot.com/contacts/77/record/0-2/42/view/1?eschref=x',
      ],
    ],
  ])('%s', (_, key, addresses) => {
    expect(addresses.map((address) => identifyPage(address))).toEqual(
      addresses.map(() => expect.objectContaining({ key })),
    );
  });

  it('keeps the regions of a job board apart, since another company may have the slug there', () => {
    const keys = [
      'boards.greenhouse.io/acme',
      'boards.eu.greenhouse.io/acme',
      'jobs.lever.co/acme',
      'jobs.eu.lever.co/acme',
      'acme.teamtailor.com/',
      'acme.na.teamtailor.com/',
    ].map((address) => identifyPage(`https://${address}`));
    expect(new Set(keys.map((page) => ('key' in page ? page.key : page.kind))).size).toBe(6);
  });

  it('tells Salesforce ids apart by their upper case', () => {
    expect(identifyPage('https://acme.my.salesforce.com/0015g00000ABCDE')).toMatchObject({
      key: 'salesforce-account:0015g00000ABCDE',
    });
  });
});

describe('a platform speaking for itself', () => {
  it.each([
    'www.zendesk.com/pricing',
    'support.zendesk.com/hc',
    'business.linkedin.com/x',
    'www.hubspot.com/products',
  ])('%s is a site', (address) => {
    expect(identifyPage(`https://${address}`)).toMatchObject({ kind: 'site' });
  });

  it.each([
    'zendesk.com',
    'acme.zendesk.com',
    'linkedin.com',
    'github.com',
    'mail.google.com',
    'gmail.com',
    'bing.com',
  ])('%s is no host of one company', (host) => {
    expect(isSharedHost(host)).toBe(true);
  });

  it.each([
    'greenhouse.io',
    'lever.co',
    'google.com',
    'hubspot.com',
    'salesforce.com',
    'builtwith.com',
    'example.com',
  ])('%s is', (host) => {
    expect(isSharedHost(host)).toBe(false);
  });
});

function isClosing(row: Row): boolean {
  return 'nothing' in row && row.examples.length === 0;
}
