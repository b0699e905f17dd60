import { describe, expect, it } from 'vitest';
import { headerSignature, kindOf, mapColumns } from '../../lib/intake/columns.ts';
import { emptyRows } from '../../lib/intake/fields/field.ts';
import { fields } from '../../lib/intake/fields.ts';
import { kindExamples, recogniseKind } from '../../lib/intake/tableKind.ts';

function fieldsOf(...headers: string[]): Array<[string, string | undefined]> {
  return mapColumns(headers).map(({ header, field }) => [header, field?.field]);
}

/** The kind of table in which a field's own headers mean it. */
const homes = { account: 'accounts', person: 'people', activity: 'activity' } as const;

const plain = (header: string) =>
  header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const repeated = (headers: string[]) => headers.filter((header, at) => headers.indexOf(header) !== at);

describe('fields', () => {
  const headers = fields.flatMap(({ of, field, headers, own = [] }) =>
    [...headers, ...own].map((header) => [header, field, of] as const),
  );
  it.each(headers)('header %s is %s in a table of its %s', (header, field, of) => {
    expect(mapColumns([header], [], homes[of])).toMatchObject([{ header, field: { field } }]);
  });

  it('claim no header twice', () => {
    expect(repeated(fields.flatMap(({ headers }) => headers.map(plain)))).toEqual([]);
    for (const subject of ['account', 'person', 'activity']) {
      const own = fields.filter(({ of }) => of === subject).flatMap(({ own = [] }) => own.map(plain));
      expect(repeated(own)).toEqual([]);
    }
  });

  it('have a name each', () => expect(repeated(fields.map(({ field }) => field))).toEqual([]));

  const examples = fields.flatMap((field) =>
    field.examples.map(([cell, adds]) => [field.field, cell, adds, field] as const),
  );
  it.each(examples)('%s reads %s', (_, cell, adds, field) => {
    const rows = emptyRows(2);
    const problem = {
      account: () => field.of === 'account' && field.read(cell, rows.account),
      person: () => field.of === 'person' && field.read(cell, rows.person),
      activity: () => field.of === 'activity' && field.read(cell, rows.activity),
    }[field.of]();
    expect(problem).toBeUndefined();
    expect(rows[field.of]).toEqual({ ...emptyRows(2)[field.of], ...adds });
  });
});

describe('the kind of a table', () => {
  it.each(kindExamples)('of %j is %s', (fields, kind) => {
    expect(recogniseKind(new Set(fields))).toBe(kind);
  });

  it.each([
    ['accounts', ['Account', 'Website', 'Email', 'Phone']],
    ['accounts and people', ['Account', 'Tier', 'Contact', 'Title', 'Email']],
    ['people', ['Name', 'Title', 'Company', 'Email']],
    ['people', ['Name', 'Company', 'Email']],
    ['accounts and people', ['Company', 'Tier', 'Name', 'Email']],
    ['accounts', ['Name', 'Email', 'Website']],
    ['activity', ['Company', 'Domain', 'Topic', 'Score']],
  ] as const)('is %s for %j', (kind, headers) => expect(kindOf(mapColumns(headers))).toBe(kind));

  it('is the rep’s word where they say that a name is none', () => {
    const said = [{ header: 'Name', field: undefined }];
    expect(kindOf(mapColumns(['Name', 'Company', 'Email'], said))).toBe('accounts');
  });
});

describe('headers that mean different things', () => {
  it('are the company’s in a table of accounts and the person’s in a table of people', () => {
    expect(fieldsOf('Name', 'Country', 'Record ID', 'Website')).toEqual([
      ['Name', 'name'],
      ['Country', 'country'],
      ['Record ID', 'HubSpot company'],
      ['Website', 'website'],
    ]);
    expect(fieldsOf('Name', 'Company', 'Country', 'Record ID', 'Title', 'Email')).toEqual([
      ['Name', 'person'],
      ['Company', 'name'],
      ['Country', 'person country'],
      ['Record ID', 'HubSpot contact'],
      ['Title', 'title'],
      ['Email', 'e-mail'],
    ]);
  });

  it('are first the company’s, then the person’s, in a table of both', () => {
    expect(fieldsOf('Account', 'Tier', 'Name', 'Country', 'Email', 'Title')).toEqual([
      ['Account', 'name'],
      ['Tier', 'tier'],
      ['Name', 'person'],
      ['Country', 'country'],
      ['Email', 'e-mail'],
      ['Title', 'title'],
    ]);
  });
});

describe('a mapping', () => {
  const confidences = (...headers: string[]) => mapColumns(headers).map(({ confidence }) => confidence);

  it('is certain of a known header and takes a prefix of a tool for likely', () => {
    expect(confidences('Account', 'Account: Website', 'Colour')).toEqual(['certain', 'likely', undefined]);
    expect(fieldsOf('6sense Segments', 'Company Phone')).toEqual([
      ['6sense Segments', 'segments'],
      ['Company Phone', undefined],
    ]);
  });

  it('follows what the rep chose, for a field and for none', () => {
    const chosen = [
      { header: 'Colour', field: 'tier' },
      { header: 'Industry', field: undefined },
    ];
    expect(mapColumns(['Account', 'Tier', 'Colour', 'Industry'], chosen)).toMatchObject([
      { field: { field: 'name' } },
      { header: 'Tier', field: undefined },
      { field: { field: 'tier' }, confidence: 'chosen' },
      { header: 'Industry', field: undefined },
    ]);
  });

  it('is remembered under the headers, whatever their order, case and punctuation', () => {
    expect(headerSignature(['Account', 'Owner (AE)', 'Notes', 'Notes'])).toBe(
      headerSignature(['notes', 'Notes', 'OWNER_AE', 'account']),
    );
    expect(headerSignature(['Account', 'Tier'])).not.toBe(headerSignature(['Account']));
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

  it.each([
    [
      ['Client', 'Domain Name'],
      ['name', 'domain'],
    ],
    [
      ['Business Name', 'Corporate Website'],
      ['name', 'website'],
    ],
    [
      ['Kunde', 'Webseite'],
      ['name', 'website'],
    ],
    [
      ['Account name (legal)', 'Website'],
      ['name', 'website'],
    ],
    [
      ['Firm', 'Web address'],
      ['name', 'website'],
    ],
    // The plainer header is the name; what else could be is kept.
    [
      ['Client', 'Account', 'Website'],
      [undefined, 'name', 'website'],
    ],
  ])('recognises the plain headers %j', (headers, fields) => {
    expect(mapColumns(headers).map(({ field }) => field?.field)).toEqual(fields);
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
