import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ImportError, type ListDraft, readList } from '../../lib/intake/readList.ts';
import { Account } from '../../lib/schema/account.ts';

const NOW = Date.UTC(2026, 10, 18, 10);

function counter(): () => string {
  let next = 0;
  return () => `id-${++next}`;
}

function read(
  text: string | Uint8Array<ArrayBuffer>,
  old: readonly Account[] = [],
  newId = counter(),
): Promise<ListDraft> {
  return readList({ name: 'list.csv', data: new Blob([text]) }, old, { now: NOW, newId });
}

async function failureOf(text: string | Uint8Array<ArrayBuffer>): Promise<ImportError> {
  const failure: unknown = await read(text).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof ImportError) return failure;
  throw new Error(`no ImportError but ${failure}`);
}

const fixture = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const realList = fixture('../../public/sample/real-accounts.csv');

describe('the list of real companies', async () => {
  const { accounts, report } = await read(realList);
  const named = (name: string) => accounts.find((account) => account.name === name);

  it('comes in whole', () => {
    expect(accounts).toHaveLength(201);
    expect(report).toMatchObject({
      rows: 201,
      accounts: 201,
      people: 0,
      added: 201,
      gone: 0,
      refused: [],
      warnings: [],
    });
    expect(report.merged).toEqual([]);
    expect(accounts.every(({ domains }) => domains.length === 1)).toBe(true);
  });

  it.each([
    ['Walmart', 'walmart.com'],
    ['Chevron Corporation', 'chevron.com'],
    ['Visa Inc.', 'visa.com'],
    ['Estée Lauder Companies (The)', 'elcompanies.com'],
    ['O’Reilly Automotive', 'oreillyauto.com'],
    ['3M', '3m.com'],
    ['Coca-Cola Company (The)', 'coca-colacompany.com'],
  ])('%s is at %s', (name, domain) => expect(named(name)?.domains).toEqual([domain]));

  it('keeps what its columns say', () => {
    expect(named('Apple Inc.')).toMatchObject({
      industry: 'Information Technology',
      location: 'Cupertino, California',
      owners: {},
      attributes: [
        { name: 'Sub-industry', value: 'Technology Hardware, Storage & Peripherals' },
        { name: 'Founded', value: '1977' },
      ],
    });
    expect(named('Apple Inc.')).not.toHaveProperty('tier');
    expect(report.columns).toEqual([
      { header: 'Account', field: 'name', confidence: 'certain' },
      { header: 'Website', field: 'website', confidence: 'certain' },
      { header: 'Industry', field: 'industry', confidence: 'certain' },
      { header: 'Sub-industry', field: undefined },
      { header: 'Headquarters', field: 'location', confidence: 'certain' },
      { header: 'Founded', field: undefined },
    ]);
  });

  it('changes nothing when it comes in again', async () => {
    const again = await read(realList, accounts);
    expect(again.accounts).toEqual(accounts);
    expect(again.report).toMatchObject({ added: 0, changed: 0, unchanged: 201, gone: 0 });
    expect(again.questions).toEqual([]);
  });
});

it('reads the plain TAL', async () => {
  const { accounts, report } = await read(fixture('../fixtures/lists/plain-tal.csv'));
  expect(report).toMatchObject({ refused: [], warnings: [] });
  expect(accounts).toEqual([
    {
      id: 'id-1',
      name: 'Example Rail',
      domains: ['example.com'],
      keys: [],
      tier: '1:1',
      industry: 'Transport',
      size: '5,001-10,000',
      employees: { from: 5001, to: 10_000 },
      priority: 'High',
      owners: { ae: 'Dana Whitlock' },
      selectionSignals: ['Hiring', 'New COO'],
      plays: [],
      attributes: [],
      people: [],
    },
    expect.objectContaining({
      name: 'Example Foods',
      tier: '1:few',
      selectionSignals: ['Cloud move', 'New plants'],
    }),
    expect.objectContaining({
      name: 'Example Health',
      tier: '1:many',
      domains: ['example.net'],
      selectionSignals: [],
    }),
  ]);
});

