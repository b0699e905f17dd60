import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareHost, isLocal } from '../../lib/core/host.ts';
import { identifyPage, nothingWords } from '../../lib/core/page.ts';

interface UrlCase {
  input: string;
  base: string | null;
  href?: string;
  protocol?: string;
  hostname?: string;
  failure?: true;
}

const vectors = (
  JSON.parse(readFileSync(new URL('../fixtures/url/urltestdata.json', import.meta.url), 'utf8')) as Array<
    UrlCase | string
  >
).filter((item): item is UrlCase => typeof item !== 'string');

describe('a site', () => {
  it('is its host and the parents of it, longest first', () => {
    expect(identifyPage('https://www.eu.acme.co.uk/en/?x=1#y')).toEqual({
      kind: 'site',
      host: 'eu.acme.co.uk',
      domains: ['eu.acme.co.uk', 'acme.co.uk', 'co.uk'],
    });
  });

  it.each([
    'https://acme.com',
    'HTTPS://WWW.ACME.COM:8443/',
    'http://acme.com./',
    'https://user:secret@acme.com/',
    'https://acme。com/',
    'https://ａｃｍｅ.com/',
    'https://acme%2Ecom/',
    'https:\\\\acme.com\\@evil.example',
  ])('is the same in another spelling: %s', (url) => {
    expect(identifyPage(url)).toEqual({ kind: 'site', host: 'acme.com', domains: ['acme.com'] });
  });

  it('is compared in ASCII: an IDN and its encoded form are one host', () => {
    expect(identifyPage('https://MÜLLER.de')).toEqual(identifyPage('https://xn--mller-kva.de'));
  });

  it.each(['https://rail.test/', 'https://rail.example/', 'https://example.com/'])(
    'may be reserved: %s',
    (url) => {
      expect(identifyPage(url).kind).toBe('site');
    },
  );

  it('keeps a `www.` that all of its name hangs on', () => {
    expect(identifyPage('https://www.de/')).toMatchObject({ host: 'www.de', domains: ['www.de'] });
  });
});

describe('nothing, with a reason', () => {
  it.each([
    ['', 'no-address'],
    ['about:blank', 'browser-page'],
    ['chrome://extensions/', 'browser-page'],
    ['edge://settings', 'browser-page'],
    ['moz-extension://0b6c/popup.html', 'browser-page'],
    ['chrome-extension://abc/https://acme.com/x.pdf', 'browser-page'],
    ['view-source:https://acme.com/', 'browser-page'],
    ['file:///home/acme.com/x.html', 'file'],
    ['data:text/html,https://acme.com', 'data'],
    ['blob:https://acme.com/0b6c', 'data'],
    ['mailto:info@acme.com', 'not-web'],
    ['javascript:location="https://acme.com"', 'not-web'],
    ['ftp://acme.com/', 'not-web'],
    ['constructor:x', 'not-web'],
    ['http://192.168.0.1/', 'ip-address'],
    ['http://2130706433/', 'ip-address'],
    ['http://0x7f.1/', 'ip-address'],
    ['http://017700000001/', 'ip-address'],
    ['http://127。0。0。1/', 'ip-address'],
    ['http://[::1]:8080/', 'ip-address'],
    ['http://localhost:3000/', 'local'],
    ['http://intranet/acme.com', 'local'],
    ['http://app.localhost/', 'local'],
    ['http://printer.lan/', 'local'],
    ['https://mail.google.com/mail/u/0/', 'webmail'],
    ['https://calendar.google.com/', 'calendar'],
    ['https://www.google.com/search?q=acme.com', 'search'],
    ['https://www.linkedin.com/feed/', 'feed'],
    ['https://docs.google.com/document/d/1', 'tool'],
    ['https://github.com/settings', 'platform'],
    ['https://www.linkedin.com/company/%zz/', 'malformed'],
    ['https://www.linkedin.com/company/acme%2Fevil/', 'malformed'],
    ['not an address', 'malformed'],
    ['acme.com', 'malformed'],
    ['https://', 'malformed'],
    ['https://acme..com/', 'malformed'],
    ['https://.acme.com/', 'malformed'],
    ['https://acme.com../', 'malformed'],
    ['https://acme.com:99999/', 'malformed'],
    ['https://acme,com.example/', 'malformed'],
    [`https://${'a.'.repeat(130)}com/`, 'malformed'],
  ] as const)('%s → %s', (url, reason) => {
    expect(identifyPage(url)).toEqual({ kind: 'nothing', reason });
    expect(nothingWords[reason]).toMatch(/\.$/);
  });

  it.each([
    'https://cloud.google.com/products',
    'https://careers.google.com/',
    'https://www.google.com/about',
    'https://duckduckgo.com/about',
  ])('does not hide the pages of those who run a search engine: %s', (url) => {
    expect(identifyPage(url).kind).toBe('site');
  });
});

