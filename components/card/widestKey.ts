import { domainKey, type Key } from '../../lib/core/key.ts';

/**
 * The key to decide on for a page: for a site its registrable domain, so that `shop.acme.co.uk` decides for all of
 * acme.co.uk. The public suffix list is fetched here, at the click, and is no part of what the popup loads at once.
 *
 * @returns undefined where the host is a public suffix, under which strangers have their sites
 */
export async function widestKey(key: Key): Promise<Key | undefined> {
  const host = key.startsWith('domain:') ? key.slice('domain:'.length) : undefined;
  if (host === undefined) return key;
  const { registrableDomain } = await import('../../lib/intake/keys.ts');
  const domain = registrableDomain(host);
  return domain === undefined ? undefined : domainKey(domain);
}
