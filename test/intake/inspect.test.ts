import { describe, expect, it } from 'vitest';
import { headerSignature, mapColumns } from '../../lib/intake/columns.ts';
import { type Inspection, type InspectOptions, inspect } from '../../lib/intake/inspect.ts';
import { ImportError, type OpenedFile } from '../../lib/intake/readList.ts';
import { LEFT_OUT } from '../../lib/intake/report.ts';
import { readRow } from '../../lib/intake/rows.ts';
import { sheetOf, sheetOfWords, workbookOf, zip } from './workbookFile.ts';

async function look(
  content: string | Uint8Array<ArrayBuffer>,
  options: Partial<InspectOptions> & { hasList?: boolean } = {},
): Promise<{ seen: Inspection; opened: OpenedFile }> {
  let seen: Inspection | undefined;
  const opened = await inspect(
    { name: 'list', data: new Blob([content]) },
    { hasList: true, ...options, onInspected: (inspection) => (seen = inspection) },
  );
  if (!seen) throw new Error('nothing was told');
  return { seen, opened };
}

async function rowsOf({ table }: OpenedFile): Promise<number[]> {
  const rows: number[] = [];
  for await (const { records } of table.parts) rows.push(...records.map(({ row }) => row));
  return rows;
}

const LIST = `Account,Website,Colour\n${Array.from({ length: 9 }, (_, n) => `Company ${n},c${n}.example,red`).join('\n')}\n`;

describe('a look at a file', () => {
  it('tells what each column is taken for, and shows the first rows', async () => {
    const { seen } = await look(LIST);
    expect(seen).toMatchObject({
      kind: 'accounts',
      recalled: false,
      columns: [
        { header: 'Account', field: 'name', confidence: 'certain' },
        { header: 'Website', field: 'website', confidence: 'certain' },
        { header: 'Colour', field: undefined },
      ],
    });
    expect(seen.rows).toHaveLength(4);
    expect(seen.rows[0]).toEqual(['Company 0', 'c0.example', 'red']);
  });

  it('leaves every row in the table', async () => {
    const { opened } = await look(LIST);
    expect(await rowsOf(opened)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('cuts a long cell', async () => {
    const { seen } = await look(`Account,Website\n${'x'.repeat(5000)},a.example\n`);
    expect(seen.rows[0]?.[0]).toHaveLength(200);
  });

  it('offers the fields that such a table is read for', async () => {
    const offered = async (kind: 'accounts' | 'people') => {
      const { seen } = await look(LIST, { kind });
      return seen.fields.map(({ field }) => field);
    };
    expect(await offered('accounts')).toContain('tier');
    expect(await offered('accounts')).not.toContain('e-mail');
    expect(await offered('people')).toEqual(expect.arrayContaining(['e-mail', 'domain']));
    expect(await offered('people')).not.toContain('tier');
  });

  it('tells the sheets that have rows, and takes the one with known columns or the one that the rep wants', async () => {
    const book = zip(
      workbookOf([
        ['Empty', sheetOf()],
        ['Notes', sheetOfWords(['Colour'], ['red'])],
        ['List', sheetOfWords(['Account', 'Website'], ['Acme', 'acme.example'])],
      ]),
    );
    const bytes = new Uint8Array(book);
    expect((await look(bytes)).seen).toMatchObject({
      sheets: ['Notes', 'List'],
      choices: { sheet: 'List' },
      rows: [['Acme', 'acme.example']],
    });
    expect((await look(bytes, { sheet: 'Notes' })).seen.rows).toEqual([['red']]);
    await expect(look(bytes, { sheet: 'Gone' })).rejects.toThrow(ImportError);
  });
});

describe('what the rep said before', () => {
  const recall = (signature: string) =>
    signature === headerSignature(['colour', 'ACCOUNT', 'website'])
      ? { chosen: [{ header: 'Colour', field: 'segments' }] }
      : undefined;

  it('counts for a file with the same headers, in whatever order', async () => {
    const { seen } = await look(LIST, { recall });
    expect(seen.recalled).toBe(true);
    expect(seen.columns[2]).toEqual({ header: 'Colour', field: 'segments', confidence: 'chosen' });
    const shouted = await look('COLOUR,Website,Account\nred,a.example,A', { recall });
    expect(shouted.seen.columns[0]).toEqual({ header: 'COLOUR', field: 'segments', confidence: 'chosen' });
    expect((await look('Account,Website,Shape\nA,a.example,round', { recall })).seen.recalled).toBe(false);
  });

  it('gives way to what they say now', async () => {
    const { seen } = await look(LIST, { recall, chosen: [] });
    expect(seen.recalled).toBe(false);
    expect(seen.columns[2]?.field).toBeUndefined();
  });
});

describe('a column that the rep leaves out', () => {
  it('is neither a field nor an attribute', () => {
    const headers = ['Account', 'Website', 'Secret'];
    const columns = mapColumns(headers, [{ header: 'Secret', field: LEFT_OUT }]);
    const record = { row: 2, cells: ['Acme', 'acme.example', 'do not keep'], missing: 0 };
    expect(JSON.stringify(readRow(record, columns))).not.toContain('do not keep');
    expect(JSON.stringify(readRow(record, mapColumns(headers)))).toContain('do not keep');
  });
});
