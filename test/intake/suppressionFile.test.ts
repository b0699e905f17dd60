import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSuppressionFile, suppressionKey } from '../../lib/intake/suppressionFile.ts';
import { sheetOfWords, workbookOf, zip } from './workbookFile.ts';

const SPECTRUM = 'test/fixtures/csv/csv-spectrum/csvs';
const NOW = Date.UTC(2026, 10, 18);
const read = (text: string | Uint8Array<ArrayBuffer>, name = 'blocked.csv') =>
  readSuppressionFile(new File([text], name), {
    now: NOW,
    signal: new AbortController().signal,
    onProgress: () => {},
  });
const keys = async (text: string) => (await read(text)).rows.map(({ key }) => key);

describe('a do-not-contact file', () => {
  it('is read by its columns, each contact of a row a key of its own', async () => {
    const { rows, refused, warnings } = await read(
      [
        'Name,E-Mail,Phone,Company Domain,LinkedIn URL,Channel,Reason,Until',
        'Ines Varga,Ines.Varga+x@rail.example,+44 (0)20 7123 4567,,,email and calls,Asked by mail,2027-03-01',
        ',,,Bolt.example,,all,,',
        ',,,,https://www.linkedin.com/in/tomas-hale-example/,,,',
      ].join('\n'),
    );
    const told = { channels: ['email', 'call'], reason: 'Asked by mail', until: Date.UTC(2027, 2, 2) - 1 };
    expect(rows).toEqual([
      { key: 'email:ines.varga@rail.example', ...told },
      { key: 'phone:2071234567', ...told },
      { key: 'domain:bolt.example' },
      { key: 'linkedin-person:tomas-hale-example' },
    ]);
    expect([refused, warnings]).toEqual([[], []]);
  });

  it('may be a plain column without a header', async () => {
    expect(await keys('a@rail.example\nbolt.example\n+44 20 7123 4567\n')).toEqual([
      'email:a@rail.example',
      'domain:bolt.example',
      'phone:2071234567',
    ]);
  });

  it.each<[string, string, string[]]>([
    ['several in a cell', 'Email\n"a@rail.example; b@rail.example, c@rail.example"\n', ['a', 'b', 'c']],
    ['names beside them', 'Email\n"Ines Varga <a@rail.example>, T. H. <b@rail.example>"\n', ['a', 'b']],
    ['a title above', 'Do not contact 2026,,\nEmail,Reason,\na@rail.example,Asked,\n', ['a']],
    ['semicolons', 'Email;Grund\na@rail.example;Wunsch\n', ['a']],
  ])('takes %s', async (_what, text, names) => {
    const { rows, refused, warnings } = await read(text);
    expect(rows.map(({ key }) => key)).toEqual(names.map((name) => `email:${name}@rail.example`));
    expect([refused, warnings]).toEqual([[], []]);
  });

  it('bars all of a site by any of its pages, but a domain as it stands', async () => {
    expect(await keys('Website\nhttps://www.eu.rail.co.uk/about\n')).toEqual(['domain:rail.co.uk']);
    expect(await keys('Domain\neu.rail.co.uk bolt.example\n')).toEqual([
      'domain:eu.rail.co.uk',
      'domain:bolt.example',
    ]);
  });

  it('without a header takes words beside an address for the reason', async () => {
    const { rows, warnings } = await read('a@rail.example,Asked by mail\nb@rail.example,c@\n');
    expect(rows).toEqual([
      { key: 'email:a@rail.example', reason: 'Asked by mail' },
      { key: 'email:b@rail.example' },
    ]);
    expect(warnings).toMatchObject([{ row: 2, value: 'c@' }]);
  });

  it('reads a number that an export wrote so that no spreadsheet takes it for a formula', async () => {
    expect(await keys("Phone\n'+44 20 7123 4567\n")).toEqual(['phone:2071234567']);
  });

  it('takes nobody who did not opt out', async () => {
    const { rows, refused } = await read('Email,Opt out\na@rail.example,TRUE\nb@rail.example,FALSE\n');
    expect(rows).toEqual([{ key: 'email:a@rail.example' }]);
    expect(refused).toMatchObject([{ row: 3, value: 'b@rail.example, FALSE' }]);
  });

  it('says of whom it bars nobody any more', async () => {
    const { warnings } = await read('Email,Until\na@rail.example,2026-11-17\nb@rail.example,2026-11-18\n');
    expect(warnings).toMatchObject([{ row: 2, reason: expect.stringContaining('over already') }]);
  });

  it('may be a workbook', async () => {
    const sheet = sheetOfWords(['Email', 'Reason'], ['a@rail.example', 'Asked']);
    const { rows } = await read(new Uint8Array(zip(workbookOf([['Sheet1', sheet]]))), 'blocked.xlsx');
    expect(rows).toEqual([{ key: 'email:a@rail.example', reason: 'Asked' }]);
  });

  it.each(readdirSync(SPECTRUM))('of %s takes nothing for a contact', async (name) => {
    const { rows, refused } = await read(readFileSync(`${SPECTRUM}/${name}`, 'utf8'));
    expect(rows).toEqual([]);
    expect(refused.length).toBeGreaterThan(0);
  });

  it('refuses a row that nothing can be compared by, with what to do', async () => {
    const { rows, refused } = await read('Name,Email\nInes Varga,\nTomas Hale,tomas\nPia,pia@rail.example\n');
    expect(rows).toHaveLength(1);
    expect(refused).toMatchObject([
      { row: 2, value: 'Ines Varga', reason: expect.stringContaining('A name alone can’t be matched') },
      { row: 3, column: 'Email', value: 'tomas', reason: expect.stringContaining('e-mail address') },
    ]);
  });

  it.each(['co.uk', 'gmail.com', 'linkedin.com', 'localhost', '127.0.0.1'])(
    'never bars the whole of %s, which others use too',
    async (domain) => {
      const { rows, refused } = await read(`Domain\n${domain}\n`);
      expect([rows.length, refused.length]).toEqual([0, 1]);
    },
  );

  it('binds for every way and for good where a row says neither clearly', async () => {
    const { rows, warnings } = await read('Email,Channel,Until\na@rail.example,pigeon,03/04/2027\n');
    expect(rows).toEqual([{ key: 'email:a@rail.example' }]);
    expect(warnings.map(({ column }) => column)).toEqual(['Channel', 'Until']);
  });

  it('that names somebody twice bars by every way that either row says', async () => {
    const twice = (first: string, second: string) =>
      read(`Email,Channel\na@rail.example,${first}\nA@rail.example,${second}\n`);
    expect((await twice('email', 'call')).rows).toMatchObject([{ channels: ['email', 'call'] }]);
    expect((await twice('email', '')).rows[0]).not.toHaveProperty('channels');
    expect((await twice('', 'email')).rows[0]).not.toHaveProperty('channels');
  });

  it('that names somebody twice bars until the later end, and for good where a row says none', async () => {
    const twice = async (first: string, second: string) =>
      (await read(`Email,Until\na@rail.example,${first}\nA@rail.example,${second}\n`)).rows[0]?.until;
    expect(await twice('2027-03-01', '2027-01-01')).toBe(Date.UTC(2027, 2, 2) - 1);
    expect(await twice('2027-03-01', '')).toBeUndefined();
    expect(await twice('', '2027-03-01')).toBeUndefined();
  });

  it('of nothing, or of what is no table, is refused in words', async () => {
    await expect(read('')).rejects.toThrow('The file is empty');
    await expect(read('Email\n')).rejects.toThrow('no rows');
  });

  it('of naughty strings names each row that it refuses, and takes none for a contact', async () => {
    const strings = JSON.parse(readFileSync('test/fixtures/naughty/blns.json', 'utf8')) as string[];
    const cells = strings.map((text) => `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`);
    const { rows, refused } = await read(`Email\n${cells.join('\n')}\n`);
    expect(rows).toEqual([]);
    expect(refused.length).toBeGreaterThan(400);
    expect(refused.every(({ reason }) => reason !== '')).toBe(true);
  });

  it('can be cancelled', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(
      readSuppressionFile(new File(['Email\na@rail.example\n'], 'x.csv'), {
        now: NOW,
        signal,
        onProgress: () => {},
      }),
    ).rejects.toThrow('cancelled');
  });
});

it.each([
  ['https://linkedin.com/in/ines-varga', { key: 'linkedin-person:ines-varga' }],
  ['www.rail.example', { key: 'domain:rail.example' }],
  ['Ines Varga', { reason: 'This is not an e-mail address, phone number, domain or LinkedIn page.' }],
])('what is typed, such as %s, is told apart', (text, answer) => {
  expect(suppressionKey(text)).toEqual(answer);
});
