import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { headerSignature } from '../../lib/intake/columns.ts';
import { exportRefused } from '../../lib/intake/exportRefused.ts';
import { readText, readWhole } from './readWhole.ts';

const rowsOf = (csv: string) => Papa.parse<string[]>(csv.trimEnd()).data;
const rows = async (text: string, old: Parameters<typeof readText>[1] = []) =>
  rowsOf(exportRefused((await readText(text, old)).report));

const ADDED = ['Touchline: rejected row', 'Touchline: column', 'Touchline: reason'];

describe('the rows that an import refused', () => {
  it('leave with all their cells under the file’s own headers, and with row, column and reason behind them', async () => {
    const text =
      'Account,Website,,Notes,Notes\nAcme,acme.example,,,\nBolt,gmail.com,x," two\nlines",twice\n,,,y,\n';
    expect(await rows(text)).toEqual([
      ['Account', 'Website', '', 'Notes', 'Notes', ...ADDED],
      ['Bolt', 'gmail.com', 'x', ' two\nlines', 'twice', '3', 'Website', expect.stringMatching(/own/)],
      ['', '', '', 'y', '', '4', '', expect.stringMatching(/neither a website nor/)],
    ]);
  });

  it('come in with the rest of what they say once they are corrected, the reasons not', async () => {
    const { accounts, report } = await readText(
      'Account,Website,Tier,Region,Plant\nAcme,acme.example,1:1,North,\nBolt,gmail.com,1:few,South,=A1+1\n',
    );
    const corrected = exportRefused(report).replace('gmail.com', 'bolt.example');
    expect(corrected).toContain("'=A1+1");
    const again = await readWhole({ name: 'r.csv', data: new Blob([corrected]) }, accounts, {
      now: 1,
      newId: () => 'id-2',
      mode: 'update',
    });
    expect(again.accounts).toMatchObject([
      { name: 'Acme', tier: '1:1' },
      {
        name: 'Bolt',
        domains: ['bolt.example'],
        tier: '1:few',
        attributes: [
          { name: 'Region', value: 'South' },
          { name: 'Plant', value: '=A1+1' },
        ],
      },
    ]);
    expect(again.report.refused).toEqual([]);
  });

  it('of people are corrected the same way, as often as it takes', async () => {
    const { accounts } = await readText('Account,Domain\nAcme,acme.example\n');
    const first = await readText(
      'Full Name,Company Domain,Job Title\nIda,acme.example,COO\nOla,acne.example,CTO\n',
      accounts,
    );
    const once = exportRefused(first.report).replace('acne.example', 'acmee.example');
    const second = await readText(`${once}Eva,acme.example,CIO,,,\n`, first.accounts);
    expect(rowsOf(exportRefused(second.report))).toEqual([
      ['Full Name', 'Company Domain', 'Job Title', ...ADDED],
      ['Ola', 'acmee.example', 'CTO', '2', 'Company Domain', expect.stringMatching(/No account/)],
    ]);
    const third = await readText(
      exportRefused(second.report).replace('acmee.example', 'acme.example'),
      second.accounts,
    );
    expect(third.accounts[0]?.people).toMatchObject([{ name: 'Ida' }, { name: 'Eva' }, { name: 'Ola' }]);
    expect(third.accounts[0]?.people[2]?.attributes).toBeUndefined();
  });

  it('are known by the columns that the rep told of the file they come from', () => {
    expect(headerSignature(['Firm', 'Shape', ...ADDED])).toBe(headerSignature(['Firm', 'Shape']));
  });

  it('that are too long to be kept leave with what they held', async () => {
    const long = 'x'.repeat(60_000);
    const [, row] = await rows(`Account,Website,Notes\nAcme,acme.example,\nBolt,gmail.com,${long}\n`);
    expect(row).toEqual(['', '', '', '3', 'Website', expect.stringMatching(/^gmail\.com: /)]);
  });
});
