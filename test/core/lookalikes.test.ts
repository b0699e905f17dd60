import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainKey, type Key } from '../../lib/core/key.ts';
import { lookupKeys, matchPage } from '../../lib/core/match.ts';
import { identifyPage } from '../../lib/core/page.ts';
import { platforms } from '../../lib/core/platforms.ts';

const RUNS = 10_000;

/** Domains of real companies, in the forms that break careless matching: short, digits, hyphens, IDN, long suffixes. */
const domains = [
  ...['walmart.com', '3m.com', '53.com', 'up.com', 'pg.com', 'coca-colacompany.com', 'johnsoncontrols.com'],
  ...['bbc.co.uk', 'tesco.com', 'toyota.co.jp', 'abc.net.au', 'natura.com.br', 'tatamotors.co.in', 'sap.com'],
  ...['siemens.de', 'deutsche-bank.de', 'volvogroup.com', 'orsted.com', 'nestle.ch', 'airbus.com', 'cern.ch'],
  ...['xn--mller-kva.de', 'xn--strae-oqa.example', 'eu.acme.co.uk', 'a.b.c.example', 'rail.test', 'abc.xyz'],
];

const domain = fc.constantFrom(...domains);
const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
/** A part of the name's letters: what is done to one of them is done to this one. */
const spot = fc.nat({ max: 1000 });

/** Spellings of an address on the domain itself or below it. */
const trueSpellings: ReadonlyArray<
  readonly [string, (domain: string, label: string, spot: number) => string]
> = [
  ['the host', (d) => `https://${d}/`],
  ['http', (d) => `http://${d}`],
  ['www.', (d) => `https://www.${d}/`],
  ['a sub-domain', (d, l) => `https://${l}.${d}/`],
  ['two sub-domains', (d, l) => `https://${l}.x-${l}.${d}/`],
  ['upper case', (d) => `HTTPS://${d.toUpperCase()}/`],
  ['a port', (d) => `https://${d}:8443/`],
  ['the root dot', (d) => `https://${d}./`],
  ['userinfo', (d, l) => `https://${l}:${l}@${d}/`],
  ['another host as userinfo', (d, l) => `https://${l}.example@${d}/`],
  [
    'another host in path, query and fragment',
    (d, l) => `https://${d}/${l}.example?u=//${l}.example#@${l}.example`,
  ],
  ['a backslash before another host', (d, l) => `https://${d}\\@${l}.example/`],
  ['an ideographic dot', (d) => `https://${d.replace('.', '。')}/`],
  ['full-width and half-width dots', (d) => `https://${d.replace('.', '．').replace('.', '｡')}/`],
  ['full-width letters', (d) => `https://${wide(d)}/`],
  ['an encoded dot', (d) => `https://${d.replace('.', '%2E')}/`],
  ['an encoded letter', (d, _, at) => `https://${changed(d, at, (letter) => `%${hex(letter)}`)}/`],
  ['a soft hyphen', (d, _, at) => `https://${changed(d, at, (letter) => `${letter}\u00ad`)}/`],
  ['a zero-width space', (d, _, at) => `https://${changed(d, at, (letter) => `${letter}\u200b`)}/`],
  ['a word joiner', (d, _, at) => `https://${changed(d, at, (letter) => `${letter}\u2060`)}/`],
  ['a tab and a line break', (d, _, at) => `https://${changed(d, at, (letter) => `\t${letter}\n`)}/`],
  ['spaces around', (d) => `  https://${d}/ `],
  ['backslashes', (d) => `https:\\\\${d}\\`],
  ['an archived copy', (d, l) => `https://web.archive.org/web/2026/https://${l}.${d}/`],
  ['a lookup', (d) => `https://www.trustpilot.com/review/www.${d}`],
  ['a translation', (d) => `https://${hyphenated(d)}.translate.goog/`],
];

