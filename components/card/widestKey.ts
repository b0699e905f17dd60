import { domainKey, type Key } from '../../lib/core/key.ts';

/**
 * The key to decide on for a page: for a site its registrable domain, so that `shop.acme.co.uk` decides for all of
 * acme.co.uk. What an import would refuse as an account's domain (a public suffix, free mail, a platform) is refused
 * here with the same words; where a site lends sub-domains to strangers, only the page's own host is decided on. The public suffix list is fetched at the click: it is no part of what the popup loads at
 * once.
 */
export async function widestKey(key: Key): Promise<{ key: Key } | { refused: string }> {
  const host = key.startsWith('domain:') ? key.slice('domain:'.length) : undefined;
  if (host === undefined) return { key };
  const { readDomains } = await import('../../lib/intake/keys.ts');
  const { domains, refused } = readDomains(host, 'website');
  const [domain] = domains;
  if (domain !== undefined) {
    const { lentHosts } = await import('../../lib/intake/lentHosts.ts');
    return { key: lentHosts.has(domain) ? key : domainKey(domain) };
  }
  return { refused: refused[0]?.words ?? `${host} can’t stand for one account.` };
}
