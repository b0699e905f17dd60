/** Job boards that companies rent: being on one means that the company hires. */
import { END, FIRST, OTHERS, OWN, type Platform, TENANT } from './platformTable.ts';

/** A board by its path, or embedded in the company's own site. */
const GREENHOUSE = new RegExp(
  `^/(?:embed/job_(?:board|app)\\?(?:[^#]*&)?for=|(?!embed${END}))(?<key>[^/?#&]+)`,
);

export const jobBoards: readonly Platform[] = [
  {
    name: 'Greenhouse',
    hosts: ['boards.greenhouse.io', 'job-boards.greenhouse.io'],
    rows: [
      {
        at: GREENHOUSE,
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
        at: GREENHOUSE,
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
];