/** Addresses that look like the domain's and are somebody else's, or nobody's. */
const falseSpellings: ReadonlyArray<
  readonly [string, (domain: string, label: string, spot: number) => string]
> = [
  ['a prefix', (d, l) => `https://${l}${d}/`],
  ['a hyphenated prefix', (d, l) => `https://${l}-${d}/`],
  ['a suffix', (d, l) => `https://${d}${l}/`],
  ['a hyphenated suffix', (d, l) => `https://${d}-${l}.example/`],
  ['a sub-domain of another host', (d, l) => `https://${d}.${l}.example/`],
  ['the same behind www', (d, l) => `https://www.${d}.${l}.example/`],
  ['userinfo', (d, l) => `https://${d}@${l}.example/`],
  ['userinfo with a password', (d, l) => `https://${d}:443@${l}.example/`],
  ['encoded userinfo', (d, l) => `https://${d}%40${l}.example/`],
  ['a path', (d, l) => `https://${l}.example/${d}`],
  ['a whole address as path', (d, l) => `https://${l}.example/https://${d}/`],
  ['a query', (d, l) => `https://${l}.example/?url=https://${d}/`],
  ['a fragment', (d, l) => `https://${l}.example/#https://${d}/`],
  ['a backslash', (d, l) => `https://${l}.example\\@${d}`],
  ['an encoded dot', (d, l) => `https://${d}%2e${l}.example/`],
  ['an encoded slash', (d, l) => `https://${d}%2F${l}.example/`],
  ['an ideographic dot', (d, l) => `https://${d}。${l}.example/`],
  ['a full-width dot', (d, l) => `https://${d}．${l}.example/`],
  ['a full-width slash', (d, l) => `https://${d}／.${l}.example/`],
  ['a doubled dot', (d) => `https://${d.replace('.', '..')}/`],
  ['a leading dot', (d) => `https://.${d}/`],
  ['two root dots', (d) => `https://${d}../`],
  ['a hyphen for a dot', (d, l) => `https://${d.replaceAll('.', '-')}.${l}.example/`],
  ['a missing dot', (d) => `https://${d.replace('.', '')}.example/`],
  ['a letter more', (d, _, at) => `https://${changed(d, at, (letter) => letter + letter)}/`],
  ['a letter of another script', (d, _, at) => `https://${mixed(d, at)}/`],
  [
    'a digit for a letter',
    (d, _, at) => `https://${changed(d, at, (letter) => (letter === '0' ? 'o' : '0'))}/`,
  ],
  ['a zero-width joiner', (d, _, at) => `https://${changed(d, at, (letter) => `${letter}\u200d`)}/`],
  ['a zero-width non-joiner', (d, _, at) => `https://${changed(d, at, (letter) => `${letter}\u200c`)}/`],
  ['another suffix', (d, l) => `https://${d.replace(/\.[^.]+$/, '')}.${l}x/`],
  ['the suffix alone', (d) => `https://${d.slice(d.indexOf('.') + 1)}/`],
  ['its labels turned round', (d, l) => `https://${d.split('.').reverse().join('.')}.${l}x/`],
  ['a port that holds it', (d, l) => `https://${l}.example:80/${d}`],
  ['a number as host', (d) => `http://127.0.0.1/${d}`],
  ['another scheme', (d) => `view-source:https://${d}/`],
  ['data', (d) => `data:text/html,https://${d}/`],
  ['a file', (d) => `file:///${d}/index.html`],
  ['no scheme', (d) => d],
  ['an archived look-alike', (d, l) => `https://web.archive.org/web/2026/https://${d}.${l}.example/`],
  ['an archive by another host', (d, l) => `https://web.archive.org.${l}.example/web/2026/https://${d}/`],
  ['a translation of a look-alike', (d, l) => `https://${hyphenated(`${d}.${l}.example`)}.translate.goog/`],
  ['a translation by another host', (d, l) => `https://${hyphenated(d)}.translate.goog.${l}.example/`],
  ['a translation that claims it', (d, l) => `https://${l}-example.translate.goog/?_x_tr_hp=${d}/`],
  ['a search for it', (d) => `https://www.google.com/search?q=${d}`],
];

