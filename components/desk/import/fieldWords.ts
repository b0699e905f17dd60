/** How a field of the intake is called on screen, where its own name with a capital isn't enough. */
import { LEFT_OUT } from '../../../lib/intake/report.ts';

const words: Readonly<Record<string, string>> = {
  [LEFT_OUT]: 'Leave this column out',
  name: 'Account name',
  location: 'Headquarters',
  'company page': 'LinkedIn company page',
  'HubSpot company': 'HubSpot company ID',
  'record id': 'Record ID',
  'intent signals': 'Intent signals (why it is on the list)',
  AE: 'Owner (AE)',
  SDR: 'Owner (SDR)',
  'marketing owner': 'Owner (marketing)',
  person: 'Full name',
  'e-mail': 'Email',
  'person page': 'LinkedIn profile',
  title: 'Job title',
  roles: 'Buying roles',
  'HubSpot contact': 'HubSpot contact ID',
  'person record id': 'Record ID of the person',
  'person country': 'Country of the person',
  'opted out of e-mail': 'Opted out of email',
  left: 'Left the company',
  by: 'Done by',
  'activity id': 'ID of the activity',
  date: 'Date of the activity',
  source: 'Where it comes from',
};

export function fieldWords(field: string): string {
  return words[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
}
