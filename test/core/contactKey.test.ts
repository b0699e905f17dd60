import { describe, expect, it } from 'vitest';
import {
  contactKeysOf,
  emailKey,
  keysAround,
  personContactKeys,
  phoneKey,
} from '../../lib/core/contactKey.ts';
import { person } from './builders.ts';

describe('an e-mail address', () => {
  it.each([
    ['Ines.Varga@Rail.EXAMPLE', 'email:ines.varga@rail.example'],
    [' ines.varga+news@rail.example ', 'email:ines.varga@rail.example'],
    ['ines.varga+a+b@rail.example', 'email:ines.varga@rail.example'],
    ['ines@eu.rail.example', 'email:ines@eu.rail.example'],
  ])('%s is %s', (address, key) => {
    expect(emailKey(address)).toBe(key);
  });

  it.each(['', 'ines', 'ines@', '@rail.example', 'a@b', 'two words@rail.example', '+tag@rail.example'])(
    '“%s” is none',
    (text) => {
      expect(emailKey(text)).toBeUndefined();
    },
  );
});

describe('a phone number', () => {
  it.each([
    '+44 (0)20 7123 4567',
    '+44 20 7123 4567',
    '+442071234567',
    '0044 20 7123-4567',
    '020 7123 4567',
    '(020) 71234567',
    '020.7123.4567 ext. 12',
    '+44 20 7123 4567 x12',
  ])('%s is the number that its country dials', (number) => {
    expect(phoneKey(number)).toBe('phone:2071234567');
  });

  it.each([
    ['+1 (415) 555-0100', 'phone:4155550100'],
    ['415-555-0100', 'phone:4155550100'],
    ['+353 1 555 0100', 'phone:15550100'],
    ['+49 30 5550100', 'phone:305550100'],
    ['+7 495 5550100', 'phone:4955550100'],
  ])('%s is %s', (number, key) => {
    expect(phoneKey(number)).toBe(key);
  });

  it.each(['', 'n/a', '1234', '+44', '000'])('“%s” is none', (text) => {
    expect(phoneKey(text)).toBeUndefined();
  });
});

it.each([
  [
    'email:ines@eu.rail.example',
    ['email:ines@eu.rail.example', 'domain:eu.rail.example', 'domain:rail.example'],
  ],
  ['domain:eu.rail.example', ['domain:eu.rail.example', 'domain:rail.example']],
  ['phone:2071234567', ['phone:2071234567']],
] as const)('%s is covered by what is said of it, and of the domain it is at', (key, keys) => {
  expect(keysAround(key)).toEqual(keys);
});

it('a person is known by address, number and pages, and found by the domain of the address too', () => {
  const ines = person('Ines Varga', {
    email: 'Ines@eu.rail.example',
    phone: '+44 20 7123 4567',
    keys: ['linkedin-person:ines-varga'],
  });
  const own = ['email:ines@eu.rail.example', 'phone:2071234567', 'linkedin-person:ines-varga'];
  expect(contactKeysOf(ines)).toEqual(own);
  expect(personContactKeys(ines)).toEqual([...own, 'domain:eu.rail.example', 'domain:rail.example']);
});
