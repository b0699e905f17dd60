import { describe, expect, it } from 'vitest';
import { readCount, readMoney, writeRange } from '../../lib/core/numbers.ts';

describe('numbers of people', () => {
  it.each([
    ['201-500', { from: 201, to: 500 }],
    ['1,001 – 5,000 employees', { from: 1001, to: 5000 }],
    ['1,200', { from: 1200, to: 1200 }],
    ['1.200', { from: 1200, to: 1200 }],
    ['1.2k', { from: 1200, to: 1200 }],
    ['1,2k', { from: 1200, to: 1200 }],
    ['10,001+', { from: 10001 }],
    ['Over 10,000', { from: 10000 }],
    ['<50', { from: 0, to: 50 }],
    ["12'500", { from: 12500, to: 12500 }],
    ['1-10k', { from: 1000, to: 10000 }],
    // Excel takes 11-50 for a month and saves it so.
    ['Nov-50', undefined],
    ['2.5', undefined],
    ['-5', undefined],
    ['500-201', undefined],
    ['Enterprise', undefined],
    ['1,2,3', undefined],
    ['12k5', undefined],
  ])('%s', (cell, count) => expect(readCount(cell)).toEqual(count));

  it.each(['201-500', '1200', '10001+'])('%s is written as it was read', (cell) => {
    const range = readCount(cell);
    expect(range && writeRange(range)).toBe(cell);
  });
});

describe('money', () => {
  it.each([
    ['$1.5M', { from: 1_500_000, to: 1_500_000, currency: 'USD' }],
    ['€ 1.234.567,89', { from: 1_234_567.89, to: 1_234_567.89, currency: 'EUR' }],
    ['1,234,567.89 GBP', { from: 1_234_567.89, to: 1_234_567.89, currency: 'GBP' }],
    ['1,5 Mio. €', { from: 1_500_000, to: 1_500_000, currency: 'EUR' }],
    ['$10M - $50M', { from: 10_000_000, to: 50_000_000, currency: 'USD' }],
    ['10-50m USD', { from: 10_000_000, to: 50_000_000, currency: 'USD' }],
    ['CHF 2bn', { from: 2_000_000_000, to: 2_000_000_000, currency: 'CHF' }],
    ['US$ 5B+', { from: 5_000_000_000, currency: 'USD' }],
    ['250000', { from: 250_000, to: 250_000 }],
    ['250.000', { from: 250_000, to: 250_000 }],
    ['1,250 Mio', undefined],
    ['¥100', undefined],
    ['€5 or $6', undefined],
    ['$5 - €6', undefined],
    ['a lot', undefined],
    ['', undefined],
  ])('%s', (cell, money) => expect(readMoney(cell)).toEqual(money));

  it('takes factor and currency from what the header says', () => {
    expect(readMoney('12,500', { factor: 1000, currency: 'USD' })).toEqual({
      from: 12_500_000,
      to: 12_500_000,
      currency: 'USD',
    });
  });
});
