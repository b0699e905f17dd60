import type { Page } from './page.ts';

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
