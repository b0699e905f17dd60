/**
 * The platforms that have pages about companies and people: one declarative table, read by lib/core/page.ts, by the
 * refusal of platform hosts on the way in and by the README. Adding a platform is adding its entry and its examples.
 */
import type { NothingReason } from './notCompanies.ts';

interface Place {
  /**
   * Tried on what stands around the platform's host: `sub-domain/path?query#fragment`, such as `uk/company/acme?trk=1`
   * for uk.linkedin.com. The group `key` is where the key stands, `name` where words for a name stand apart from it.
   */
  at: RegExp;
}

/** A page whose address holds a key of its company or person. */
export interface KeyRow extends Place {
  /** Kind of the key, as the list and the journal store it. Never renamed once shipped. */
  key: string;
  about?: 'person';
  /** A record in the team's CRM, not a public page. */
  record?: true;
  /** An id that says nothing: compared as it is written, upper case too, and no name is read from it. */
  opaque?: true;
  /** The page is a job board: being there means that the company hires. */
  hiring?: true;
  /** Address without `https://` → the key's value. */
  examples: Readonly<Record<string, string>>;
}

/** A page whose address holds another address. */
export interface CarrierRow extends Place {
  /** A bare host, a whole address, or a host as translate.goog spells it. */
  carries: 'host' | 'address' | 'hyphenated-host';
  /** Address without `https://` → the host it carries. */
  examples: Readonly<Record<string, string>>;
}

/** A page that is about no company. */
export interface NothingRow extends Place {
  nothing: NothingReason;
  /** Addresses without `https://`. */
  examples: readonly string[];
}

export type Row = KeyRow | CarrierRow | NothingRow;

export interface Platform {
  /** The words for the screen: "on its Greenhouse board". */
  name: string;
  /** Hosts in the form of `bareHost`; a row's `at` says which of their sub-domains count. */
  hosts: readonly string[];
  /** Tried in order, the first that fits wins. Where none does, the page is an ordinary site: the platform's own. */
  rows: readonly Row[];
}

/** Ends a segment of a path: `in/me` without `in/me-smith`. */
const END = '(?![^/?#])';

/** Sub-domains by which platforms speak for themselves: `support.zendesk.com` is Zendesk's site, not a customer's. */
const OWN =
  '(?!(?:about|account|accounts|admin|api|app|apps|assets|auth|blog|careers|cdn|community|developer|developers|docs|go' +
  '|help|hello|id|info|jobs|learn|login|m|marketplace|my|partners|portal|press|resources|secure|signup|static|status' +
  '|support|training|web|www)[./])';

