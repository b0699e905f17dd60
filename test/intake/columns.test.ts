import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../lib/intake/columns.ts';
import { type AccountRow, fields } from '../../lib/intake/fields.ts';

function fieldsOf(...headers: string[]): Array<[string, string | undefined]> {
  return mapColumns(headers).map(({ header, field }) => [header, field?.field]);
}

function emptyRow(): AccountRow {
  return { row: 2, name: '', sites: [], keys: [], owners: {}, selectionSignals: [], attributes: [] };
}

describe('fields', () => {
  const headers = fields.flatMap(({ field, headers }) => headers.map((header) => [header, field] as const));
  it.each(headers)('header %s is %s', (header, field) => {
    expect(fieldsOf(header)).toEqual([[header, field]]);
  });

  it('claim no header twice', () => {
    const plain = headers.map(([header]) =>
      header
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim(),
    );
    expect(plain.filter((header, at) => plain.indexOf(header) !== at)).toEqual([]);
  });

  const examples = fields.flatMap(({ field, read, examples }) =>
    examples.map(([cell, adds]) => [field, cell, adds, read] as const),
  );
  it.each(examples)('%s reads %s', (_, cell, adds, read) => {
    const row = emptyRow();
    expect(read(cell, row)).toBeUndefined();
    expect(row).toEqual({ ...emptyRow(), ...adds });
  });
});

describe('mapColumns', () => {
  it('recognises the plain TAL', () => {
    expect(
      fieldsOf(
        'Account',
        'Tier',
        'Industry',
        'Size',
        'Intent Signals',
        'Owner (AE)',
        'Priority',
        'Website',
        'Domain',
      ),
    ).toEqual([
      ['Account', 'name'],
      ['Tier', 'tier'],
      ['Industry', 'industry'],
      ['Size', 'size'],
      ['Intent Signals', 'intent signals'],
      ['Owner (AE)', 'AE'],
      ['Priority', 'priority'],
      ['Website', 'website'],
      ['Domain', 'domain'],
    ]);
  });

  it('reads headers in any case and punctuation', () => {
    expect(fieldsOf('ACCOUNT_NAME', 'web-site', 'owner ae', '# Employees')).toEqual([
      ['ACCOUNT_NAME', 'name'],
      ['web-site', 'website'],
      ['owner ae', 'AE'],
      ['# Employees', 'size'],
    ]);
  });

  it('gives a field the column whose header fits it best and keeps the other as an attribute', () => {
    expect(fieldsOf('Account Owner', 'Owner (AE)')).toEqual([
      ['Account Owner', undefined],
      ['Owner (AE)', 'AE'],
    ]);
  });

  it('names columns without a header by their letter and numbers repeated ones', () => {
    expect(fieldsOf('Account', '', 'Notes', 'Notes', 'Account')).toEqual([
      ['Account', 'name'],
      ['Column B', undefined],
      ['Notes', undefined],
      ['Notes (2)', undefined],
      ['Account (2)', undefined],
    ]);
    expect(fieldsOf(...Array.from({ length: 28 }, () => '')).at(-1)).toEqual(['Column AB', undefined]);
  });

  it('is not impressed by __proto__ and constructor', () => {
    expect(fieldsOf('__proto__', 'constructor', 'toString')).toEqual([
      ['__proto__', undefined],
      ['constructor', undefined],
      ['toString', undefined],
    ]);
  });
});