describe('domains', () => {
  const domainsOf = async (text: string) => (await read(text)).accounts.map(({ domains }) => domains);

  it('come down to what can be registered in a website column, and stay hosts in a domain column', async () => {
    expect(await domainsOf('Account,Website\nAcme,https://www.shop.acme.co.uk/en/?a=b\n')).toEqual([
      ['acme.co.uk'],
    ]);
    expect(await domainsOf('Account,Domain\nAcme,www.eu.acme.co.uk\n')).toEqual([['eu.acme.co.uk']]);
  });

  it('stay hosts in a website column too where rows name distinct hosts', async () => {
    const text = 'Account,Website\nAcme EU,eu.acme.co.uk\nAcme US,www.us.acme.co.uk\nBolt,www.eu.bolt.com\n';
    expect(await domainsOf(text)).toEqual([['eu.acme.co.uk'], ['us.acme.co.uk'], ['bolt.com']]);
  });

  it('may be several in a cell and in several columns', async () => {
    const text = 'Account,Website,Domain\nAcme,acme.co.uk; acme.de,acme.fr\n';
    expect(await domainsOf(text)).toEqual([['acme.co.uk', 'acme.de', 'acme.fr']]);
  });

  it('may be allowed by the team although others share them', async () => {
    const data = new Blob(['Account,Domain\nGoogle,gmail.com\n']);
    const options = { now: NOW, newId: counter(), allowed: new Set(['gmail.com']) };
    expect((await readList({ name: 'a.csv', data }, [], options)).accounts[0]?.domains).toEqual([
      'gmail.com',
    ]);
  });
});

describe('rows of one company', () => {
  it('merge where domain and name agree, reported with their rows', async () => {
    const { accounts, report } = await read(
      'Account,Website,Tier,Notes\nAcme Inc.,acme.com,1,\nBolt,bolt.com,2,\nACME,https://acme.com/en,,call first\n',
    );
    expect(accounts.map(({ name, tier, attributes }) => [name, tier, attributes.length])).toEqual([
      ['Acme Inc.', '1:1', 1],
      ['Bolt', '1:few', 0],
    ]);
    expect(report.merged).toEqual([
      { rows: [2, 4], account: 'Acme Inc.', why: 'same domain acme.com and same name' },
    ]);
  });

  it('merge where one has no name, in whichever order', async () => {
    const { accounts, report } = await read('Website,Account,Industry\nacme.com,,Rail\nacme.com,Acme,\n');
    expect(accounts).toMatchObject([{ name: 'Acme', industry: 'Rail' }]);
    expect(report.merged).toMatchObject([{ rows: [2, 3], account: 'Acme' }]);
  });

  it('merge by record id whatever else they say', async () => {
    const { accounts } = await read('Record ID,Account,Website\n7,Acme,acme.com\n7,Acme Europe,acme.eu\n');
    expect(accounts).toMatchObject([{ recordId: '7', name: 'Acme', domains: ['acme.com', 'acme.eu'] }]);
  });

  it('merge when a later row shows that two groups are one', async () => {
    const { accounts, report } = await read(
      'Account,Domain\nAcme,acme.com\nAcme,acme.de\nAcme,acme.com; acme.de\n',
    );
    expect(accounts.map(({ domains }) => domains)).toEqual([['acme.com', 'acme.de']]);
    expect(report.merged).toMatchObject([{ rows: [2, 3, 4] }]);
  });

  it('keep the first of two values and say so', async () => {
    const { accounts, report } = await read('Account,Website,Tier\nAcme,acme.com,1\nAcme,acme.com,3\n');
    expect(accounts[0]?.tier).toBe('1:1');
    expect(report.warnings).toEqual([
      {
        row: 3,
        column: 'Tier',
        value: '1:many',
        reason: 'Row 2 is the same account and says 1:1; that was kept.',
      },
    ]);
  });

  it('stay two where the names differ, with a warning that the card will ask', async () => {
    const { accounts, report } = await read('Account,Website\nAcme Rail,acme.com\nAcme Foods,acme.com\n');
    expect(accounts).toHaveLength(2);
    expect(report.warnings).toMatchObject([{ row: 3, column: 'Website', value: 'acme.com' }]);
    expect(report.warnings[0]?.reason).toMatch(/Acme Rail \(row 2\).*the card asks/);
  });

  it.each([
    ['countries', 'Country', 'Germany', 'France'],
    ['record ids', 'Record ID', '1', '2'],
  ])('stay two where their %s differ', async (_, header, one, other) => {
    const { accounts } = await read(
      `Account,Domain,${header}\nAcme,acme.com,${one}\nAcme,acme.com,${other}\n`,
    );
    expect(accounts).toHaveLength(2);
  });

  it('without a name are refused where two accounts could be meant', async () => {
    const { accounts, report } = await read(
      'Account,Website\nAcme Rail,acme.com\nAcme Foods,acme.com\n,acme.com\n',
    );
    expect(accounts).toHaveLength(2);
    expect(report.refused).toMatchObject([{ row: 4, column: 'Website', value: 'acme.com' }]);
  });
});

