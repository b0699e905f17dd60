/** Tools that show a page about another site, whose host or address stands in theirs. Same table as the platforms. */
import type { Platform } from './platformTable.ts';

export const carriers: readonly Platform[] = [
  {
    name: 'BuiltWith',
    hosts: ['builtwith.com'],
    rows: [
      {
        at: /^\/(?:(?:company|detailed|meta|recommendations|redirects|relationships)\/|\?)?(?<key>[^/?#&]*(?:\.|%2f)[^/?#&]+)/i,
        carries: 'host',
        examples: {
          'builtwith.com/acme.co.uk': 'acme.co.uk',
          'builtwith.com/detailed/www.acme.co.uk': 'acme.co.uk',
          'builtwith.com/?https%3a%2f%2facme.co.uk%2fen': 'acme.co.uk',
        },
      },
    ],
  },
  {
    name: 'Similarweb',
    hosts: ['similarweb.com'],
    rows: [
      {
        at: /^\/(?:[a-z-]+\/)?website\/(?<key>[^/?#]+)/,
        carries: 'host',
        examples: { 'www.similarweb.com/website/acme.co.uk/competitors/': 'acme.co.uk' },
      },
      {
        at: /^pro\/.*[?&]key=(?<key>[^&#,]+)/,
        carries: 'host',
        examples: {
          'pro.similarweb.com/#/digitalsuite/websiteanalysis/overview?webSource=Total&key=acme.de': 'acme.de',
        },
      },
    ],
  },
  {
    name: 'Trustpilot',
    hosts: ['trustpilot.com'],
    rows: [
      {
        at: /^(?:[a-z]{2}(?:-[a-z]{2})?)?\/(?:review|evaluate)\/(?<key>[^/?#]+)/,
        carries: 'host',
        examples: {
          'www.trustpilot.com/review/www.acme.co.uk?page=2': 'acme.co.uk',
          'de.trustpilot.com/review/eu.acme.co.uk': 'eu.acme.co.uk',
        },
      },
    ],
  },
  {
    name: 'Wayback Machine',
    hosts: ['web.archive.org'],
    rows: [
      {
        at: /^\/(?:web|save)\/(?:\d*(?:[a-z]{2}_)?\*?\/)?(?<key>[^*]+)/,
        carries: 'address',
        examples: {
          'web.archive.org/web/20260101120000/https://www.acme.co.uk:443/en?x=1': 'acme.co.uk',
          'web.archive.org/web/2026*/acme.co.uk': 'acme.co.uk',
          'web.archive.org/web/20260101id_/http://acme.co.uk/': 'acme.co.uk',
          'web.archive.org/web/*/acme.co.uk*': 'acme.co.uk',
        },
      },
      { at: /^/, nothing: 'platform', examples: ['web.archive.org/', 'web.archive.org/web/'] },
    ],
  },
  {
    name: 'Google Translate',
    hosts: ['translate.goog'],
    rows: [
      {
        at: /^(?<key>[^./]+)\//,
        carries: 'hyphenated-host',
        examples: {
          'acme-co-uk.translate.goog/en/?_x_tr_sl=auto&_x_tr_tl=en': 'acme.co.uk',
          'www-acme--pumps-com.translate.goog/': 'acme-pumps.com',
          '0-mller--kva-de.translate.goog/?_x_tr_enc=0': 'xn--mller-kva.de',
          '1-cn--acme-com.translate.goog/?_x_tr_enc=1': 'cn-acme.com',
          'dustrial-com.translate.goog/?_x_tr_hp=acmein': 'acmeindustrial.com',
        },
      },
    ],
  },
  {
    name: 'Google Translate',
    hosts: ['translate.google.com'],
    rows: [
      {
        at: /^\/[^#]*[?&]u=(?<key>[^&#]+)/,
        carries: 'address',
        examples: { 'translate.google.com/translate?sl=de&u=https%3A%2F%2Facme.de%2F': 'acme.de' },
      },
      { at: /^/, nothing: 'tool', examples: ['translate.google.com/?sl=de&text=acme'] },
    ],
  },
  {
    name: 'Wappalyzer',
    hosts: ['wappalyzer.com'],
    rows: [
      {
        at: /^\/lookup\/(?<key>[^/?#]+)/,
        carries: 'host',
        examples: { 'www.wappalyzer.com/lookup/acme.co.uk/': 'acme.co.uk' },
      },
    ],
  },
  {
    name: 'SecurityHeaders',
    hosts: ['securityheaders.com'],
    rows: [
      {
        at: /^\/\?(?:[^#]*&)?q=(?<key>[^&#]+)/,
        carries: 'host',
        examples: {
          'securityheaders.com/?q=https%3A%2F%2Fwww.acme.co.uk%2F&followRedirects=on': 'acme.co.uk',
        },
      },
    ],
  },
  {
    name: 'WHOIS',
    hosts: ['who.is', 'whois.com', 'whois.domaintools.com'],
    rows: [
      {
        at: /^\/(?:whois\/|dns\/)?(?<key>[^/?#]+\.[^/?#]+)/,
        carries: 'host',
        examples: {
          'who.is/whois/acme.co.uk': 'acme.co.uk',
          'www.whois.com/whois/acme.co.uk': 'acme.co.uk',
          'whois.domaintools.com/acme.co.uk': 'acme.co.uk',
        },
      },
    ],
  },
];
