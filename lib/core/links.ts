/** Where one click leads: a person's page, mail or phone. */

const pages: ReadonlyArray<[kind: string, page: (value: string) => string]> = [
  ['linkedin-person', (slug) => `https://www.linkedin.com/in/${encodeURIComponent(slug)}/`],
  ['linkedin-lead', (id) => `https://www.linkedin.com/sales/lead/${encodeURIComponent(id)}`],
];

/** @returns the address of a person's page; undefined for keys that have none to open. */
export function pageOf(key: string): string | undefined {
  const colon = key.indexOf(':');
  const page = pages.find(([kind]) => kind === key.slice(0, colon))?.[1];
  return page?.(key.slice(colon + 1));
}

/** Whatever the list holds as an address becomes an address only: no `?cc=` of its own. */
export function mailTo(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}

/** `+44 (20) 7946 0000` → `tel:+442079460000`. */
export function telTo(phone: string): string {
  return `tel:${phone.replace(/[^\d+*#,;]/g, '')}`;
}
