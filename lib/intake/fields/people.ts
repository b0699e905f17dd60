/** The columns that speak of a person. */
import { readDate } from '../dates.ts';
import { readProfileKey, salesforceKey } from '../keys.ts';
import { readLawfulBasis, readRoles, readStance, readYesNo } from '../personValues.ts';
import { readLevel } from '../values.ts';
import { isShortenedId, type PersonField, type PersonRow, readKeys, SHORTENED_ID, valued } from './field.ts';

const YES_OR_NO = 'It is neither yes nor no.';

const text =
  (
    name: 'name' | 'firstName' | 'lastName' | 'title' | 'phone' | 'reportsTo' | 'country',
  ): PersonField['read'] =>
  (cell, row) => {
    row[name] = cell;
    return undefined;
  };

/** A refusal binds; its absence says nothing, so that another row's stays. */
const optOut =
  (...channels: NonNullable<PersonRow['optOuts']>): PersonField['read'] =>
  (cell, row) => {
    const refused = readYesNo(cell);
    if (refused === undefined) return `${YES_OR_NO} Ask before you write or call.`;
    if (refused) row.optOuts = [...new Set([...(row.optOuts ?? []), ...channels])].sort();
    return undefined;
  };

/** A CRM's record is the person's key too, so that its page in the CRM matches. @param numbered key of a bare number */
const recordId =
  (numbered?: 'hubspot-contact'): PersonField['read'] =>
  (cell, row) => {
    if (isShortenedId(cell)) return SHORTENED_ID;
    const salesforce = salesforceKey(cell);
    if (salesforce?.about === 'company') return 'This is the id of an account. Give the id of the contact.';
    row.recordId = salesforce ? cell.slice(0, 15) : cell;
    if (salesforce) row.keys.push(salesforce.key);
    else if (numbered && /^\d+$/.test(cell)) row.keys.push(`${numbered}:${cell}`);
    return undefined;
  };