/** A customer's sub-domain: `acme.zendesk.com`. */
const TENANT = new RegExp(`^${OWN}(?<key>[^./]+)/`);
/** The first segment of the path: `jobs.lever.co/acme`. */
const FIRST = /^\/(?<key>[^/?#]+)/;

/** Closes a host that has pages about many companies and none about itself. */
const OTHERS: NothingRow = { at: /^/, nothing: 'platform', examples: [] };

export const platforms: readonly Platform[] = [
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
  {
    name: 'Greenhouse',
    hosts: ['boards.greenhouse.io', 'job-boards.greenhouse.io'],
    rows: [
      {
        at: new RegExp(`^/(?:embed/job_(?:board|app)\\?(?:[^#]*&)?for=|(?!embed${END}))(?<key>[^/?#&]+)`),
        key: 'greenhouse',
        hiring: true,
        examples: {
          'boards.greenhouse.io/acmeindustrial': 'acmeindustrial',
          'job-boards.greenhouse.io/AcmeIndustrial/jobs/42?gh_jid=42': 'acmeindustrial',
          'boards.greenhouse.io/embed/job_app?token=42&for=acmeindustrial': 'acmeindustrial',
        },
      },
      OTHERS,
    ],
  },
  {
    // Another data centre with slugs of its own: acme there may be another company.
    name: 'Greenhouse',
    hosts: ['boards.eu.greenhouse.io', 'job-boards.eu.greenhouse.io'],
    rows: [
      {
        at: new RegExp(`^/(?:embed/job_(?:board|app)\\?(?:[^#]*&)?for=|(?!embed${END}))(?<key>[^/?#&]+)`),
        key: 'greenhouse-eu',
        hiring: true,
        examples: { 'job-boards.eu.greenhouse.io/acmeindustrial/jobs/42': 'acmeindustrial' },
      },
      OTHERS,
    ],
  },
  {
    name: 'Lever',
    hosts: ['jobs.lever.co'],
    rows: [
      { at: FIRST, key: 'lever', hiring: true, examples: { 'jobs.lever.co/acme/0b6c/apply': 'acme' } },
      OTHERS,
    ],
  },
  {
    name: 'Lever',
    hosts: ['jobs.eu.lever.co'],
    rows: [
      { at: FIRST, key: 'lever-eu', hiring: true, examples: { 'jobs.eu.lever.co/acme': 'acme' } },
      OTHERS,
    ],
  },
  {
    name: 'Ashby',
    hosts: ['jobs.ashbyhq.com'],
    rows: [
      {
        at: FIRST,
        key: 'ashby',
        hiring: true,
        examples: {
          'jobs.ashbyhq.com/acme/42': 'acme',
          'jobs.ashbyhq.com/Acme%20Industrial': 'acme industrial',
        },
      },
      OTHERS,
    ],
  },
  {
    name: 'Workable',
    hosts: ['apply.workable.com'],
    rows: [
      {
        at: new RegExp(`^/(?!(?:api|j)${END})(?<key>[^/?#]+)`),
        key: 'workable',
        hiring: true,
        examples: { 'apply.workable.com/acme-industrial/j/0A1B/': 'acme-industrial' },
      },
      OTHERS,
    ],
  },
  {
    name: 'SmartRecruiters',
    hosts: ['jobs.smartrecruiters.com', 'careers.smartrecruiters.com'],
    rows: [
      {
        at: new RegExp(
          `^/(?:oneclick-ui/company/)?(?!(?:api|my-applications|oneclick-ui|sr-jobs)${END})(?<key>[^/?#]+)`,
        ),
        key: 'smartrecruiters',
        hiring: true,
        examples: {
          'jobs.smartrecruiters.com/AcmeIndustrial/7439-engineer': 'acmeindustrial',
          'careers.smartrecruiters.com/AcmeIndustrial': 'acmeindustrial',
          'jobs.smartrecruiters.com/oneclick-ui/company/AcmeIndustrial/publication/42': 'acmeindustrial',
        },
      },
      OTHERS,
    ],
  },
  {
    name: 'Recruitee',
    hosts: ['recruitee.com'],
    rows: [
      { at: TENANT, key: 'recruitee', hiring: true, examples: { 'acme.recruitee.com/o/engineer': 'acme' } },
    ],
  },
  {
    name: 'Teamtailor',
    hosts: ['teamtailor.com'],
    rows: [
      {
        at: TENANT,
        key: 'teamtailor',
        hiring: true,
        examples: { 'acme.teamtailor.com/jobs/42-engineer': 'acme' },
      },
      {
        at: new RegExp(`^${OWN}(?<key>[^./]+)\\.na/`),
        key: 'teamtailor-na',
        hiring: true,
        examples: { 'acme.na.teamtailor.com/jobs': 'acme' },
      },
    ],
  },
  {
    name: 'BambooHR',
    hosts: ['bamboohr.com'],
    rows: [
      {
        at: new RegExp(`^${OWN}(?<key>[^./]+)/(?:careers|jobs)${END}`),
        key: 'bamboohr',
        hiring: true,
        examples: { 'acme.bamboohr.com/careers/42': 'acme', 'acme.bamboohr.com/jobs/': 'acme' },
      },
      { at: TENANT, key: 'bamboohr', examples: { 'acme.bamboohr.com/login.php': 'acme' } },
    ],
  },
  {
    name: 'Workday',
    hosts: ['myworkdayjobs.com', 'myworkdaysite.com'],
    rows: [
      {
        at: /^(?:wd\d+)?\/(?:[a-z]{2}-[A-Z]{2}\/)?recruiting\/(?<key>[^/?#]+)/,
        key: 'workday',
        hiring: true,
        examples: { 'wd5.myworkdaysite.com/en-US/recruiting/acme/External/job/42': 'acme' },
      },
      {
        at: /^(?!wd\d+\/)(?<key>[^./]+)(?:\.wd\d+)?\//,
        key: 'workday',
        hiring: true,
        examples: {
          'acme.wd5.myworkdayjobs.com/en-US/External/job/42': 'acme',
          'acme.myworkdayjobs.com/': 'acme',
        },
      },
      OTHERS,
    ],
  },
  {
    name: 'Personio',
    hosts: ['jobs.personio.de', 'jobs.personio.com'],
    rows: [
      {
        at: TENANT,
        key: 'personio',
        hiring: true,
        examples: { 'acme.jobs.personio.de/job/42?language=en': 'acme', 'acme.jobs.personio.com/': 'acme' },
      },
      OTHERS,
    ],
  },
  {
    name: 'Jobvite',
    hosts: ['jobs.jobvite.com'],
    rows: [
      {
        at: new RegExp(`^/(?:careers/)?(?!(?:api|careers|support)${END})(?<key>[^/?#]+)`),
        key: 'jobvite',
        hiring: true,
        examples: { 'jobs.jobvite.com/acme/job/oXyz': 'acme', 'jobs.jobvite.com/careers/acme/jobs': 'acme' },
      },
      OTHERS,
    ],
  },
  {
    name: 'iCIMS',
    hosts: ['icims.com'],
    rows: [
      {
        at: new RegExp(`^${OWN}(?:(?:careers|jobs)-)?(?<key>[^./]+)/`),
        key: 'icims',
        hiring: true,
        examples: { 'careers-acme.icims.com/jobs/42/engineer/job': 'acme', 'jobs-acme.icims.com/': 'acme' },
      },
    ],
  },
  {
    name: 'Zendesk',
    hosts: ['zendesk.com'],
    rows: [{ at: TENANT, key: 'zendesk', examples: { 'acme.zendesk.com/hc/en-us/articles/42': 'acme' } }],
  },
  {
    name: 'Atlassian',
    hosts: ['atlassian.net'],
    rows: [
      {
        at: TENANT,
        key: 'atlassian',
        examples: { 'acme.atlassian.net/servicedesk/customer/portals': 'acme' },
      },
    ],
  },
  {
    name: 'Statuspage',
    hosts: ['statuspage.io'],
    rows: [{ at: TENANT, key: 'statuspage', examples: { 'acme.statuspage.io/history': 'acme' } }],
  },
  {
    name: 'Freshdesk',
    hosts: ['freshdesk.com'],
    rows: [{ at: TENANT, key: 'freshdesk', examples: { 'acme.freshdesk.com/support/home': 'acme' } }],
  },
  {
    name: 'Notion',
    hosts: ['notion.site', 'notion.so'],
    rows: [
      {
        at: TENANT,
        key: 'notion',
        examples: { 'acme.notion.site/Careers-0123456789abcdef0123456789abcdef': 'acme' },
      },
      {
        at: /^\/(?<key>[a-z\d-]+)\/[^/?#]*[\da-f]{32}/,
        key: 'notion',
        examples: { 'www.notion.so/acme/Roadmap-0123456789abcdef0123456789abcdef': 'acme' },
      },
      OTHERS,
    ],
  },
  {
    name: 'Shopify',
    hosts: ['myshopify.com'],
    rows: [
      { at: TENANT, key: 'shopify', examples: { 'acme-pumps.myshopify.com/products/42': 'acme-pumps' } },
    ],
  },
  {
    name: 'Shopify',
    hosts: ['admin.shopify.com'],
    rows: [
      {
        at: /^\/store\/(?<key>[^/?#]+)/,
        key: 'shopify',
        examples: { 'admin.shopify.com/store/acme-pumps/orders': 'acme-pumps' },
      },
      OTHERS,
    ],
  },
  {
    name: 'HubSpot',
    hosts: ['hubspot.com'],
    rows: [
      {
        at: /^app(?:-[a-z]+\d+)?\/contacts\/\d+\/(?:company|record\/0-2)\/(?<key>\d+)/,
        key: 'hubspot-company',
        record: true,
        examples: {
          'app.hubspot.com/contacts/77/company/4242/?interaction=note': '4242',
          'app-eu1.hubspot.com/contacts/77/record/0-2/4242/view/1': '4242',
        },
      },
      {
        at: /^app(?:-[a-z]+\d+)?\/contacts\/\d+\/(?:contact|record\/0-1)\/(?<key>\d+)/,
        key: 'hubspot-contact',
        about: 'person',
        record: true,
        examples: {
          'app.hubspot.com/contacts/77/contact/51': '51',
          'app-na2.hubspot.com/contacts/77/record/0-1/51': '51',
        },
      },
      {
        at: /^app(?:-[a-z]+\d+)?\//,
        nothing: 'platform',
        examples: ['app.hubspot.com/contacts/77/objects/0-2/views/all/list', 'app-eu1.hubspot.com/home'],
      },
    ],
  },
  {
    // The first 15 characters are the record; 18-character ids repeat their upper case in three more.
    name: 'Salesforce',
    hosts: ['force.com', 'salesforce.com'],
    rows: [
      {
        at: /^[^/]+\/(?:(?:lightning\/r|one\/one\.app#\/sObject)\/(?:[A-Za-z]\w*\/)?)?(?<key>001[A-Za-z\d]{12})(?:[A-Z0-5]{3})?(?![A-Za-z\d])/,
        key: 'salesforce-account',
        record: true,
        opaque: true,
        examples: {
          'acme.lightning.force.com/lightning/r/Account/0015g00000AbCdEAAV/view': '0015g00000AbCdE',
          'acme.lightning.force.com/lightning/r/0015g00000AbCdEAAV/related/Contacts/view': '0015g00000AbCdE',
          'acme.my.salesforce.com/0015g00000AbCdE': '0015g00000AbCdE',
          'na139.salesforce.com/0015g00000AbCdE?nooverride=1': '0015g00000AbCdE',
        },
      },
      {
        at: /^[^/]+\/(?:(?:lightning\/r|one\/one\.app#\/sObject)\/(?:[A-Za-z]\w*\/)?)?(?<key>003[A-Za-z\d]{12})(?:[A-Z0-5]{3})?(?![A-Za-z\d])/,
        key: 'salesforce-contact',
        about: 'person',
        record: true,
        opaque: true,
        examples: {
          'acme.lightning.force.com/lightning/r/Contact/0035g00000FgHiJAAV/view': '0035g00000FgHiJ',
          'acme.my.salesforce.com/0035g00000FgHiJ': '0035g00000FgHiJ',
        },
      },
      {
        at: /^[^/]*\.?(?:lightning|my)\//,
        nothing: 'platform',
        examples: ['acme.lightning.force.com/lightning/page/home', 'acme.my.salesforce.com/home/home.jsp'],
      },
    ],
  },
];
