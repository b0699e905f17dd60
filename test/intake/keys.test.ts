import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { carriers } from '../../lib/core/carriers.ts';
import { notCompanies } from '../../lib/core/notCompanies.ts';
import { identifyPage } from '../../lib/core/page.ts';
import { platforms } from '../../lib/core/platforms.ts';
import { type RefusalReason, readDomains, readProfileKey, registrableDomain } from '../../lib/intake/keys.ts';

describe('readDomains', () => {
  it.each([
    ['HTTPS://WWW.Acme.co.uk/en/', ['acme.co.uk']],
    ['acme.co.uk, acme.de; acme.fr', ['acme.co.uk', 'acme.de', 'acme.fr']],
    ['acme.co.uk,acme.de|acme.fr\nacme.it', ['acme.co.uk', 'acme.de', 'acme.fr', 'acme.it']],
    ['acme.de and acme.fr', ['acme.de', 'acme.fr']],
    ['info@acme.co.uk', ['acme.co.uk']],
    ['mailto:info@acme.co.uk', ['acme.co.uk']],
    ['"acme.de".', ['acme.de']],
    ['<https://acme.de>', ['acme.de']],
    ['http//acme.de', ['acme.de']],
    ['http:/acme.de', ['acme.de']],
    ['http://https://acme.de', ['acme.de']],
    ['//acme.de/x', ['acme.de']],
    ['acme.de:8080', ['acme.de']],
    ['acme.de.', ['acme.de']],
    ['https://acme.de/en,uk/?mail=a@b.example', ['acme.de']],
    ['https://acme.de/x,https://acme.fr/y', ['acme.de', 'acme.fr']],
    ['Müller.de', ['xn--mller-kva.de']],
    ['acme。de', ['acme.de']],
    ['ac\u200bme.de\ufeff', ['acme.de']],
    ['acme.de; ACME.de; www.acme.de', ['acme.de']],
    ['www.de', ['www.de']],
    ['3m.com', ['3m.com']],
    ['example.com example.org example.net', ['example.com', 'example.org', 'example.net']],
    ['rail.test rail.example', ['rail.test', 'rail.example']],
    ['acme.github.io', ['acme.github.io']],
    ['google.com hubspot.com salesforce.com', ['google.com', 'hubspot.com', 'salesforce.com']],
  ])('reads %j in either column', (cell, domains) => {
    expect(readDomains(cell, 'domain')).toEqual({ domains, refused: [] });
    expect(readDomains(cell, 'website')).toEqual({ domains, refused: [] });
  });

  it.each([
    ['www.corporate.walmart.com', 'corporate.walmart.com', 'walmart.com'],
    ['eu.acme.co.uk', 'eu.acme.co.uk', 'acme.co.uk'],
    ['https://shop.acme.github.io/', 'shop.acme.github.io', 'acme.github.io'],
    ['jo@mail.acme.de', 'mail.acme.de', 'acme.de'],
  ])(
    'keeps the host of %s in a domain column and reduces it in a website column',
    (cell, host, registrable) => {
      expect(readDomains(cell, 'domain').domains).toEqual([host]);
      expect(readDomains(cell, 'website').domains).toEqual([registrable]);
    },
  );

  it.each(['', '  ', '-', '–', 'N/A', 'n/a', 'none', '#N/A', '?'])('takes %j for an empty cell', (cell) => {
    expect(readDomains(cell, 'domain')).toEqual({ domains: [], refused: [] });
  });

  it.each<[cell: string, reason: RefusalReason]>([
    ['Acme Industrial Ltd', 'not-a-domain'],
    ['acme', 'not-a-domain'],
    ['acme..de', 'not-a-domain'],
    ['.acme.de', 'not-a-domain'],
    ['-acme.de', 'not-a-domain'],
    ['4242', 'not-a-domain'],
    ['https://', 'not-a-domain'],
    ['https://acme.de@evil.example/', 'user-name'],
    ['192.168.0.1', 'ip-address'],
    ['http://0x7f.1/', 'ip-address'],
    ['[::1]', 'ip-address'],
    ['localhost:3000', 'local'],
    ['printer.lan', 'local'],
    ['co.uk', 'public-suffix'],
    ['www.co.uk', 'public-suffix'],
    ['github.io', 'public-suffix'],
    ['myshopify.com', 'public-suffix'],
    ['gmail.com', 'free-mail'],
    ['jo.doe@GMX.de', 'free-mail'],
    ['mail.google.com', 'shared-host'],
    ['bing.com', 'shared-host'],
    ['facebook.com/acme', 'shared-host'],
    ['linkedin.com', 'shared-host'],
    ['https://www.linkedin.com/company/acme/', 'shared-host'],
    ['zendesk.com', 'shared-host'],
    ['acme.zendesk.com', 'shared-host'],
    ['support@acme.zendesk.com', 'shared-host'],
    ['https://boards.greenhouse.io/acme', 'shared-host'],
    ['https://www.trustpilot.com/review/acme.de', 'shared-host'],
    ['https://www.google.com/search?q=acme', 'shared-host'],
  ])('refuses %j', (cell, reason) => {
    for (const column of ['domain', 'website'] as const) {
      const { domains, refused } = readDomains(cell, column);
      expect(domains).toEqual([]);
      expect(refused).toMatchObject([{ reason }]);
      expect(refused[0]?.words).toContain(`"${refused[0]?.value}"`);
    }
  });

  it('refuses a cell of 200,000 dots at once', () => {
    expect(readDomains(`${'.'.repeat(200_000)}a`, 'domain').refused).toMatchObject([
      { reason: 'not-a-domain' },
    ]);
  });

  it('keeps what is good in a cell beside what is not', () => {
    const { domains, refused } = readDomains('acme.de; jo@gmail.com', 'domain');
    expect(domains).toEqual(['acme.de']);
    expect(refused).toMatchObject([{ value: 'jo@gmail.com', reason: 'free-mail' }]);
  });

  it.each(
    platforms
      .filter(({ rows }) => rows.some((row) => 'key' in row && !row.record))
      .flatMap(({ hosts }) => [...hosts]),
  )('refuses every host of a platform: %s', (host) => {
    expect(readDomains(host, 'domain').domains).toEqual([]);
  });

  it('lets through only what a page can be matched by', () => {
    for (const { hosts } of [...platforms, ...carriers, ...notCompanies]) {
      for (const domain of hosts.flatMap((host) => readDomains(host, 'domain').domains)) {
        expect(identifyPage(`https://${domain}/-`)).toMatchObject({ kind: 'site', host: domain });
      }
    }
  });

  describe('with a host that the workspace allows', () => {
    const allowed = new Set(['zendesk.com', 'linkedin.com', 'yahoo.com']);

    it.each([
      'zendesk.com',
      'https://www.zendesk.com/pricing',
      'support.zendesk.com',
      'linkedin.com',
      'yahoo.com',
    ])('lets %s through', (cell) => {
      expect(readDomains(cell, 'website', allowed).domains).toHaveLength(1);
    });

    it.each(['acme.zendesk.com', 'https://www.linkedin.com/company/acme', 'jo@yahoo.com', 'github.com'])(
      'still refuses %s, which is not the company’s own',
      (cell) => {
        expect(readDomains(cell, 'website', allowed).domains).toEqual([]);
        expect(readDomains(cell, 'domain', allowed).domains).toEqual([]);
      },
    );
  });
});