export const personFields: readonly PersonField[] = [
  {
    of: 'person',
    field: 'person',
    headers: [
      'Full Name',
      'Contact Name',
      'Contact',
      'Contact Full Name',
      'Person',
      'Person Name',
      'Stakeholder',
    ],
    own: ['Name'],
    read: text('name'),
    examples: [['Ines Varga', { name: 'Ines Varga' }]],
  },
  {
    of: 'person',
    field: 'first name',
    headers: ['First Name', 'Given Name', 'Contact First Name', 'firstname'],
    read: text('firstName'),
    examples: [['Ines', { firstName: 'Ines' }]],
  },
  {
    of: 'person',
    field: 'last name',
    headers: ['Last Name', 'Surname', 'Family Name', 'Contact Last Name', 'lastname'],
    read: text('lastName'),
    examples: [['Varga', { lastName: 'Varga' }]],
  },
  {
    of: 'person',
    field: 'title',
    headers: ['Job Title', 'Title', 'Contact Title', 'Position', 'jobtitle'],
    read: text('title'),
    examples: [['COO', { title: 'COO' }]],
  },
  {
    of: 'person',
    field: 'roles',
    headers: ['Buying Role', 'Buying Roles', 'Contact Role', 'Stakeholder Role', 'hs_buying_role'],
    own: ['Role', 'Roles'],
    read: (cell, row) => {
      const { roles, unknown } = readRoles(cell);
      row.roles = [...new Set([...row.roles, ...roles])];
      return unknown.length > 0
        ? `No buying role is called “${unknown.join('; ')}”. Use words such as economic buyer, champion or technical evaluator.`
        : undefined;
    },
    examples: [
      ['Economic Buyer; Champion', { roles: ['economic-buyer', 'champion'] }],
      ['BUDGET_HOLDER', { roles: ['economic-buyer'] }],
    ],
  },
  {
    of: 'person',
    field: 'stance',
    headers: ['Stance', 'Sentiment', 'Attitude'],
    read: valued('stance', readStance, 'It is none of for, neutral and against.'),
    examples: [['Supporter', { stance: 'for' }]],
  },
  {
    of: 'person',
    field: 'influence',
    headers: ['Influence', 'Influence Level'],
    read: valued('influence', readLevel, 'It is none of high, middle and low.'),
    examples: [['High', { influence: 'high' }]],
  },
  {
    of: 'person',
    field: 'reports to',
    headers: ['Reports To', 'Reporting To', 'Manager', 'Manager Name'],
    read: text('reportsTo'),
    examples: [['Ines Varga', { reportsTo: 'Ines Varga' }]],
  },
  {
    of: 'person',
    field: 'e-mail',
    headers: ['Email', 'E-mail', 'Email Address', 'Work Email', 'Business Email', 'Contact Email'],
    read: valued(
      'email',
      (cell) => (/^[^\s@;,]+@[^\s@;,]+\.[^\s@;,]+$/.test(cell) ? cell : undefined),
      'It is not one e-mail address. Write it like name@company.com.',
    ),
    examples: [['ines.varga@example.com', { email: 'ines.varga@example.com' }]],
  },
  {
    of: 'person',
    field: 'phone',
    headers: [
      'Work Direct Phone',
      'Direct Phone Number',
      'Direct Phone',
      'Mobile Phone',
      'Mobile',
      'Work Phone',
      'Contact Phone',
      'Mobile Phone Number',
    ],
    own: ['Phone', 'Phone Number'],
    read: text('phone'),
    examples: [['+44 1632 960101', { phone: '+44 1632 960101' }]],
  },
  {
    of: 'person',
    field: 'person page',
    headers: [
      'Person Linkedin Url',
      'LinkedIn Contact Profile URL',
      'Contact LinkedIn URL',
      'LinkedIn Profile URL',
      'LinkedIn Profile',
      'Person Page',
      'hs_linkedin_url',
    ],
    own: ['LinkedIn', 'LinkedIn URL', 'Profile URL'],
    several: true,
    read: (cell, row) => {
      const answer = readProfileKey(cell);
      if ('refused' in answer) return answer.refused.words;
      if (answer.about === 'company') return 'This is the page of a company. Give the page of the person.';
      row.keys.push(answer.key);
      return undefined;
    },
    examples: [
      ['https://www.linkedin.com/in/ines-varga-example/', { keys: ['linkedin-person:ines-varga-example'] }],
    ],
  },
  {
    of: 'person',
    field: 'HubSpot contact',
    headers: ['HubSpot Contact ID', 'Record ID - Contact'],
    own: ['Record ID'],
    read: recordId('hubspot-contact'),
    examples: [['51', { recordId: '51', keys: ['hubspot-contact:51'] }]],
  },
  {
    of: 'person',
    field: 'person record id',
    headers: ['Contact ID', 'Salesforce Contact ID', 'ZoomInfo Contact ID', 'Apollo Contact Id', 'Person ID'],
    read: recordId(),
    examples: [
      ['0035g00000FgHiJAAV', { recordId: '0035g00000FgHiJ', keys: ['salesforce-contact:0035g00000FgHiJ'] }],
    ],
  },
  {
    of: 'person',
    field: 'person country',
    headers: ['Person Country', 'Contact Country', 'Mailing Country'],
    own: ['Country', 'Country/Region'],
    read: text('country'),
    examples: [['Canada', { country: 'Canada' }]],
  },
  {
    of: 'person',
    field: 'lawful basis',
    headers: ['Lawful Basis', 'Legal Basis', 'hs_legal_basis', "Legal basis for processing contact's data"],
    // HubSpot allows several; the first that stands is enough to hold the data.
    read: valued(
      'lawfulBasis',
      (cell) => readLawfulBasis(cell.split(';')[0] ?? ''),
      'No lawful basis is called so. Use consent, contract, legal obligation, vital interests, public task, legitimate interests or not applicable.',
    ),
    examples: [['Legitimate interest – prospect/lead', { lawfulBasis: 'legitimate-interests' }]],
  },
  {
    of: 'person',
    field: 'consent',
    headers: ['Consent', 'Consent Given', 'Marketing Consent', 'Email Consent'],
    read: (cell, row) => {
      const given = readYesNo(cell);
      if (given === undefined) return YES_OR_NO;
      row.consent = { ...row.consent, given };
      return undefined;
    },
    examples: [['Yes', { consent: { given: true } }]],
  },
  {
    of: 'person',
    field: 'consent date',
    headers: ['Consent Date', 'Consent Given On'],
    read: (cell, row) => {
      const at = readDate(cell);
      if (typeof at === 'string') return at;
      row.consent = { given: row.consent?.given ?? true, at };
      return undefined;
    },
    examples: [['2026-03-01', { consent: { given: true, at: Date.UTC(2026, 2, 1) } }]],
  },
  {
    of: 'person',
    field: 'opted out of e-mail',
    headers: [
      'HasOptedOutOfEmail',
      'hs_email_optout',
      'Email Opt Out',
      'Opted out of email',
      'Unsubscribed from all email',
      'Do Not Email',
      'Unsubscribed',
    ],
    several: true,
    read: optOut('email'),
    examples: [
      ['TRUE', { optOuts: ['email'] }],
      ['No', {}],
    ],
  },
  {
    of: 'person',
    field: 'opted out of calls',
    headers: [
      'DoNotCall',
      'Do Not Call',
      'Direct Phone Do Not Call',
      'Mobile Do Not Call',
      'Opted out of calls',
    ],
    several: true,
    read: optOut('call'),
    examples: [['1', { optOuts: ['call'] }]],
  },
  {
    of: 'person',
    field: 'opted out of LinkedIn',
    headers: ['Opted out of LinkedIn', 'Do Not LinkedIn'],
    read: optOut('linkedin'),
    examples: [['yes', { optOuts: ['linkedin'] }]],
  },
  {
    of: 'person',
    field: 'opted out of post',
    headers: ['Opted out of post', 'Do Not Mail'],
    read: optOut('direct-mail'),
    examples: [['yes', { optOuts: ['direct-mail'] }]],
  },
  {
    of: 'person',
    field: 'do not contact',
    headers: ['Do Not Contact', 'DNC'],
    read: optOut('email', 'call', 'linkedin', 'direct-mail'),
    examples: [['yes', { optOuts: ['call', 'direct-mail', 'email', 'linkedin'] }]],
  },
  {
    of: 'person',
    field: 'left',
    headers: ['Left', 'Left Company', 'No Longer at Company', 'No Longer With Company'],
    read: (cell, row) => {
      const left = readYesNo(cell);
      if (left === undefined) return YES_OR_NO;
      if (left) row.left = true;
      return undefined;
    },
    examples: [['yes', { left: true }]],
  },
  // What Touchline's own export writes, so that it changes nothing when it comes in again.
  {
    of: 'person',
    field: 'Touchline person id',
    headers: ['Touchline Person ID'],
    read: (cell, row) => {
      row.id = cell;
      return undefined;
    },
    examples: [['01930000-0000-7000-8000-000000000002', { id: '01930000-0000-7000-8000-000000000002' }]],
  },
  {
    of: 'person',
    field: 'Touchline person record',
    headers: ['Touchline Person Record'],
    read: (cell, row) => {
      row.recordId = cell;
      return undefined;
    },
    examples: [['51', { recordId: '51' }]],
  },
  {
    of: 'person',
    field: 'Touchline person keys',
    headers: ['Touchline Person Keys'],
    read: readKeys,
    examples: [['linkedin-person:ines-varga', { keys: ['linkedin-person:ines-varga'] }]],
  },
];
