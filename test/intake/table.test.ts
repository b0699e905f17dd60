import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openText } from '../../lib/intake/decode.ts';
import { ImportError } from '../../lib/intake/report.ts';
import { readTable, type TableRecord } from '../../lib/intake/table.ts';

const spectrum = new URL('../fixtures/csv/csv-spectrum/', import.meta.url);
const files = readdirSync(new URL('csvs/', spectrum)).map((file) => file.replace('.csv', ''));

const tableOf = async (text: string) => readTable(await openText(new Blob([text])));

async function recordsOf(text: string): Promise<TableRecord[]> {
  const all: TableRecord[] = [];
  for await (const { records } of (await tableOf(text)).parts) all.push(...records);
  return all;
}

async function cellsOf(text: string): Promise<string[][]> {
  return (await recordsOf(text)).map(({ cells }) => cells);
}

describe('csv-spectrum', () => {
  it('has its eleven files', () => expect(files).toHaveLength(11));

  it.each(files)('%s parses as its JSON says', async (file) => {
    const text = readFileSync(new URL(`csvs/${file}.csv`, spectrum), 'utf8');
    const { header } = await tableOf(text);
    const rows = (await cellsOf(text)).map((cells) =>
      Object.fromEntries(header.map((name, at) => [name, cells[at]])),
    );
    expect(rows).toEqual(JSON.parse(readFileSync(new URL(`json/${file}.json`, spectrum), 'utf8')));
  });
});

describe('readTable', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['tabs', 'a\tb\n1\t2'],
    ['bars', 'a|b\n1|2'],
    ['a delimiter that Excel declares', 'sep=;\r\na;b\r\n1;2'],
    ['old Mac line ends', 'a,b\r1,2\r'],
    ['mixed line ends', 'a,b\r\n1,2\n'],
    ['spaces around quotes', 'a,b\n"1" ,"2"  \r\n'],
  ])('reads %s', async (_, text) => {
    const { header } = await tableOf(text);
    expect(header).toEqual(['a', 'b']);
    expect(await cellsOf(text)).toEqual([['1', '2']]);
  });

  it('is not misled by another delimiter inside the cells', async () => {
    expect(await cellsOf('Account;Signals\nAcme;hiring, funding, expansion\nBolt;one, two\n')).toEqual([
      ['Acme', 'hiring, funding, expansion'],
      ['Bolt', 'one, two'],
    ]);
  });

  it('numbers rows as a spreadsheet does, with line breaks in quotes and blank rows', async () => {
    const rows = (await recordsOf('a,b\n"1\n1",x\n\n , \n2,y\n')).map(({ row, cells }) => [row, cells[1]]);
    expect(rows).toEqual([
      [2, 'x'],
      [5, 'y'],
    ]);
  });

  it('takes the first row that is not blank as the header', async () => {
    expect((await tableOf('\n\n,\nAccount,Website\nAcme,acme.com')).header).toEqual(['Account', 'Website']);
    expect((await recordsOf('\n\n,\nAccount,Website\nAcme,acme.com'))[0]?.row).toBe(5);
  });

  it('fills a short row and says what it lacks', async () => {
    expect(await recordsOf('a,b,c,d\n1,2\n')).toEqual([{ row: 2, cells: ['1', '2', '', ''], missing: 2 }]);
  });

  it('does not mind empty cells beyond the header', async () => {
    expect(await recordsOf('a,b\n1,2,,\n')).toEqual([{ row: 2, cells: ['1', '2'], missing: 0 }]);
  });

  it('distrusts a row with more cells than the header', async () => {
    expect((await recordsOf('a,b\nAcme, Inc,acme.com\n'))[0]?.problem?.reason).toMatch(
      /3 cells, the header 2/,
    );
  });

  it('distrusts a lone cell, such as the closing lines of a report', async () => {
    const text = 'Account,Website,Tier\nAcme,acme.com,1\n"Confidential - Do Not Distribute"\n';
    expect((await recordsOf(text))[1]?.problem?.reason).toMatch(/single cell/);
  });

  it('distrusts a row with a stray quote, and that row alone', async () => {
    const rows = await recordsOf('a,b\n"The "Big" Co",x\nBolt,y\n');
    expect(rows.map(({ row, problem }) => [row, problem?.column])).toEqual([
      [2, 0],
      [3, undefined],
    ]);
  });

  it.each([
    ['at the end', 'a,b\n1,2\n"Acme,acme.com\nBolt,bolt.com\n', 3],
    ['in a row with a quoted word', 'a,b\n"Big" Co,big.com\nBolt,bolt.com\n', 2],
    ['before another quoted cell', 'a,b\n"Acme,acme.com\n"Bolt",bolt.com\n', 2],
  ])('names the row of a quote that never closes, %s', async (_, text, row) => {
    const failure: unknown = await recordsOf(text).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ImportError);
    expect(failure).toMatchObject({ reason: 'quotes', row });
  });

  it('says of a quoted word that its quotes are to go or to be written twice', async () => {
    await expect(recordsOf('a,b\n"Big" Co,big.com\nBolt,bolt.com\n')).rejects.toThrow(
      /^In row 2 the quotes around “Big” close before the cell ends.*"""Big"" …"/,
    );
    for (const open of ['"Acme', '"Acme ""A"" Co']) {
      await expect(recordsOf(`a,b\n${open},acme.com\nBolt,bolt.com\n`)).rejects.toThrow(/never closes/);
    }
  });

  it('says of rows that another line end runs together what they are', async () => {
    const rows = await recordsOf('a,b\r\nAcme,acme.com\rBolt,bolt.com\r\nCogs,cogs.com\r\n');
    expect(rows.map(({ problem }) => problem?.reason)).toEqual([
      expect.stringMatching(/CR alone.*two rows run together/),
      undefined,
    ]);
  });

  it('reads records that lie across its windows, each once', async () => {
    const note = `"${'x "" y\r\n'.repeat(3_000)}"`;
    const text = `a,b\r\n${Array.from({ length: 200 }, (_, at) => `${at},${note}`).join('\r\n')}`;
    expect(text.length).toBeGreaterThan(4_000_000);
    const rows = await recordsOf(text);
    expect(rows.map(({ cells }) => Number(cells[0]))).toEqual(Array.from({ length: 200 }, (_, at) => at));
    expect(new Set(rows.map(({ cells }) => cells[1])).size).toBe(1);
    expect(rows.every(({ problem }) => problem === undefined)).toBe(true);
  });

  it('refuses a 10 MB cell quickly and goes on with the next row', async () => {
    const before = performance.now();
    const rows = await recordsOf(`a,b\n1,"${'ab "" \n'.repeat(1_500_000)}"\n2,y\n`);
    expect(rows[0]?.problem).toMatchObject({
      column: 1,
      reason: expect.stringMatching(/9,000,000 characters/),
    });
    expect(rows[1]?.cells).toEqual(['2', 'y']);
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  it('gives up on a row that goes on for ever', async () => {
    await expect(recordsOf(`a,b\n1,"${'long '.repeat(5_000_000)}"\n2,y\n`)).rejects.toThrow(
      /^Row 2 has more than 16,000,000/,
    );
  });

  it.each([
    ['no bytes', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['white space alone', ' \r\n\t\r\n'],
  ])('calls a file of %s empty', async (_, text) => {
    await expect(tableOf(text)).rejects.toMatchObject({ reason: 'empty' });
  });

  it('refuses a file with far too many columns', async () => {
    await expect(tableOf(`${'a,'.repeat(1_000_000)}\n1`)).rejects.toThrow(/1,?000,?001 columns/);
  });
});
