import { expect, it } from 'vitest';
import { readContact } from '../../lib/core/contactText.ts';

it.each([
  ['Ines.Varga+x@Rail.example', { kind: 'email', key: 'email:ines.varga@rail.example' }],
  ['mailto:ines@rail.example', { kind: 'email', key: 'email:ines@rail.example' }],
  ['+44 (0)20 7123 4567', { kind: 'phone', key: 'phone:2071234567' }],
  ['020 7123 4567 ext. 3', { kind: 'phone', key: 'phone:2071234567' }],
  [
    'https://uk.linkedin.com/in/Ines-Varga/',
    { kind: 'page', about: 'person', key: 'linkedin-person:ines-varga' },
  ],
  ['linkedin.com/company/rail', { kind: 'page', about: 'company', key: 'linkedin-company:rail' }],
  ['https://www.Rail.example/about', { kind: 'domain', host: 'rail.example' }],
  ['eu.rail.example', { kind: 'domain', host: 'eu.rail.example' }],
])('%s is read', (text, contact) => {
  expect(readContact(text)).toEqual(contact);
});

it.each([
  '',
  '  ',
  'Ines Varga',
  '127.0.0.1',
  'localhost',
  'javascript:alert(1)',
  '12',
  'ftp://rail.example',
])('“%s” is none', (text) => {
  expect(readContact(text)).toBeUndefined();
});
