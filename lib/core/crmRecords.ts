/** Records of companies and people in the team's CRM. */
import type { Platform } from './platformTable.ts';

export const crmRecords: readonly Platform[] = [
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
