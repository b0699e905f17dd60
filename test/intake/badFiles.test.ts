import { describe, expect, it } from 'vitest';
import { failureOf, readText } from './readWhole.ts';

describe('a file that is no list leaves nothing but a message', () => {
  it.each([
    ['a text file', 'Dear all\nplease find\n', 'not-a-list', /single column/],
    [
      'a list of values without headers',
      'Acme,acme.com\nBolt,bolt.com\n',
      'no-usable-column',
      /found: Acme, acme.com/,
    ],
    ['a header alone', 'Account,Website\n', 'no-rows', /no rows/],
    ['nothing', '', 'empty', /empty/],
  ] as const)('%s', async (_, text, reason, words) => {
    const failure = await failureOf(text);
    expect(failure.reason).toBe(reason);
    expect(failure.message).toMatch(words);
  });

  it('rows of which none can come in', async () => {
    const failure = await failureOf('Account,Website\nAcme,co.uk\nBolt,10.0.0.1\n');
    expect(failure).toMatchObject({ reason: 'no-rows', row: 2, column: 'Website' });
    expect(failure.message).toMatch(/None of the 2 rows.*Row 2, column Website \(co\.uk\)/);
  });

  it('but a list in Windows-1252 is one, as Excel writes it', async () => {
    const text = 'Account,Website\nM\xfcller & S\xf6hne \x96 Z\xfcrich,mueller.example\n';
    const { accounts, report } = await readText(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    expect(accounts.map(({ name }) => name)).toEqual(['Müller & Söhne – Zürich']);
    expect(report.warnings).toEqual([]);
  });

  it('a wrong encoding, with row and column', async () => {
    const bytes = Uint8Array.from('Account,Website\nAcme,acme.com\n\x83g\x83\x88\x81@,b.com\n', (letter) =>
      letter.charCodeAt(0),
    );
    expect(await failureOf(bytes)).toMatchObject({ reason: 'encoding', row: 3, column: 'Account' });
  });

  it('a quote that never closes, with its row', async () => {
    expect(await failureOf('Account,Website\nAcme,acme.com\n"Bolt,bolt.com\n')).toMatchObject({
      reason: 'quotes',
      row: 3,
    });
  });
});
