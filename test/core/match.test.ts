import { describe, expect, it } from 'vitest';
import { type Key, keysOf } from '../../lib/core/key.ts';
import { type Link, lookupKeys, type Match, matchPage, type Via, viaWords } from '../../lib/core/match.ts';
import { identifyPage } from '../../lib/core/page.ts';
import type { Account } from '../../lib/schema/account.ts';
import { account, person } from './builders.ts';

const acme = account({
  id: 'acme',
  name: 'Acme Industrial Ltd',
  domains: ['acme.co.uk'],
  keys: ['linkedin-company:acme-uk', 'salesforce-account:0015g00000AbCdE'],
  people: [person('Inés Varga', { keys: ['linkedin-person:ines-varga-4b12a7', 'hubspot-contact:51'] })],
});
const europe = account({ id: 'europe', name: 'Acme Europe', domains: ['eu.acme.co.uk'] });
const board = 'https://boards.greenhouse.io/acmeindustrial/jobs/42';
const boardKey: Key = 'greenhouse:acmeindustrial';

describe('a match', () => {
  it.each([
    ['https://www.acme.co.uk/about', 'acme', { kind: 'domain', domain: 'acme.co.uk' }, 'matched by domain'],
    ['https://shop.acme.co.uk/', 'acme', { kind: 'domain', domain: 'acme.co.uk' }, 'matched by domain'],
    ['https://x.eu.acme.co.uk/', 'europe', { kind: 'domain', domain: 'eu.acme.co.uk' }, 'matched by domain'],
    [
      'https://uk.linkedin.com/company/Acme-UK/people/',
      'acme',
      { kind: 'profile', platform: 'LinkedIn' },
      'by its LinkedIn page',
    ],
    [
      'https://www.linkedin.com/in/ines-varga-4b12a7',
      'acme',
      { kind: 'profile', platform: 'LinkedIn', person: 'linkedin-person:ines-varga-4b12a7' },
      'by this person’s LinkedIn page',
    ],
    [
      'https://builtwith.com/www.acme.co.uk',
      'acme',
      { kind: 'carrier', platform: 'BuiltWith', domain: 'acme.co.uk' },
      'by its domain on BuiltWith',
    ],
    [
      'https://acme.lightning.force.com/lightning/r/Account/0015g00000AbCdEAAV/view',
      'acme',
      { kind: 'record', platform: 'Salesforce' },
      'by its Salesforce record',
    ],
    [
      'https://app.hubspot.com/contacts/77/record/0-1/51',
      'acme',
      { kind: 'record', platform: 'HubSpot', person: 'hubspot-contact:51' },
      'by this person’s HubSpot record',
    ],
  ] as const)('is by an exact key: %s', (url, id, via, words) => {
    const match = matchIn([acme, europe], url);
    expect(match).toMatchObject({ kind: 'matched', account: id, via });
    expect(viaWordsOf(match)).toBe(words);
  });

  it('on a job board says that the company hires', () => {
    const hiring = account({ id: 'hiring', keys: [boardKey] });
    expect(viaWordsOf(matchIn([hiring], board))).toBe('on its Greenhouse board: hiring');
  });
});

describe('several accounts of one key', () => {
  const holding = [
    account({ id: 'north', domains: ['holding.com'] }),
    account({ id: 'south', domains: ['holding.com'] }),
  ];
  const url = 'https://www.holding.com/';

  it('are the rep to choose from', () => {
    expect(matchIn(holding, url)).toEqual({
      kind: 'ambiguous',
      key: 'domain:holding.com',
      accounts: ['north', 'south'],
      via: { kind: 'domain', domain: 'holding.com' },
    });
  });

  it('give way to the choice that the rep made last for that key', () => {
    const match = matchIn(holding, url, [
      { kind: 'candidate.chosen', key: 'domain:holding.com', account: 'north' },
      { kind: 'candidate.chosen', key: 'domain:holding.com', account: 'south' },
    ]);
    expect(match).toEqual({
      kind: 'matched',
      account: 'south',
      via: { kind: 'choice', key: 'domain:holding.com' },
    });
    expect(viaWordsOf(match)).toBe('you chose it for this domain');
  });

  it.each([
    ['for another key', { kind: 'candidate.chosen', key: 'domain:holding.de', account: 'south' }],
    [
      'of an account that left the list',
      { kind: 'candidate.chosen', key: 'domain:holding.com', account: undefined },
    ],
    [
      'of an account that has the key no more',
      { kind: 'candidate.chosen', key: 'domain:holding.com', account: 'east' },
    ],
  ] as const)('are asked about again after a choice %s', (_, link) => {
    expect(matchIn(holding, url, [link]).kind).toBe('ambiguous');
  });

  it('are no longer several when the list keeps one', () => {
    const choice: Link = { kind: 'candidate.chosen', key: 'domain:holding.com', account: 'south' };
    expect(matchIn(holding.slice(0, 1), url, [choice])).toMatchObject({
      account: 'north',
      via: { kind: 'domain' },
    });
  });
});

