/** Hosts, in the one form in which the list stores them and pages are compared. */

/**
 * The host of a parsed address without `www.` and the root's dot; undefined where it can't be the name of a site
 * (an empty label, a stray character, over 253 characters).
 * In: what the URL parser made of it, so ASCII and lower case already: a Cyrillic look-alike is `xn--…` by now.
 */
export function bareHost(hostname: string): string | undefined {
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  if (host.length > 253 || !HOST.test(host)) return undefined;
  // `www.de` is a site of its own: nothing of it but a suffix would be left.
  return host.startsWith('www.') && host.includes('.', 4) ? host.slice(4) : host;
}

/** The host and its parents, longest first, never a single label: `eu.acme.co.uk`, `acme.co.uk`, `co.uk`. */
export function parentsOf(host: string): string[] {
  const parents = [host];
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1))
    parents.push(host.slice(dot + 1));
  return parents.length > 1 ? parents.slice(0, -1) : parents;
}

/**
 * The label by which a host is spoken of: `shop.acme.co.uk` → `acme`. A guess, made without the public-suffix list,
 * and good enough for hints only.
 */
export function labelOf(host: string): string {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  const suffix = labels.length > 2 && last.length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? '') ? 2 : 1;
  return labels.at(-1 - suffix) ?? last;
}

/** Whether a host names a machine of the rep's own network and not a site: `localhost`, `printer.lan`. */
export function isLocal(host: string): boolean {
  return !host.includes('.') || LOCAL.test(host);
}

const HOST = /^(?:[a-z\d_-]+\.)*[a-z\d_-]+$/;
const SECOND_LEVEL = /^(?:ac|co|com|edu|gob|gov|gv|ltd|ne|net|nhs|nom|or|org|plc|sch)$/;
const LOCAL = /\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|arpa)$/;