describe('rows and values that can not come in', () => {
  it.each([
    ['a public suffix', 'co.uk'],
    ['a private suffix', 'github.io'],
    ['an IP', '192.168.0.1'],
    ['an IP in another spelling', 'http://0x7f.1/'],
    ['free mail', 'info@gmail.com'],
    ['a platform', 'https://www.linkedin.com/'],
    ['no domain at all', 'see notes'],
  ])('a row whose only domain is %s', async (_, cell) => {
    const { accounts, report } = await read(`Account,Website\nAcme,${cell}\nBolt,bolt.com\n`);
    expect(accounts.map(({ name }) => name)).toEqual(['Bolt']);
    expect(report.refused).toEqual([
      { row: 2, column: 'Website', value: cell, reason: expect.stringMatching(/.{20}/) },
    ]);
  });

  it('a bad domain beside a good one: the row comes in without it', async () => {
    const { accounts, report } = await read('Account,Website,Domain\nAcme,acme.com,co.uk\n');
    expect(accounts).toMatchObject([{ domains: ['acme.com'] }]);
    expect(report).toMatchObject({ refused: [], warnings: [{ row: 2, column: 'Domain', value: 'co.uk' }] });
  });

  it('a row with neither domain nor name', async () => {
    const { report } = await read('Account,Website,Notes\nAcme,acme.com,\n,,something\n');
    expect(report.refused).toEqual([
      {
        row: 3,
        value: 'something',
        reason: 'The row has neither a website nor an account name. Add one of them.',
      },
    ]);
    expect(report.rows).toBe(2);
  });

  it('values that mean nothing: the row comes in with a warning', async () => {
    const { accounts, report } = await read(
      'Account,Website,Tier,Fit,Status\nAcme,acme.com,Platinum,140,Friend\n',
    );
    expect(accounts).toHaveLength(1);
    expect(accounts[0]).not.toHaveProperty('tier');
    expect(accounts[0]?.attributes).toEqual([{ name: 'Fit as written', value: '140' }]);
    expect(report.warnings.map(({ row, column, value }) => [row, column, value])).toEqual([
      [2, 'Tier', 'Platinum'],
      [2, 'Fit', '140'],
      [2, 'Status', 'Friend'],
    ]);
  });

  it('a page of a person in a column of company pages', async () => {
    const { accounts, report } = await read(
      'Account,Website,LinkedIn URL\nAcme,acme.com,https://www.linkedin.com/in/ines-varga-example/\n',
    );
    expect(accounts[0]?.keys).toEqual([]);
    expect(report.warnings[0]?.reason).toMatch(/person/);
  });

  it('a 10 MB cell: refused with row and column, shortened, and quickly', async () => {
    const started = performance.now();
    const { accounts, report } = await read(
      `Account,Website,Notes\nAcme,acme.com,"${'long, '.repeat(1_700_000)}"\nBolt,bolt.com,\n`,
    );
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(accounts.map(({ name }) => name)).toEqual(['Bolt']);
    expect(report.refused).toMatchObject([{ row: 2, column: 'Notes' }]);
    expect(report.refused[0]?.value).toHaveLength(200);
  });
});

describe('rows that say little', () => {
  it('come in by name alone, with a warning that no page matches them', async () => {
    const { accounts, report } = await read('Account,Website\nAcme,\n');
    expect(accounts).toMatchObject([{ name: 'Acme', domains: [] }]);
    expect(report.warnings).toMatchObject([{ row: 2, column: 'Website' }]);
  });

  it('are warned of once where the list has no column of websites', async () => {
    const { accounts, report } = await read('Account,Tier\nAcme,1\nBolt,2\n');
    expect(accounts).toHaveLength(2);
    expect(report.warnings).toMatchObject([{ row: 1, column: 'Website' }]);
  });

  it('come in by a company page alone', async () => {
    const { accounts, report } = await read(
      'Account,Website,LinkedIn URL\nAcme,,linkedin.com/company/acme\n',
    );
    expect(accounts).toMatchObject([{ keys: ['linkedin-company:acme'] }]);
    expect(report.warnings).toEqual([]);
  });

  it('come in once where a name without a domain stands twice', async () => {
    const { report } = await read('Account\nAcme\nBolt\nACME Inc\n');
    expect(report.merged).toEqual([{ rows: [2, 4], account: 'Acme', why: 'same name, no domain' }]);
  });

  it('are called by their domain where they have no name, with a warning', async () => {
    const { accounts, report } = await read('Account,Website\n,acme.com\n');
    expect(accounts).toMatchObject([{ name: 'acme.com', domains: ['acme.com'] }]);
    expect(report.warnings).toMatchObject([{ row: 2, column: 'Account' }]);
  });
});

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

