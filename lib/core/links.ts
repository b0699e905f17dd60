/** Where one click leads: a person's page, mail or phone. */

/** The address of a person's LinkedIn page by its key; undefined for every other key. */
export function pageOf(key: string): string | undefined {
  const value = /^linkedin-(?:person|lead):(.+)$/s.exec(key)?.[1];
  return value && `https://www.linkedin.com/in/${encodeURIComponent(value)}/`;
}

/** Whatever the list holds as an address becomes an address only: no `?cc=` of its own. */
export function mailTo(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}

/** `+44 (20) 7946 0000` → `tel:+442079460000`. */
export function telTo(phone: string): string {
  return `tel:${phone.replace(/[^\d+*#,;]/g, '')}`;
}
