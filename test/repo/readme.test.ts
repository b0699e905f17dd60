import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { carriers } from '../../lib/core/carriers.ts';
import { platforms } from '../../lib/core/platforms.ts';
import type { Platform } from '../../lib/core/platformTable.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The names in the README's list item that begins with `start`, up to its full stop. */
function listed(start: string): string[] {
  const item = readme.slice(readme.indexOf(start) + start.length);
  return item
    .slice(0, item.indexOf('.\n'))
    .split(',')
    .map((name) => name.trim());
}

const names = (table: readonly Platform[]) => [...new Set(table.map(({ name }) => name))];

describe('the README', () => {
  it('lists every platform of the table, and no other', () => {
    expect(listed('- Profiles, boards, customer sites and CRM records:')).toEqual(names(platforms));
  });

  it('lists every site whose pages carry a domain, and no other', () => {
    expect(listed('- Pages that carry a domain:')).toEqual(names(carriers));
  });
});
