import { describe, expect, it } from 'vitest';
import { mailTo, pageOf, telTo } from '../../lib/core/links.ts';
import { identifyPage } from '../../lib/core/page.ts';

describe('pageOf', () => {
  it.each([
    'linkedin-person:ines-varga',
    'linkedin-person:inés-varga-🚀',
    'linkedin-lead:ACwAAAB1cDEBxYzQwErTy_uIoP',
  ])('gives an address that leads back to %s', (key) => {
    expect(identifyPage(pageOf(key) ?? '')).toMatchObject({ kind: 'profile', about: 'person', key });
  });

  it.each(['x:acme', 'domain:acme.com', 'linkedin-company:acme'])('gives none for %s', (key) => {
    expect(pageOf(key)).toBeUndefined();
  });
});

it('keeps whatever stands in an e-mail address inside the address', () => {
  expect(mailTo('ines.varga@example.com')).toBe('mailto:ines.varga@example.com');
  expect(mailTo('a@example.com?cc=b@example.com')).toBe('mailto:a@example.com%3Fcc%3Db%40example.com');
});

it('dials the digits of a phone number', () => {
  expect(telTo('+44 (20) 7946-0000')).toBe('tel:+442079460000');
});
