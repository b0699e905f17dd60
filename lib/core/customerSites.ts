/** Help desks, status pages, wikis and shops that companies have under a vendor's domain. */
import { OTHERS, type Platform, TENANT } from './platformTable.ts';

export const customerSites: readonly Platform[] = [
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
];