describe('readProfileKey', () => {
  it.each([
    ['linkedin.com/company/acme/about', 'linkedin-company:acme'],
    ['HTTPS://WWW.LinkedIn.com/company/Acme/', 'linkedin-company:acme'],
    ['http://uk.linkedin.com/company/acme?trk=x', 'linkedin-company:acme'],
    [' “linkedin.com/company/acme” ', 'linkedin-company:acme'],
    ['https://www.linkedin.com/sales/company/1035', 'linkedin-company:1035'],
    ['linkedin.com/in/ines-varga', 'linkedin-person:ines-varga'],
    ['www.crunchbase.com/organization/acme', 'crunchbase:acme'],
    ['acme.zendesk.com', 'zendesk:acme'],
    ['https://app.hubspot.com/contacts/77/company/42', 'hubspot-company:42'],
    ['0015g00000AbCdEAAV', 'salesforce-account:0015g00000AbCdE'],
    ['0035g00000FgHiJ', 'salesforce-contact:0035g00000FgHiJ'],
  ])('reads %j', (cell, key) => {
    expect(readProfileKey(cell)).toMatchObject({ key });
  });

  it.each([
    ['', 'not-a-page'],
    ['acme', 'not-a-page'],
    ['acme.com', 'not-a-page'],
    ['https://www.linkedin.com/feed/', 'not-a-page'],
    ['https://linkedin.com.evil.example/company/acme', 'not-a-page'],
    ['linkedin.com/company/acme, linkedin.com/company/zeta', 'several'],
  ])('refuses %j', (cell, reason) => {
    expect(readProfileKey(cell)).toMatchObject({ refused: { reason } });
  });
});

describe('registrableDomain', () => {
  const vectors = readFileSync(new URL('../fixtures/psl/tests.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('//'))
    .map((line) => line.split(' ') as [host: string, domain: string]);

  it.each(vectors)('of %s is %s, as the Public Suffix List says', (host, domain) => {
    // The vectors answer in the spelling of their question; hosts here are in ASCII.
    const expected = domain === 'null' ? undefined : new URL(`https://${domain}`).hostname;
    expect(registrableDomain(host === 'null' ? '' : host)).toBe(expected);
  });

  it.each(['1.2.3.4', '[::1]', 'a b', 'localhost', ''])('of %j is none', (host) => {
    expect(registrableDomain(host)).toBeUndefined();
  });
});