describe('text of any kind', () => {
  const naughty: string[] = JSON.parse(
    readFileSync(new URL('../fixtures/naughty/blns.json', import.meta.url), 'utf8'),
  );

  it('round-trips through the free-text fields, trimmed', async () => {
    const rows = naughty.map((text, at) => [
      text.trim() || `Company ${at}`,
      `company-${at}.com`,
      text,
      text,
      text,
    ]);
    const text = Papa.unparse([['Account', 'Website', 'Industry', 'Owner (AE)', 'Notes'], ...rows]);
    const { accounts, report } = await read(text);
    expect(report.refused).toEqual([]);
    expect(accounts).toHaveLength(naughty.length);
    for (const [at, account] of accounts.entries()) {
      const text = naughty[at]?.trim();
      expect(account.name).toBe(text || `Company ${at}`);
      expect(account.industry ?? '').toBe(text);
      expect(account.owners.ae ?? '').toBe(text);
      expect(account.attributes[0]?.value ?? '').toBe(text);
    }
  });

  it('may stand in the header', async () => {
    const { accounts } = await read('Account,__proto__,constructor,,Notes,Notes\nAcme,a,b,c,d,e\n');
    expect(accounts[0]?.attributes).toEqual([
      { name: '__proto__', value: 'a' },
      { name: 'constructor', value: 'b' },
      { name: 'Column D', value: 'c' },
      { name: 'Notes', value: 'd' },
      { name: 'Notes (2)', value: 'e' },
    ]);
    expect(Object.prototype).not.toHaveProperty('value');
  });
});

describe('the same file again', () => {
  const cell = (...cells: string[]) => fc.constantFrom(...cells);
  const row = fc.tuple(
    cell('', 'Acme', 'Acme Inc.', 'Bolt', 'Cog', '!!!'),
    cell('', 'acme.com', 'eu.acme.com', 'www.acme.com', 'bolt.com', 'acme.com; bolt.com', 'co.uk'),
    cell('', 'acme.com', 'cog.com'),
    cell('', 'DE', 'FR'),
    cell('', '', '1', '2', '3'),
    cell('', '1:1', 'Tier 2', 'what'),
  );

  it('changes nothing: every id stays, all accounts are unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 14 }), async (rows) => {
        const header = ['Account', 'Website', 'Domain', 'Country', 'Record ID', 'Tier'];
        const text = Papa.unparse([header, ...rows, ['Last', 'last.com', '', '', '', '']]);
        const first = await read(text);
        const again = await read(text, first.accounts, () => 'never asked for');
        expect(again.accounts).toEqual(first.accounts);
        expect(again.report).toMatchObject({
          added: 0,
          changed: 0,
          gone: 0,
          unchanged: first.accounts.length,
        });
        for (const account of first.accounts) expect(Account.safeParse(account).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a long file', () => {
  const text = `Account,Website\n${Array.from({ length: 20_000 }, (_, at) => `Company ${at},company-${at}.com`).join('\n')}\n`;
  const data = new Blob([text]);

  it('lets the page do its work meanwhile and tells how far it is', async () => {
    let turns = 0;
    const progress: Array<[number, number]> = [];
    const clock = setInterval(() => turns++, 1);
    const { accounts } = await readList({ name: 'a.csv', data }, [], {
      now: NOW,
      newId: counter(),
      onProgress: (done, of) => progress.push([done, of]),
    });
    clearInterval(clock);
    expect(accounts).toHaveLength(20_000);
    expect(turns).toBeGreaterThan(5);
    expect(progress.at(-1)).toEqual([20_000, 20_000]);
  });

  it('can be cancelled', async () => {
    const cancel = new AbortController();
    const reading = readList({ name: 'a.csv', data }, [], {
      now: NOW,
      newId: counter(),
      signal: cancel.signal,
    });
    cancel.abort();
    await expect(reading).rejects.toThrow(/abort/i);
  });
});