describe('a key that the rep linked', () => {
  const linked: Link = { kind: 'key.linked', key: boardKey, account: 'acme' };

  it('matches from then on, and still says that the company hires', () => {
    const match = matchIn([acme], board, [linked]);
    expect(match).toMatchObject({ kind: 'matched', account: 'acme', via: { kind: 'alias', key: boardKey } });
    expect(viaWordsOf(match)).toBe('on its Greenhouse board, by an alias you linked: hiring');
  });

  it('matches below a linked domain, and says so', () => {
    const match = matchIn([acme], 'https://shop.acme.de/', [{ ...linked, key: 'domain:acme.de' }]);
    expect(match).toMatchObject({ account: 'acme', via: { kind: 'alias', key: 'domain:acme.de' } });
    expect(viaWordsOf(match)).toBe('by an alias you linked');
  });

  it('puts the person in front where it is a page of one', () => {
    const key: Key = 'linkedin-person:j-doe';
    const match = matchIn([acme], 'https://www.linkedin.com/in/j-doe/', [{ ...linked, key }]);
    expect(match).toMatchObject({ via: { kind: 'alias', key, person: key } });
  });

  it('goes to the account of the latest link', () => {
    expect(matchIn([acme, europe], board, [linked, { ...linked, account: 'europe' }])).toMatchObject({
      account: 'europe',
    });
  });

  it('stops to match when the rep declines it later, or the account leaves the list', () => {
    expect(matchIn([acme], board, [linked, { ...linked, kind: 'key.declined' }]).kind).toBe('none');
    expect(matchIn([europe], board, [{ ...linked, account: undefined }]).kind).toBe('none');
  });

  it('is a question again once the list has the key for another account', () => {
    const other = account({ id: 'other', keys: [boardKey] });
    expect(matchIn([acme, other], board, [linked])).toMatchObject({
      kind: 'ambiguous',
      accounts: ['other', 'acme'],
    });
  });

  it('is the list’s own once the list brings it', () => {
    const listed = account({ id: 'acme', keys: [boardKey] });
    expect(matchIn([listed], board, [linked])).toMatchObject({
      via: { kind: 'profile', platform: 'Greenhouse' },
    });
  });
});

