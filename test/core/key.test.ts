import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainKey, keysOf, squeezeName, squeezePerson } from '../../lib/core/key.ts';
import { account, person } from './builders.ts';

describe('keysOf', () => {
  it('gives the domains and pages as exact keys, the names as hints, and the pages of people apart', () => {
    const keys = keysOf(
      account({
        name: 'Acme Industrial GmbH',
        domains: ['acme.co.uk', 'eu.acme.de'],
        keys: ['linkedin-company:acme-industrial'],
        people: [person('Inés Varga', { keys: ['linkedin-person:ines-varga', 'linkedin-lead:ACwAAAB'] })],
      }),
    );
    expect(keys).toEqual({
      exact: ['domain:acme.co.uk', 'domain:eu.acme.de', 'linkedin-company:acme-industrial'],
      hints: ['label:acme', 'name:acmeindustrial', 'person:inesvarga'],
      people: ['linkedin-lead:ACwAAAB', 'linkedin-person:ines-varga'],
    });
  });

  it('is sorted and without duplicates, in whatever order the account has them', () => {
    const domain = fc.constantFrom('acme.com', 'acme.de', 'eu.acme.de', 'zeta.example');
    fc.assert(
      fc.property(fc.array(domain), (domains) => {
        const keys = keysOf(account({ domains }));
        expect(keys.exact).toEqual([...new Set(domains.map(domainKey))].sort());
        expect(keys).toEqual(keysOf(account({ domains: domains.toReversed() })));
      }),
    );
  });

  it('makes no hint of a person known by one word only', () => {
    expect(keysOf(account({ domains: [], name: '', people: [person('Ines')] })).hints).toEqual([]);
  });
});

describe('squeezeName', () => {
  it.each([
    ['Acme Industrial', 'acmeindustrial'],
    ['acme-industrial', 'acmeindustrial'],
    ['Acme, Inc.', 'acme'],
    ['ACME Holdings plc', 'acmeholdings'],
    ['Müller & Söhne GmbH & Co. KG', 'mullersohne'],
    ['Groß Straße AG', 'grossstrasse'],
    ['Goldman Sachs Group (The)', 'goldmansachsgroup'],
    ['The Kroger Co.', 'kroger'],
    ['Telefónica, S.A.', 'telefonica'],
    ['Acme S. A.', 'acme'],
    ['Novo Nordisk A/S', 'novonordisk'],
    ['Grupo Bimbo, S.A.B. de C.V.', 'grupobimbo'],
    ['Acme Sp. z o.o.', 'acme'],
    ['PT Acme Tbk', 'acme'],
    ['U.S. Steel', 'ussteel'],
    ['3M', '3m'],
    ['株式会社アクメ', 'アクメ'],
    ['The Limited', 'limited'],
    ['&', ''],
    ['', ''],
  ])('reads %j as %j', (name, squeezed) => {
    expect(squeezeName(name)).toBe(squeezed);
  });

  it('keeps letters of other scripts, so that a Cyrillic look-alike stays another name', () => {
    expect(squeezeName('аcme')).not.toBe(squeezeName('acme'));
    expect(squeezeName('аcme')).not.toBe(squeezeName('cme'));
  });
});

describe('squeezePerson', () => {
  it.each([
    ['Inés Varga', 'inesvarga'],
    ['Dr. Inés Maria Varga, MBA', 'inesvarga'],
    ['ines-varga-4b12a7', 'inesvarga'],
    ['inesvarga', 'inesvarga'],
    ['4b12a7', ''],
  ])('reads %j as %j', (name, squeezed) => {
    expect(squeezePerson(name)).toBe(squeezed);
  });
});
