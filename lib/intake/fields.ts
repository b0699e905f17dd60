/** What a column may hold: one row a field, with the headers that tools give it, how a cell is read, and examples. */
import { activityFields } from './fields/activity.ts';
import { companyFields } from './fields/companies.ts';
import { factFields } from './fields/facts.ts';
import type { AccountField, Field } from './fields/field.ts';
import { personFields } from './fields/people.ts';
import { programmeFields } from './fields/programme.ts';
import { LEFT_OUT, REFUSAL_HEADERS } from './report.ts';

export type { AccountRow, ActivityRow, Field, PersonRow, Site } from './fields/field.ts';

/** What no header of another tool says: only the rep leaves a column out, and so is what Touchline says of refused rows. */
const leftOut: AccountField = {
  of: 'account',
  field: LEFT_OUT,
  headers: Object.values(REFUSAL_HEADERS),
  several: true,
  read: () => undefined,
  examples: [['anything', {}]],
};

export const fields: readonly Field[] = [
  leftOut,
  ...companyFields,
  ...programmeFields,
  ...factFields,
  ...personFields,
  ...activityFields,
];

/** Fields whose refusal leaves an account that no page could match. */
export const domainFields: ReadonlySet<string> = new Set(['domain', 'website']);

/** Fields that say which account a row is about. In a table of people or activity the others say nothing new of it. */
export const referenceFields: ReadonlySet<string> = new Set([
  'name',
  'domain',
  'website',
  'country',
  'HubSpot company',
  'record id',
  'company page',
]);
