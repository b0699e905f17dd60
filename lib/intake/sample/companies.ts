/** The three invented companies of the sample, at domains that are reserved for examples. Nobody in here is a real person. */

import { DAY, HOUR } from '../../core/time.ts';
import type { Account, Stakeholder } from '../../schema/account.ts';
import type { BuyingRole } from '../../schema/words.ts';

/** Who owns the sample's accounts. */
export const team = {
  ae: 'Dana Whitlock',
  otherAe: 'Marcus Bell',
  sdr: 'Kim Berg',
  marketing: 'Priya Nand',
} as const;

type PersonRow = readonly [
  name: string,
  title: string,
  roles: readonly BuyingRole[],
  more?: Pick<Stakeholder, 'stance' | 'influence' | 'reportsTo' | 'phone'>,
];

const railPeople: readonly PersonRow[] = [
  // Ofcom and NANPA keep these numbers for fiction.
  ['Ines Varga', 'COO', ['economic-buyer'], { stance: 'for', influence: 'high', phone: '+44 1632 960101' }],
  [
    'Tomas Hale',
    'Plant director',
    ['champion'],
    { stance: 'for', influence: 'middle', reportsTo: 'Ines Varga', phone: '+44 1632 960102' },
  ],
  [
    'Ravi Menon',
    'VP Data',
    ['technical-evaluator'],
    { stance: 'neutral', influence: 'middle', reportsTo: 'ines.varga@example.com', phone: '+44 1632 960103' },
  ],
  ['Sofia Lindqvist', 'Head of dispatch', ['end-user'], { influence: 'low', reportsTo: 'Tomas Hale' }],
  [
    'Pieter Adeyemi',
    'Finance director',
    ['finance', 'procurement'],
    { influence: 'high', phone: '+44 1632 960105' },
  ],
  [
    'Jana Groot',
    'Head of IT',
    ['blocker'],
    { stance: 'against', influence: 'middle', reportsTo: 'Ravi Menon' },
  ],
];

const foodsPeople: readonly PersonRow[] = [
  [
    'Claire Fontaine',
    'VP Supply Chain',
    ['decision-maker', 'economic-buyer'],
    { influence: 'high', phone: '+1 202 555 0111' },
  ],
  [
    'Mateo Rossi',
    'Demand planning manager',
    ['champion'],
    { stance: 'for', reportsTo: 'Claire Fontaine', phone: '+1 202 555 0112' },
  ],
  ['Yuki Sato', 'Data platform lead', ['technical-evaluator']],
  ['Amara Okoye', 'Category buyer, IT', ['procurement']],
  ['Luc Meyer', 'Planner', ['end-user'], { influence: 'low', reportsTo: 'Mateo Rossi' }],
];

const healthPeople: readonly PersonRow[] = [
  // Nobody who decides and nobody who speaks for us: the role that its tier requires is missing.
  ['Helen Price', 'Director of Operations', ['functional-leader']],
  ['Omar Haddad', 'Operations analyst', ['end-user'], { stance: 'for', reportsTo: 'Helen Price' }],
  ['Grace Lin', 'General counsel', ['legal']],
];

/** A fixed UUIDv7, so that the sample is the same accounts and people each time it is loaded. */
function sampleId(company: number, person = 0): string {
  return `01930000-0000-7000-8000-0000000${company}00${person.toString(16).padStart(2, '0')}`;
}

function peopleOf(company: number, domain: string, rows: readonly PersonRow[]): Stakeholder[] {
  return rows.map(([name, title, roles, more], at) => {
    const words = name.toLowerCase().split(' ');
    return {
      id: sampleId(company, at + 1),
      name,
      title,
      roles: [...roles],
      email: `${words.join('.')}@${domain}`,
      keys: [`linkedin-person:${words.join('-')}-example`],
      ...more,
    };
  });
}

/** The day's start in UTC, as lists date their triggers. */
function dayOf(at: number): number {
  return at - (at % DAY);
}

/** @param now when the sample is loaded; its plays began some time before */
export function sampleCompanies(now: number): Account[] {
  return [
    {
      id: sampleId(1),
      name: 'Example Rail',
      domains: ['example.com'],
      keys: ['linkedin-company:example-rail-example'],
      country: 'Netherlands',
      tier: '1:1',
      fit: 86,
      status: 'prospect',
      stage: 'in-conversation',
      industry: 'Transport',
      size: '5,001-10,000',
      location: 'Utrecht',
      priority: 'High',
      employees: { from: 5001, to: 10000 },
      technologies: ['SAP', 'Siemens MindSphere'],
      relationship: 'past-talks',
      strategicImportance: 'high',
      triggers: [
        { type: 'leadership-change', at: dayOf(now - 58 * DAY), note: 'Ines Varga joined as COO' },
        { type: 'hiring', at: dayOf(now - 9 * DAY), note: '12 data engineers' },
      ],
      strategicPriorities: ['Trains that leave on time'],
      knownAlternative: 'Spreadsheets of the depots',
      brief: {
        problem: 'Trains stand still because nobody sees a fault coming.',
        proof: 'A tram operator of their size halved its unplanned stops in a year.',
      },
      owners: { ae: team.ae, sdr: team.sdr, marketing: team.marketing },
      selectionSignals: [
        'New COO since spring',
        'Tender for fleet data announced',
        'Hiring 12 data engineers',
      ],
      plays: [
        { play: 'strategic-opening', startedAt: now - 12 * DAY },
        { play: 'hot-account', startedAt: now - 3 * HOUR },
      ],
      attributes: [{ name: 'Region', value: 'Benelux' }],
      people: peopleOf(1, 'example.com', railPeople),
    },
    {
      id: sampleId(2),
      name: 'Example Foods',
      domains: ['example.org'],
      keys: ['linkedin-company:example-foods-example'],
      country: 'France',
      tier: '1:few',
      fit: 71,
      status: 'open-opportunity',
      stage: 'active-review',
      industry: 'Food production',
      size: '1,001-5,000',
      location: 'Lyon',
      priority: 'Medium',
      employees: { from: 1001, to: 5000 },
      relationship: 'warm',
      strategicImportance: 'middle',
      triggers: [{ type: 'migration', at: dayOf(now - 40 * DAY), note: 'Planning moves to the cloud' }],
      owners: { ae: team.otherAe, sdr: team.sdr, marketing: team.marketing },
      selectionSignals: ['Moving its planning to the cloud', 'Two plants opened this year'],
      plays: [{ play: 'cluster', startedAt: now - 8 * DAY }],
      attributes: [{ name: 'Region', value: 'France' }],
      people: peopleOf(2, 'example.org', foodsPeople),
    },
    {
      id: sampleId(3),
      name: 'Example Health',
      domains: ['example.net'],
      keys: ['linkedin-company:example-health-example'],
      country: 'United Kingdom',
      tier: '1:many',
      fit: 58,
      status: 'prospect',
      stage: 'identified',
      industry: 'Health care',
      size: '501-1,000',
      location: 'Leeds',
      priority: 'Low',
      employees: { from: 501, to: 1000 },
      relationship: 'cold',
      owners: { ae: team.ae, sdr: team.sdr, marketing: team.marketing },
      selectionSignals: ['Searches for scheduling software'],
      plays: [],
      attributes: [{ name: 'Region', value: 'UK and Ireland' }],
      people: peopleOf(3, 'example.net', healthPeople),
    },
  ];
}
