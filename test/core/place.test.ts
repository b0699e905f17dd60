import { expect, it } from 'vitest';
import { identifyPage } from '../../lib/core/page.ts';
import { keyWords, placeOf } from '../../lib/core/place.ts';

it.each([
  ['https://www.eu.acme.co.uk/x', 'eu.acme.co.uk'],
  ['https://boards.greenhouse.io/acmeindustrial/jobs/1', 'acmeindustrial on Greenhouse'],
  ['https://builtwith.com/acme.co.uk', 'acme.co.uk'],
  ['https://app.hubspot.com/contacts/1/record/0-2/77', 'a HubSpot record'],
  ['about:blank', undefined],
])('the place of %s is %s', (address, place) => {
  expect(placeOf(identifyPage(address))).toBe(place);
});

it.each([
  ['domain:acme.de', 'acme.de'],
  ['linkedin-person:ines-varga', 'ines-varga on LinkedIn'],
  ['hubspot-company:77', 'a HubSpot record'],
])('the key %s is %s', (key, words) => {
  expect(keyWords(key)).toBe(words);
});
