import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../lib/intake/report.ts';
import { readWorkbook } from '../../lib/intake/workbook.ts';
import { readWhole } from './readWhole.ts';
import { type Entry, sheetOf, text, workbookOf, zip } from './workbookFile.ts';

/** A workbook of an empty sheet and one with a list: a date, a formula, a tier that Excel took for a time. */
function workbook(more: readonly Entry[] = []): Entry[] {
  const list = sheetOf(
    ['Account', 'Website', 'Renewal Date', 'Size', 'Tier']
      .map((word, at) => text(`${'ABCDE'[at]}1`, word))
      .join(''),
    `${text('A2', 'Acme')}${text('B2', 'acme.com')}<c r="C2" s="1"><v>46082</v></c><c r="D2"><f>600*2</f><v>1200</v></c><c r="E2" s="2"><v>0.0423611111111111</v></c>`,
  );
  return [
    ...workbookOf([
      ['Empty', sheetOf()],
      ['List', list],
    ]),
    ...more,
  ];
}

function read(bytes: Uint8Array, sheet?: string) {
  let next = 0;
  return readWhole({ name: 'list.xlsx', data: new Blob([new Uint8Array(bytes)]) }, [], {
    now: Date.UTC(2026, 10, 20),
    newId: () => `id-${++next}`,
    ...(sheet !== undefined && { sheet }),
  });
}

async function failureOf(bytes: Uint8Array, sheet?: string): Promise<ImportError> {
  const failure: unknown = await read(bytes, sheet).catch((error: unknown) => error);
  if (failure instanceof ImportError) return failure;
  throw new Error(`no ImportError but ${failure}`);
}

describe('a workbook', () => {
  it('comes in from its first sheet with rows: dates, formulas as their values, tiers', async () => {
    const { accounts, report } = await read(zip(workbook()));
    expect(report.warnings).toEqual([]);
    expect(accounts).toMatchObject([
      {
        name: 'Acme',
        domains: ['acme.com'],
        triggers: [{ type: 'renewal', at: Date.UTC(2026, 2, 1) }],
        employees: { from: 1200, to: 1200 },
        tier: '1:1',
      },
    ]);
  });

  it('tells its sheets, of which one can be chosen', async () => {
    expect((await readWorkbook(zip(workbook()))).map(({ name }) => name)).toEqual(['Empty', 'List']);
    expect((await read(zip(workbook()), 'List')).accounts).toHaveLength(1);
    expect((await failureOf(zip(workbook()), 'Nowhere')).message).toMatch(/no sheet “Nowhere”.*“List”/);
  });

  it('that is large is read too, in this thread: workers from text are forbidden to an extension', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, at) =>
        `${text(`A${at + 2}`, `Company ${at}`)}${text(`B${at + 2}`, randomBytes(1000).toString('hex'))}`,
    );
    const large = workbook().map((entry) =>
      entry.name === 'xl/worksheets/sheet2.xml'
        ? { ...entry, text: sheetOf(`${text('A1', 'Account')}${text('B1', 'Notes')}`, ...rows) }
        : entry,
    );
    const bytes = zip(large);
    expect(bytes.length).toBeGreaterThan(512 * 1024);
    expect((await read(bytes)).report.rows).toBe(500);
  });
});

describe('a file that is no workbook leaves nothing but a message', () => {
  it('a zip bomb, before anything of it is unpacked', async () => {
    const bomb = workbook([{ name: 'xl/media/bomb.xml', text: 'x', size: 4_000_000_000 }]);
    expect(await failureOf(zip(bomb))).toMatchObject({
      reason: 'too-large',
      message: expect.stringMatching(/4,000 MB/),
    });
  });

  it('a zip bomb whose directory lies', async () => {
    const bomb = workbook([{ name: 'xl/liar.xml', text: 'x'.repeat(1_000_000), size: 10 }]);
    expect((await failureOf(zip(bomb))).message).toMatch(/damaged/);
  });

  it.each([
    ['cut off', zip(workbook()).slice(0, 700)],
    ['a few bytes', new Uint8Array([0x50, 0x4b, 3, 4, 0])],
    ['broken within', zip(workbook()).map((byte, at) => (at > 60 && at < 120 ? 0xff : byte))],
  ])('%s', async (_, bytes) => expect((await failureOf(bytes)).message).toMatch(/damaged|cut off/));

  it('another zip file that was renamed', async () => {
    expect((await failureOf(zip([{ name: 'notes.xml', text: '<a/>' }]))).message).toMatch(/workbook/);
  });
});
