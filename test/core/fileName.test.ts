import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFor } from '../../lib/core/fileName.ts';

describe('the name of a file', () => {
  it.each([
    ['Example Rail', 'example-rail-map.svg'],
    ['Müller & Söhne GmbH', 'muller-sohne-gmbh-map.svg'],
    ['../../etc/passwd', 'etc-passwd-map.svg'],
    ['<script>alert(1)</script>', 'script-alert-1-script-map.svg'],
    ['株式会社', 'map.svg'],
    ['…', 'map.svg'],
  ])('for %s', (name, file) => {
    expect(fileNameFor(name, 'map.svg')).toBe(file);
  });

  it('is safe and short whatever the account is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        expect(fileNameFor(name, 'map.svg')).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?-)?map\.svg$/);
      }),
    );
  });
});
