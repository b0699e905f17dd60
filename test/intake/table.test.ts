import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../lib/intake/report.ts';
import { placeOf, readTable, type TableRecord } from '../../lib/intake/table.ts';

const spectrum = new URL('../fixtures/csv/csv-spectrum/', import.meta.url);
const files = readdirSync(new URL('csvs/', spectrum)).map((file) => file.replace('.csv', ''));

function recordsOf(text: string): TableRecord[] {
  return [...readTable(text).parts].flatMap(({ records }) => records);
}

function cellsOf(text: string): string[][] {
  return recordsOf(text).map(({ cells }) => cells);
}

describe('csv-spectrum', () => {
  it('has its eleven files', () => expect(files).toHaveLength(11));

  it.each(files)('%s parses as its JSON says', (file) => {
    const text = readFileSync(new URL(`csvs/${file}.csv`, spectrum), 'utf8');
    const { header, parts } = readTable(text);
    const rows = [...parts].flatMap(({ records }) =>
      records.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at]]))),
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
  ])('reads %s', (_, text) => {
    const { header } = readTable(text);
    expect(header).toEqual(['a', 'b']);
    expect(cellsOf(text)).toEqual([['1', '2']]);
  });

  it('is not misled by another delimiter inside the cells', () => {
    expect(cellsOf('Account;Signals\nAcme;hiring, funding, expansion\nBolt;one, two\n')).toEqual([
      ['Acme', 'hiring, funding, expansion'],
      ['Bolt', 'one, two'],
    ]);
  });

  it('numbers rows as a spreadsheet does, with line breaks in quotes and blank rows', () => {
    const rows = recordsOf('a,b\n"1\n1",x\n\n , \n2,y\n').map(({ row, cells }) => [row, cells[1]]);
    expect(rows).toEqual([
      [2, 'x'],
      [5, 'y'],
    ]);
  });

  it('takes the first row that is not blank as the header', () => {
    expect(readTable('\n\n,\nAccount,Website\nAcme,acme.com').header).toEqual(['Account', 'Website']);
    expect(recordsOf('\n\n,\nAccount,Website\nAcme,acme.com')[0]?.row).toBe(5);
  });

  it('fills a short row and says what it lacks', () => {
    expect(recordsOf('a,b,c,d\n1,2\n')).toEqual([{ row: 2, cells: ['1', '2', '', ''], missing: 2 }]);
  });

  it('does not mind empty cells beyond the header', () => {
    expect(recordsOf('a,b\n1,2,,\n')).toEqual([{ row: 2, cells: ['1', '2'], missing: 0 }]);
  });

  it('distrusts a row with more cells than the header', () => {
    expect(recordsOf('a,b\nAcme, Inc,acme.com\n')[0]?.problem?.reason).toMatch(/3 cells, the header 2/);
  });

  it('distrusts a lone cell, such as the closing lines of a report', () => {
    const text = 'Account,Website,Tier\nAcme,acme.com,1\n"Confidential - Do Not Distribute"\n';
    expect(recordsOf(text)[1]?.problem?.reason).toMatch(/single cell/);
  });

  it('distrusts a row with a stray quote, and that row alone', () => {
    const rows = recordsOf('a,b\n"The "Big" Co",x\nBolt,y\n');
    expect(rows.map(({ row, problem }) => [row, problem?.column])).toEqual([
      [2, 0],
      [3, undefined],
    ]);
  });

  it.each([
    ['at the end', 'a,b\n1,2\n"Acme,acme.com\nBolt,bolt.com\n', 3],
    ['in a row with a quoted word', 'a,b\n"Big" Co,big.com\nBolt,bolt.com\n', 2],
    ['before another quoted cell', 'a,b\n"Acme,acme.com\n"Bolt",bolt.com\n', 2],
  ])('names the row of a quote that never closes, %s', (_, text, row) => {
    let failure: unknown;
    try {
      recordsOf(text);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(ImportError);
    expect(failure).toMatchObject({ reason: 'quotes', row });
  });

  it('reads records that lie across its windows, each once', () => {
    const note = `"${'x "" y\r\n'.repeat(3_000)}"`;
    const text = `a,b\r\n${Array.from({ length: 200 }, (_, at) => `${at},${note}`).join('\r\n')}`;
    expect(text.length).toBeGreaterThan(4_000_000);
    const rows = recordsOf(text);
    expect(rows.map(({ cells }) => Number(cells[0]))).toEqual(Array.from({ length: 200 }, (_, at) => at));
    expect(new Set(rows.map(({ cells }) => cells[1])).size).toBe(1);
    expect(rows.every(({ problem }) => problem === undefined)).toBe(true);
  });

  it('refuses a 10 MB cell quickly and goes on with the next row', () => {
    const before = performance.now();
    const rows = recordsOf(`a,b\n1,"${'ab "" \n'.repeat(1_500_000)}"\n2,y\n`);
    expect(rows[0]?.problem).toMatchObject({
      column: 1,
      reason: expect.stringMatching(/9,000,000 characters/),
    });
    expect(rows[1]?.cells).toEqual(['2', 'y']);
    expect(performance.now() - before).toBeLessThan(3_000);
  });

  it('gives up on a row that goes on for ever', () => {
    expect(() => recordsOf(`a,b\n1,"${'long '.repeat(5_000_000)}"\n2,y\n`)).toThrow(
      /^Row 2 has more than 16,000,000/,
    );
  });

  it('refuses a file with far too many columns', () => {
    expect(() => readTable(`${'a,'.repeat(1_000_000)}\n1`)).toThrow(/1,?000,?001 columns/);
  });
});

describe('placeOf', () => {
  it('finds the row and cell of a character', () => {
    const text = 'Account,Website\n"Acme\nInc",acme.com\nCaf?,b.com\n';
    expect(placeOf(text, text.indexOf('?'))).toEqual({ row: 3, column: 0 });
    expect(placeOf(text, text.indexOf('acme.com'))).toEqual({ row: 2, column: 1 });
  });
});