describe('a suggestion', () => {
  it.each([
    ['https://boards.greenhouse.io/acmeindustrial', 'name', 'greenhouse:acmeindustrial'],
    ['https://www.linkedin.com/company/acme-industrial-ltd/', 'name', 'linkedin-company:acme-industrial-ltd'],
    ['https://acme.zendesk.com/hc', 'slug', 'zendesk:acme'],
    ['https://www.acme.de/', 'sister-domain', 'domain:acme.de'],
    ['https://acme-industrial.com/', 'name', 'domain:acme-industrial.com'],
    ['https://builtwith.com/acme.de', 'sister-domain', 'domain:acme.de'],
  ] as const)('is all that a name-like sign makes: %s', (url, sign, key) => {
    expect(matchIn([acme], url)).toEqual({ kind: 'suggested', accounts: ['acme'], key, sign });
  });

  it('is not made again once declined, for the domain and all below it', () => {
    const declined: Link = { kind: 'key.declined', key: 'domain:acme.de', account: 'acme' };
    expect(matchIn([acme], 'https://acme.de/', [declined]).kind).toBe('none');
    expect(matchIn([acme], 'https://shop.acme.de/', [declined]).kind).toBe('none');
    expect(matchIn([acme], 'https://acme.fr/', [declined]).kind).toBe('suggested');
  });

  it('names all that agree equally well, but for those declined', () => {
    const twin = account({ id: 'twin', name: 'Twin', domains: ['acme.fr'] });
    const declined: Link = { kind: 'key.declined', key: 'domain:acme.de', account: 'acme' };
    expect(matchIn([acme, twin], 'https://acme.de/')).toMatchObject({ accounts: ['acme', 'twin'] });
    expect(matchIn([acme, twin], 'https://acme.de/', [declined])).toMatchObject({ accounts: ['twin'] });
  });

  it('prefers the account on which most signs agree', () => {
    const label = account({ id: 'label', name: 'Something Else', domains: ['acme.fr'] });
    const both = account({ id: 'z both', name: 'Acme', domains: ['acme.it'] });
    expect(matchIn([label, both], 'https://acme.de/')).toMatchObject({ accounts: ['z both'] });
  });

  it('is not made by a name that many accounts share', () => {
    const many = ['a', 'b', 'c', 'd'].map((id) => account({ id, name: id, domains: [`global.${id}x`] }));
    expect(matchIn(many, 'https://global.de/').kind).toBe('none');
  });

  it('never comes from a number', () => {
    const numbers = account({ id: 'numbers', name: '1035', domains: ['1035.com'] });
    expect(matchIn([numbers], 'https://www.linkedin.com/company/1035/').kind).toBe('none');
  });
});

describe('none', () => {
  it.each([
    ['https://shop.other.co.uk/', { key: 'domain:shop.other.co.uk', about: 'company' }],
    [
      'https://www.linkedin.com/company/other-works/',
      { key: 'linkedin-company:other-works', about: 'company', name: 'Other Works' },
    ],
    [
      'https://www.linkedin.com/in/jo-doe-4b12a7/',
      { key: 'linkedin-person:jo-doe-4b12a7', about: 'person', name: 'Jo Doe' },
    ],
    ['https://www.linkedin.com/sales/lead/ACwAAAB,x', { key: 'linkedin-lead:ACwAAAB', about: 'person' }],
    ['https://app.hubspot.com/contacts/77/company/4242', { key: 'hubspot-company:4242', about: 'company' }],
  ])('names what Link and Nominate use: %s', (url, rest) => {
    expect(matchIn([acme], url)).toEqual({ kind: 'none', ...rest });
  });

  it('is no dead end for a person: accounts with somebody of that name come along', () => {
    expect(matchIn([acme, europe], 'https://www.linkedin.com/in/ines-maria-varga/')).toEqual({
      kind: 'none',
      key: 'linkedin-person:ines-maria-varga',
      about: 'person',
      name: 'Ines Maria Varga',
      namesakes: ['acme'],
    });
  });
});

it('says why a page is about nothing', () => {
  expect(matchIn([acme], 'about:blank')).toEqual({ kind: 'nothing', reason: 'browser-page' });
});

it('looks the longest domain up first', () => {
  expect(lookupKeys(identifyPage('https://eu.acme.co.uk/')).exact).toEqual([
    'domain:eu.acme.co.uk',
    'domain:acme.co.uk',
    'domain:co.uk',
  ]);
});

/** Matches as the store does: what the accounts' keys index has for the page's keys. */
function matchIn(accounts: readonly Account[], url: string, links: readonly Link[] = []): Match {
  const page = identifyPage(url);
  const { exact, hints } = lookupKeys(page);
  const wanted = new Set<Key>([...exact, ...hints]);
  const hits = new Map<Key, string[]>();
  for (const listed of accounts) {
    const keys = keysOf(listed);
    for (const key of [...keys.exact, ...keys.hints, ...keys.people]) {
      if (wanted.has(key)) hits.set(key, [...(hits.get(key) ?? []), listed.id]);
    }
  }
  return matchPage(page, hits, links);
}

function viaWordsOf(match: Match): string | undefined {
  return 'via' in match ? viaWords(match.via satisfies Via) : undefined;
}
