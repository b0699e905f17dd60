/** Pages that are about no company, and what the card says of them. Same table as the platforms. */
import type { Platform } from './platformTable.ts';

/** Why a page is about no company. */
export type NothingReason =
  | 'no-address'
  | 'browser-page'
  | 'file'
  | 'data'
  | 'not-web'
  | 'malformed'
  | 'ip-address'
  | 'local'
  | 'webmail'
  | 'calendar'
  | 'search'
  | 'feed'
  | 'tool'
  | 'platform';

/** The sentence that the card shows. */
export const nothingWords: Readonly<Record<NothingReason, string>> = {
  'no-address': 'Touchline can’t see this page: it may be one of your browser’s own.',
  'browser-page': 'This is a page of your browser.',
  file: 'This is a file on your computer.',
  data: 'This page was made on the spot: it has no address of its own.',
  'not-web': 'Only web pages can be about a company.',
  malformed: 'This page’s address can’t be read.',
  'ip-address': 'This address is a number, which says nothing about a company.',
  local: 'This page is on your own network.',
  webmail: 'This is your webmail, not a company’s page.',
  calendar: 'This is a calendar, not a company’s page.',
  search: 'These are search results, not a company’s page.',
  feed: 'This is a feed, not a company’s page.',
  tool: 'This is a tool you work with, not a company’s page.',
  platform: 'This page’s address doesn’t say which company it is about.',
};

/** Reasons of addresses that no web server has, by scheme. */
export const schemes: ReadonlyMap<string, NothingReason> = new Map([
  ...[
    'about:',
    'brave:',
    'chrome:',
    'chrome-extension:',
    'chrome-search:',
    'chrome-untrusted:',
    'devtools:',
    'edge:',
    'extension:',
    'moz-extension:',
    'opera:',
    'resource:',
    'view-source:',
    'vivaldi:',
  ].map((scheme) => [scheme, 'browser-page'] as const),
  ['file:', 'file'],
  ['data:', 'data'],
  ['blob:', 'data'],
  ['filesystem:', 'data'],
]);

const googles =
  'com at be bg ca ch cl cz de dk es fi fr gr hr hu ie it lt lu lv nl no pl pt ro rs se si sk co.id co.il co.in co.jp ' +
  'co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.co com.hk com.mx com.my com.pe com.ph com.sg com.tr com.tw ' +
  'com.ua com.vn';

export const notCompanies: readonly Platform[] = [
  {
    name: 'Outlook',
    hosts: ['outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'],
    rows: [
      { at: /^[^/]*\/calendar/, nothing: 'calendar', examples: ['outlook.office.com/calendar/view/week'] },
      {
        at: /^/,
        nothing: 'webmail',
        examples: ['outlook.live.com/mail/0/', 'outlook.office365.com/mail/inbox'],
      },
    ],
  },
  {
    name: 'iCloud',
    hosts: ['icloud.com'],
    rows: [
      { at: /^\/calendar/, nothing: 'calendar', examples: ['www.icloud.com/calendar/'] },
      { at: /^\/mail/, nothing: 'webmail', examples: ['www.icloud.com/mail/'] },
    ],
  },
  {
    name: 'Webmail',
    hosts: [
      'mail.google.com',
      'gmail.com',
      'outlook.com',
      'hotmail.com',
      'mail.yahoo.com',
      'mail.aol.com',
      'mail.proton.me',
      'mail.zoho.com',
      'mail.zoho.eu',
      'mail.superhuman.com',
      'app.fastmail.com',
      'app.hey.com',
      'app.tuta.com',
      'navigator.gmx.net',
      'navigator.web.de',
      'mail.ru',
      'mail.yandex.com',
      'mail.yandex.ru',
    ],
    rows: [
      {
        at: /^/,
        nothing: 'webmail',
        examples: ['mail.google.com/mail/u/0/#inbox/x', 'mail.proton.me/u/0/inbox'],
      },
    ],
  },
  {
    name: 'Calendar',
    hosts: [
      'calendar.google.com',
      'calendar.proton.me',
      'calendar.yahoo.com',
      'calendar.zoho.com',
      'calendly.com',
      'cal.com',
      'app.reclaim.ai',
    ],
    rows: [
      {
        at: /^/,
        nothing: 'calendar',
        examples: ['calendar.google.com/calendar/u/0/r/week', 'calendly.com/ines-varga/30min'],
      },
    ],
  },
  {
    name: 'Google',
    hosts: googles.split(' ').map((suffix) => `google.${suffix}`),
    rows: [
      {
        at: /^\/(?:search|webhp|imghp|url|advanced_search|maps)?(?![^/?#])/,
        nothing: 'search',
        examples: ['www.google.com/search?q=acme.co.uk', 'www.google.co.uk/', 'google.de/maps/place/Acme'],
      },
    ],
  },
  {
    name: 'Search engine',
    hosts: [
      'bing.com',
      'search.yahoo.com',
      'search.brave.com',
      'ecosia.org',
      'qwant.com',
      'startpage.com',
      'kagi.com',
      'perplexity.ai',
      'yandex.com',
      'yandex.ru',
      'baidu.com',
    ],
    rows: [
      {
        at: /^(?:[a-z]{2}|cn)?\//,
        nothing: 'search',
        examples: [
          'www.bing.com/search?q=acme.co.uk',
          'uk.search.yahoo.com/search?p=acme',
          'kagi.com/search?q=acme',
        ],
      },
    ],
  },
  {
    name: 'DuckDuckGo',
    hosts: ['duckduckgo.com'],
    rows: [
      {
        at: /^(?:html|lite)?\/(?:html|lite)?\/?(?:\?|$)/,
        nothing: 'search',
        examples: ['duckduckgo.com/?q=acme.co.uk'],
      },
    ],
  },
  {
    name: 'Social network',
    hosts: [
      'facebook.com',
      'instagram.com',
      'threads.net',
      'tiktok.com',
      'bsky.app',
      'reddit.com',
      'pinterest.com',
      'linktr.ee',
    ],
    rows: [
      {
        at: /^(?:m|web|old|[a-z]{2}(?:-[a-z]{2})?)?\/(?:[?#]|$)/,
        nothing: 'feed',
        examples: ['www.facebook.com/', 'm.facebook.com/?ref=1', 'old.reddit.com/'],
      },
      {
        at: /^(?:m|web|old|[a-z]{2}(?:-[a-z]{2})?)?\//,
        nothing: 'platform',
        examples: ['de-de.facebook.com/acme', 'www.instagram.com/acme/', 'linktr.ee/acme'],
      },
    ],
  },
  {
    name: 'News reader',
    hosts: ['news.google.com', 'news.ycombinator.com', 'feedly.com', 'inoreader.com'],
    rows: [{ at: /^/, nothing: 'feed', examples: ['news.google.com/home', 'feedly.com/i/my'] }],
  },
  {
    name: 'Tool',
    hosts: [
      'docs.google.com',
      'drive.google.com',
      'meet.google.com',
      'sites.google.com',
      'contacts.google.com',
      'teams.microsoft.com',
      'sharepoint.com',
      'app.slack.com',
      'web.whatsapp.com',
      'chatgpt.com',
    ],
    rows: [
      { at: /^/, nothing: 'tool', examples: ['docs.google.com/document/d/1', 'acme.sharepoint.com/sites/x'] },
    ],
  },
];
