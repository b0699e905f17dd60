import { expect, it } from 'vitest';
import { mailTo, pageOf, telTo } from '../../lib/core/links.ts';

it.each([
  ['linkedin-person:ines-varga-example', 'https://www.linkedin.com/in/ines-varga-example/'],
  ['linkedin-person:inés/../x', 'https://www.linkedin.com/in/in%C3%A9s%2F..%2Fx/'],
  ['linkedin-lead:ACwAAAB1', 'https://www.linkedin.com/sales/lead/ACwAAAB1'],
  ['domain:acme.test', undefined],
  ['nonsense', undefined],
])('the page of %s is %s', (key, page) => {
  expect(pageOf(key)).toBe(page);
});

it('keeps whatever stands in an e-mail address inside the address', () => {
  expect(mailTo('ines.varga@example.com')).toBe('mailto:ines.varga@example.com');
  expect(mailTo('a@example.com?cc=b@example.com')).toBe('mailto:a@example.com%3Fcc%3Db%40example.com');
});

it('dials the digits of a phone number', () => {
  expect(telTo('+44 (20) 7946-0000')).toBe('tel:+442079460000');
});
