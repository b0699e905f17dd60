/** Networks, directories and review sites where a company or a person has a page. */
import { END, type Platform } from './platformTable.ts';

export const profiles: readonly Platform[] = [
  {
    name: 'LinkedIn',
    hosts: ['linkedin.com'],
    rows: [
      {
        at: new RegExp(
          `^(?:[a-z]{2}|m)?/(?:comm/|m/|mwlite/|organization-guest/)?(?:company|school|sales/company)/(?!(?:setup|unavailable)${END})(?<key>[^/?#]+)`,
        ),
        key: 'linkedin-company',
        examples: {
          'www.linkedin.com/company/acme-industrial': 'acme-industrial',
          'uk.linkedin.com/company/Acme-Industrial/people/?trk=1': 'acme-industrial',
          'www.linkedin.com/company/caf%C3%A9-acme/jobs/': 'café-acme',
          'www.linkedin.com/company/1035/about/': '1035',
          'www.linkedin.com/school/acme-university/': 'acme-university',
          'www.linkedin.com/sales/company/1035/people': '1035',
        },
      },
      {
        at: /^(?:[a-z]{2}|m)?\/showcase\/(?<key>[^/?#]+)/,
        key: 'linkedin-showcase',
        examples: { 'www.linkedin.com/showcase/acme-pumps/posts/': 'acme-pumps' },
      },
      {
        at: /^(?:[a-z]{2}|m)?\/(?:comm\/|m\/|mwlite\/)?in\/(?<key>AC[a-z]AA[\w-]{20,})/,
        key: 'linkedin-lead',
        about: 'person',
        opaque: true,
        examples: {
          'www.linkedin.com/in/ACwAAAB1cDEBxYzQwErTy_uIoP-aSdFgHjKlZxC':
            'ACwAAAB1cDEBxYzQwErTy_uIoP-aSdFgHjKlZxC',
        },
      },
      {
        at: new RegExp(
          `^(?:[a-z]{2}|m)?/(?:comm/|m/|mwlite/)?in/(?!(?:me|unavailable)${END})(?<key>[^/?#]+)`,
        ),
        key: 'linkedin-person',
        about: 'person',
        examples: {
          'www.linkedin.com/in/ines-varga-4b12a7/': 'ines-varga-4b12a7',
          'de.linkedin.com/in/In%C3%A9s-Varga/recent-activity/all/': 'inés-varga',
        },
      },
      {
        at: /^\/sales\/(?:lead|people)\/(?<key>[\w-]+)/,
        key: 'linkedin-lead',
        about: 'person',
        opaque: true,
        examples: { 'www.linkedin.com/sales/lead/ACwAAAB1cDEB,NAME_SEARCH,x1Y2': 'ACwAAAB1cDEB' },
      },
      { at: /^\/(?:feed(?:[/?#]|$)|$)/, nothing: 'feed', examples: ['www.linkedin.com/feed/'] },
      {
        at: /^(?:[a-z]{2}|m)?\//,
        nothing: 'platform',
        examples: ['www.linkedin.com/jobs/view/42', 'www.linkedin.com/in/me', 'www.linkedin.com/company/'],
      },
    ],
  },
  {
    name: 'Crunchbase',
    hosts: ['crunchbase.com'],
    rows: [
      {
        at: /^\/organization\/(?<key>[^/?#]+)/,
        key: 'crunchbase',
        examples: { 'www.crunchbase.com/organization/acme-industrial/company_financials': 'acme-industrial' },
      },
      {
        at: /^\/person\/(?<key>[^/?#]+)/,
        key: 'crunchbase-person',
        about: 'person',
        examples: { 'www.crunchbase.com/person/ines-varga': 'ines-varga' },
      },
      { at: /^\//, nothing: 'platform', examples: ['www.crunchbase.com/discover/organization.companies'] },
    ],
  },
  {
    name: 'G2',
    hosts: ['g2.com'],
    rows: [
      {
        at: /^\/(?:[a-z]{2}\/)?products\/(?<key>[^/?#]+)/,
        key: 'g2',
        examples: { 'www.g2.com/products/acme-crm/reviews?page=2': 'acme-crm' },
      },
      {
        at: /^\/(?:[a-z]{2}\/)?sellers\/(?<key>[^/?#]+)/,
        key: 'g2-seller',
        examples: { 'www.g2.com/sellers/acme': 'acme' },
      },
      {
        at: /^\//,
        nothing: 'platform',
        examples: ['www.g2.com/categories/crm', 'www.g2.com/compare/acme-vs-other'],
      },
    ],
  },
  {
    name: 'GitHub',
    hosts: ['github.com'],
    rows: [
      {
        at: new RegExp(
          '^/(?:orgs/)?(?!(?:about|account|apps|codespaces|collections|contact|copilot|customer-stories|dashboard' +
            '|discussions|edu|enterprise|events|explore|features|github-copilot|issues|join|login|logout|marketplace' +
            '|mcp|models|new|newsroom|notifications|organizations|orgs|partners|premium-support|pricing|projects|pulls' +
            '|readme|repos|resources|search|security|sessions?|settings|signup|site|solutions|sponsors|stars|team' +
            `|topics|trending|users|watching|why-github)${END})(?<key>[a-z\\d][a-z\\d-]*)${END}`,
          'i',
        ),
        key: 'github',
        examples: {
          'github.com/AcmeInc': 'acmeinc',
          'github.com/acmeinc/pumps/issues?q=1': 'acmeinc',
          'github.com/orgs/acmeinc/repositories': 'acmeinc',
        },
      },
      { at: /^(?:gist)?\//, nothing: 'platform', examples: ['github.com/settings/profile', 'github.com/'] },
    ],
  },
  {
    name: 'X',
    hosts: ['x.com', 'twitter.com'],
    rows: [
      { at: /^(?:mobile)?\/(?:home(?:[/?#]|$)|$)/, nothing: 'feed', examples: ['x.com/home', 'x.com/'] },
      {
        at: new RegExp(
          '^(?:mobile)?/@?(?!(?:about|account|compose|download|explore|hashtag|home|i|intent|jobs|lists|login|logout' +
            `|messages|notifications|oauth|privacy|search|settings|share|signup|tos)${END})(?<key>\\w{1,15})${END}`,
        ),
        key: 'x',
        examples: {
          'x.com/AcmeInc': 'acmeinc',
          'twitter.com/acmeinc/status/42?s=20': 'acmeinc',
          'mobile.twitter.com/acmeinc': 'acmeinc',
        },
      },
      { at: /^(?:mobile)?\//, nothing: 'platform', examples: ['x.com/search?q=acme', 'x.com/i/bookmarks'] },
    ],
  },
  {
    name: 'Glassdoor',
    hosts: 'com ca co.in co.nz co.uk com.ar com.au com.br com.hk com.mx at be ch de es fr ie it nl sg'
      .split(' ')
      .map((suffix) => `glassdoor.${suffix}`),
    rows: [
      {
        at: /^(?:[a-z]{2})?\/[^/]+\/(?:(?:Working-at|Arbeit-bei|Travailler-chez)-)?(?<name>[^/?#]*)-EI_IE(?<key>\d+)[._]/,
        key: 'glassdoor',
        examples: { 'www.glassdoor.com/Overview/Working-at-Acme-Industrial-EI_IE12345.11,26.htm': '12345' },
      },
      {
        at: /^(?:[a-z]{2})?\/(?!Compare\/)[^/]+\/(?<name>[^/?#]*?)-[^-/?#]+-E(?<key>\d+)[._]/,
        key: 'glassdoor',
        examples: {
          'www.glassdoor.co.uk/Reviews/Acme-Industrial-Reviews-E12345_P2.htm': '12345',
          'fr.glassdoor.be/Avis/Acme-Avis-E12345.htm': '12345',
        },
      },
      { at: /^(?:[a-z]{2})?\//, nothing: 'platform', examples: ['www.glassdoor.com/Job/index.htm'] },
    ],
  },
  {
    name: 'Wellfound',
    hosts: ['wellfound.com', 'angel.co'],
    rows: [
      {
        at: /^\/company\/(?<key>[^/?#]+)/,
        key: 'wellfound',
        examples: {
          'wellfound.com/company/acme-industrial/jobs': 'acme-industrial',
          'angel.co/company/acme': 'acme',
        },
      },
      { at: /^\//, nothing: 'platform', examples: ['wellfound.com/jobs'] },
    ],
  },
  {
    name: 'YouTube',
    hosts: ['youtube.com'],
    rows: [
      {
        at: /^m?\/(?:@|%40)(?<key>[^/?#]+)/,
        key: 'youtube',
        examples: {
          'www.youtube.com/@AcmeIndustrial/videos': 'acmeindustrial',
          'm.youtube.com/@acme': 'acme',
        },
      },
      {
        at: /^m?\/channel\/(?<key>UC[\w-]{22})/,
        key: 'youtube-channel',
        opaque: true,
        examples: { 'www.youtube.com/channel/UCaBcDeFgHiJkLmNoPqRsTuV': 'UCaBcDeFgHiJkLmNoPqRsTuV' },
      },
      { at: /^(?:m|music|studio)?\//, nothing: 'platform', examples: ['www.youtube.com/watch?v=42'] },
    ],
  },
];
