import { describe, expect, it } from 'vitest';
import { readLawfulBasis, readRoles, readStance, readYesNo } from '../../lib/intake/personValues.ts';

describe('values of people in the spellings of spreadsheets and tools', () => {
  it.each([
    ['Economic Buyer; Champion', ['economic-buyer', 'champion'], []],
    ['BUDGET_HOLDER;LEGAL_AND_COMPLIANCE;DECISION_MAKER', ['economic-buyer', 'legal', 'decision-maker'], []],
    ['EXECUTIVE_SPONSOR, END_USER', ['executive-sponsor', 'end-user'], []],
    ['Champion; Wizard', ['champion'], ['Wizard']],
    ['champion / Champion', ['champion'], []],
    ['', [], []],
  ])('roles %s', (cell, roles, unknown) => expect(readRoles(cell)).toEqual({ roles, unknown }));

  it.each([
    ['Supporter', 'for'],
    ['Neutral', 'neutral'],
    ['Opponent', 'against'],
    ['maybe', undefined],
  ])('stance %s', (cell, stance) => expect(readStance(cell)).toBe(stance));

  it.each([
    ['Legitimate interest – prospect/lead', 'legitimate-interests'],
    ['Freely given consent from contact', 'consent'],
    ['Performance of a contract', 'contract'],
    ['because', undefined],
  ])('lawful basis %s', (cell, basis) => expect(readLawfulBasis(cell)).toBe(basis));

  it.each([
    ['TRUE', true],
    ['Yes', true],
    ['1', true],
    ['x', true],
    ['✓', true],
    ['ja', true],
    ['false', false],
    ['0', false],
    ['No', false],
    ['perhaps', undefined],
  ])('yes or no %s', (cell, truth) => expect(readYesNo(cell)).toBe(truth));
});