describe('a page that carries an address', () => {
  it('is about the company on the platform page that it shows', () => {
    expect(
      identifyPage('https://web.archive.org/web/2026/https://www.linkedin.com/company/acme/'),
    ).toMatchObject({
      kind: 'profile',
      key: 'linkedin-company:acme',
    });
    expect(identifyPage('https://builtwith.com/acme.zendesk.com')).toMatchObject({ key: 'zendesk:acme' });
  });

  it('is about the platform itself where it names no more than its host', () => {
    expect(identifyPage('https://builtwith.com/linkedin.com')).toMatchObject({
      kind: 'carrier',
      host: 'linkedin.com',
    });
  });

  it.each([
    'https://web.archive.org/web/2026/https://mail.google.com/mail',
    'https://web.archive.org/web/2026/http://127.0.0.1/',
    'https://web.archive.org/web/2026/about:blank',
  ])('is nothing where that is nothing: %s', (url) => {
    expect(identifyPage(url).kind).toBe('nothing');
  });

  it.each([
    'https://www.similarweb.com/website/acme/',
    'https://www.trustpilot.com/review/%zz',
    'https://builtwith.com/',
    'https://securityheaders.com/?q=',
  ])('is an ordinary site without one: %s', (url) => {
    expect(identifyPage(url).kind).toMatch(/^(?:site|nothing)$/);
  });

  it('does not unwrap what is wrapped again and again', () => {
    const wrapped = 'https://web.archive.org/web/2026/'.repeat(10_000);
    expect(() => identifyPage(`${wrapped}https://acme.com/`)).not.toThrow();
  });
});

describe('whatever the address', () => {
  it.each(vectors.filter(({ failure, base }) => failure && base === null).map(({ input }) => [input]))(
    'what no parser reads is malformed: %j',
    (input) => {
      expect(identifyPage(input)).toEqual({
        kind: 'nothing',
        reason: input === '' ? 'no-address' : 'malformed',
      });
    },
  );

  it('reads the host of the URL vectors as the standard says', () => {
    const read = vectors.filter(
      ({ href, protocol }) => href !== undefined && /^https?:$/.test(protocol ?? ''),
    );
    expect(read.length).toBeGreaterThan(200);
    for (const { input, base, href = '', hostname = '' } of read) {
      const page = identifyPage(base === null ? input : href);
      const host = bareHost(hostname);
      // Their front pages are a search engine and a feed.
      if (host === 'google.com' || host === 'facebook.com') continue;
      const isSite = host !== undefined && !isLocal(host) && !/^[\d.]+$/.test(host);
      expect({ href, host: page.kind === 'site' ? page.host : undefined }).toEqual({
        href,
        host: isSite ? host : undefined,
      });
    }
  });

  it('gives nothing for the URL vectors of other schemes', () => {
    for (const { input, base, href = '', protocol } of vectors) {
      if (href === '' || /^https?:$/.test(protocol ?? '')) continue;
      expect(identifyPage(base === null ? input : href).kind).toBe('nothing');
    }
  });

  it('never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc
        .tuple(
          fc.constantFrom(
            'www.linkedin.com/company/',
            'builtwith.com/',
            'web.archive.org/web/',
            'x.com/',
            'acme.',
          ),
          fc.string({ unit: 'binary' }),
        )
        .map(([start, rest]) => `https://${start}${rest}`),
    );
    fc.assert(
      fc.property(text, (url) => {
        const page = identifyPage(url);
        if (page.kind === 'nothing') expect(nothingWords).toHaveProperty(page.reason);
      }),
      { numRuns: 5000 },
    );
  });
});
