import { describe, expect, it } from 'vitest';
import { draftPlan } from '../../lib/intake/plan/draftPlan.ts';
import { openFresh } from '../store/open.ts';
import { counter, failureOf, NOW, readText } from './readWhole.ts';
import { sheetOfWords, workbookOf, zip } from './workbookFile.ts';

const LIST = 'Account,Website,Tier\nAcme,acme.example,1\nBolt,bolt.example,2\n';

describe('a title above the column names', () => {
  it.each([
    ['and an empty line', `Target accounts Q4 2026\n\n${LIST}`, 3],
    ['with remarks, and as many delimiters as the list', `Target accounts,,\nOwner: Dana,Q4,\n${LIST}`, 3],
    [
      'with a comma, above a list with semicolons',
      `Target accounts, Q4 2026\n${LIST.replaceAll(',', ';')}`,
      2,
    ],
    ['above tabs', `Target accounts\n${LIST.replaceAll(',', '\t')}`, 2],
  ])('%s, is left out, and a word says so', async (_, text, row) => {
    const { accounts, report } = await readText(text);
    expect(accounts.map(({ name, tier }) => [name, tier])).toEqual([
      ['Acme', '1:1'],
      ['Bolt', '1:few'],
    ]);
    expect(report).toMatchObject({ rows: 2, refused: [] });
    expect(report.warnings).toMatchObject([
      {
        row,
        value: expect.stringMatching(/^Target accounts/),
        reason: expect.stringMatching(new RegExp(`Row ${row} was taken as the column names`)),
      },
    ]);
  });

  it('leaves the rows with their numbers in the spreadsheet', async () => {
    const { report } = await readText(`Target accounts\n\n${LIST}Cogs,co.uk,1\n`);
    expect(report.refused).toMatchObject([{ row: 6, column: 'Website' }]);
  });

  it('is no title where it is as wide as the row below it, or has known names', async () => {
    expect(
      (await readText('Account,Colour,Shape\nWebsite,Domain,red\n')).accounts.map(({ name }) => name),
    ).toEqual(['Website']);
    expect(
      (await readText('Account,Website\nAcme,acme.example\nTier,tier.example,Owner\n')).report.refused.map(
        ({ row }) => row,
      ),
    ).toEqual([3]);
  });

  it('above names that nobody knows is told apart by the message', async () => {
    const { message, row } = await failureOf('Target accounts\n\nFirma A,Adresse B\nAcme,acme.example\n');
    expect(message).toMatch(/Row 1 was taken as the column names.*delete the rows above/);
    expect(row).toBe(1);
  });
});

describe('a workbook whose first sheet is no list', () => {
  const plan = async (...sheets: Parameters<typeof workbookOf>[0]) =>
    draftPlan(await openFresh(), new File([new Uint8Array(zip(workbookOf(sheets)))], 'list.xlsx'), {
      mode: 'replace',
      now: NOW,
      newId: counter(),
      signal: new AbortController().signal,
      onProgress: () => {},
    });
  const readMe: [string, string] = ['Read me', sheetOfWords(['How to use this'], ['Ask Dana'])];

  it('is read from the first that has known columns', async () => {
    const { plan: planned } = await plan(readMe, [
      'List',
      sheetOfWords(['Target accounts'], ['Account', 'Website'], ['Acme', 'acme.example']),
    ]);
    expect(planned.difference.added.items).toEqual(['Acme']);
  });

  it('and of which no sheet has them, says to choose another', async () => {
    await expect(plan(readMe, ['Firmen', sheetOfWords(['X', 'Y'], ['Acme', 'a'])])).rejects.toThrow(
      /choose another sheet/,
    );
  });
});
