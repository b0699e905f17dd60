/**
 * Sites that lend a sub-domain to each customer or author, and are no public suffix and no platform of the table. Linking
 * `acme.medium.com` must link that host alone: everything else under medium.com is somebody else's.
 */
export const lentHosts: ReadonlySet<string> = new Set([
  'auth0.com',
  'beehiiv.com',
  'canva.site',
  'force.com',
  'gitbook.io',
  'hubspotpagebuilder.com',
  'hs-sites.com',
  'intercom.help',
  'medium.com',
  'mystrikingly.com',
  'okta.com',
  'readme.io',
  'sharepoint.com',
  'site.com',
  'slack.com',
  'squarespace.com',
  'substack.com',
  'tumblr.com',
  'typeform.com',
  'webex.com',
  'weebly.com',
  'wixsite.com',
  'wordpress.com',
  'zoom.us',
]);