describe('of ten thousand addresses', () => {
  it('finds every one that is the domain, however it is spelled', () => {
    fc.assert(
      fc.property(domain, fc.constantFrom(...trueSpellings), label, spot, (name, [, spell], word, at) => {
        expect(accountOf(spell(name, word, at), domainKey(name))).toBe('account');
      }),
      { numRuns: RUNS },
    );
  });

  it('takes none for the domain that only looks like it', () => {
    fc.assert(
      fc.property(domain, fc.constantFrom(...falseSpellings), label, spot, (name, [, spell], word, at) => {
        expect(accountOf(spell(name, word, at), domainKey(name))).toBeUndefined();
      }),
      { numRuns: RUNS },
    );
  });

  it('takes none for a platform page that only looks like it', () => {
    const examples = platforms.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        'key' in row
          ? Object.entries(row.examples).map(([address, value]) => ({
              address,
              key: `${row.key}:${value}` as Key,
            }))
          : [],
      ),
    );
    const disguises: ReadonlyArray<(host: string, rest: string, label: string) => string> = [
      (host, rest, l) => `https://${host}.${l}.example${rest}`,
      (host, rest, l) => `https://${host}-${l}.example${rest}`,
      (host, rest, l) => `https://${host.split('.').slice(-2).join('.')}${l}${rest}`,
      (host, rest, l) => `https://${l}-${host.split('.').slice(-2).join('.')}${rest}`,
      (host, rest, l) => `https://${l}.example/${host}${rest}`,
      (host, rest, l) => `https://${l}.example/?u=https://${host}${rest}`,
      (host, rest, l) => `https://${l}.example/#https://${host}${rest}`,
      (host, rest, l) => `https://${host}@${l}.example${rest}`,
      (host, rest, l) => `https://${host}%2e${l}.example${rest}`,
      (host, rest, l) => `https://${host}。${l}.example${rest}`,
      (host, rest) => `https://${mixedName(host)}${rest}`,
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.constantFrom(...disguises),
        label,
        ({ address, key }, disguise, word) => {
          const slash = address.indexOf('/');
          const [host, rest] = [address.slice(0, slash), address.slice(slash)];
          expect(accountOf(`https://${address}`, key)).toBe('account');
          expect(accountOf(disguise(host, rest, word), key)).toBeUndefined();
        },
      ),
      { numRuns: RUNS },
    );
  });
});

function accountOf(url: string, key: Key): string | undefined {
  const page = identifyPage(url);
  const { exact } = lookupKeys(page);
  const match = matchPage(page, new Map(exact.includes(key) ? [[key, ['account']]] : []), []);
  return match.kind === 'matched' ? match.account : undefined;
}

/** The domain with one letter or digit of its first label changed; the encoding of an IDN is left alone. */
function changed(name: string, at: number, change: (letter: string) => string): string {
  const start = name.startsWith('xn--') ? 4 : 0;
  const index = start + (at % (name.search(/[-.]|$/) > start ? name.search(/[-.]|$/) - start : 1));
  return name.slice(0, index) + change(name.charAt(index)) + name.slice(index + 1);
}

const twins: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
};

/** The domain with a letter from another alphabet that looks the same, or close. */
function mixed(name: string, at: number): string {
  return changed(name, at, (letter) => twins[letter] ?? 'ӏ');
}

/** The host with such a letter in the name that its maker registered. */
function mixedName(host: string): string {
  const labels = host.split('.');
  return labels.with(-2, mixed(labels.at(-2) ?? '', 0)).join('.');
}

function wide(text: string): string {
  return text.replace(/[a-z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).padStart(2, '0');
}

/** A host as translate.goog spells it. */
function hyphenated(host: string): string {
  return host.replaceAll('-', '--').replaceAll('.', '-');
}
