import type { Page } from './page.ts';
import { platforms } from './platforms.ts';

/** Where the rep stands, in words: `eu.acme.co.uk`, `acme-industrial on Greenhouse`; undefined for nothing. */
export function placeOf(page: Page): string | undefined {
  switch (page.kind) {
    case 'site':
    case 'carrier':
      return page.host;
    case 'profile':
      return `${page.slug ?? page.key.slice(page.key.indexOf(':') + 1)} on ${page.platform}`;
    case 'record':
      return `a ${page.platform} record`;
    case 'nothing':
      return undefined;
  }
}

/** A key in words: `acme.de`, `acmeindustrial on Greenhouse`, `a HubSpot record`. */
export function keyWords(key: string): string {
  const colon = key.indexOf(':');
  const [kind, value] = [key.slice(0, colon), key.slice(colon + 1)];
  for (const { name, rows } of platforms) {
    const row = rows.find((candidate) => 'key' in candidate && candidate.key === kind);
    if (row) return 'record' in row ? `a ${name} record` : `${value} on ${name}`;
  }
  return value;
}
