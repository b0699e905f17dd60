import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftPlan } from '../../../lib/intake/plan/draftPlan.ts';
import type { ImportMode } from '../../../lib/intake/plan/plan.ts';
import type { ImportReport } from '../../../lib/intake/report.ts';
import { draftSample } from '../../../lib/intake/sample/draftSample.ts';
import type { Database } from '../../../lib/store/database.ts';
import { appendEntry } from '../../../lib/store/journal.ts';
import { newId } from '../../../lib/store/newId.ts';
import { MemoryArea } from '../../store/area.ts';
import { idAt, retraction } from '../../store/entries.ts';
import { allRecords, eraseBy } from '../../store/erasure/world.ts';
import { openFresh } from '../../store/open.ts';

vi.mock('webextension-polyfill', () => import('../../store/polyfill.ts'));

let db: Database;
const area = new MemoryArea();
const phase = { signal: new AbortController().signal, onProgress: () => {} };

async function bring(text: string, mode: ImportMode = 'update', name = 'list.csv'): Promise<ImportReport> {
  const drafted = await draftPlan(db, new File([text], name), { mode, now: 5, newId, ...phase });
  return (await drafted.apply(phase)).report as ImportReport;
}

const LIST = `Account,Website,Tier,Contact Name,Email,Phone,Reports To
Example Rail,rail.example,1:1,Ines Varga,ines.varga@rail.example,+44 20 7123 4567,
Example Rail,rail.example,1:1,Tom Okafor,tom@rail.example,+44 20 7123 4567,Ines Varga
Example Sea,sea.example,1:1,Ann Lee,ann@sea.example,,`;

const traces = async () =>
  (await allRecords(db))
    .filter(([, text]) => /Varga/i.test(text))
    .map(([place, text]) => `${place}: ${text}`);

beforeEach(async () => {
  db = await openFresh();
  await bring(LIST, 'replace');
  await eraseBy(db, area, 'ines.varga@rail.example');
  expect(await traces()).toEqual([]);
});

describe('somebody who was erased isn’t brought back', () => {
  it.each<ImportMode>(['replace', 'update'])(
    'by the same list, which is told without a name (%s)',
    async (mode) => {
      expect(await bring(LIST, mode)).toMatchObject({ erased: 1, people: 2 });
      expect(await traces()).toEqual([]);
    },
  );

  it.each([
    ['by their address under another name', 'I. Varga-Smith,ines.varga@rail.example,Example Sea'],
    ['by their name at the account', 'Inés Varga,,Example Rail'],
    ['by their number with the name', 'Ines Varga,,Example Sea,020 7123 4567'],
  ])('%s', async (_how, row) => {
    expect(
      await bring(`Name,Email,Account,Phone\n${row}\nBen Roy,ben@rail.example,Example Rail,`),
    ).toMatchObject({
      erased: 1,
      brought: { people: 2 },
      people: 3,
    });
    expect(await traces()).toEqual([]);
  });

  it('by a signal, and whatever it says of them', async () => {
    const report = await bring(`Account,Activity Type,Date,Name,Email,Notes
Example Rail,Pricing page,2026-11-20,Ines Varga,ines.varga@rail.example,Ines Varga looked
Example Rail,Pricing page,2026-11-21,Tom Okafor,tom@rail.example,Tom looked`);
    expect(report).toMatchObject({ erased: 1, brought: { activity: 1 } });
    expect(await traces()).toEqual([]);
  });

  it('by a row that is refused, which is kept to be corrected', async () => {
    const report = await bring(`Account,Website,Tier,Contact Name,Email
,localhost,1:1,Ines Varga,ines.varga@rail.example
,localhost,1:1,Ben Roy,ben@nowhere.example
Example Sea,sea.example,1:1,Ann Lee,ann@sea.example`);
    expect(report.refused).toMatchObject([
      { row: 2, value: '[erased]' },
      { row: 3, cells: ['', 'localhost', '1:1', 'Ben Roy', 'ben@nowhere.example'] },
    ]);
    expect(await traces()).toEqual([]);
  });

  it('by a workspace file', async () => {
    const list = [
      {
        name: 'Example Rail',
        domains: ['rail.example'],
        people: [{ name: 'Ines Varga' }, { name: 'Ben Roy' }],
      },
    ];
    expect(
      await bring(JSON.stringify({ touchline: 1, list }), 'update', 'team.touchline.json'),
    ).toMatchObject({ erased: 1 });
    expect(await traces()).toEqual([]);
  });

  it('by the sample', async () => {
    const sample = async () =>
      (
        await (
          await draftSample(db, new Blob(['Account,Website\nAcme,acme.example\n']), {
            now: Date.UTC(2026, 10, 20),
            newId,
            ...phase,
          })
        ).apply(phase)
      ).report as ImportReport;
    // Its Ines Varga is at an account of the same name.
    expect(await sample()).toMatchObject({ erased: 1 });
    await eraseBy(db, area, 'ravi menon', 901);
    expect(await sample()).toMatchObject({ erased: 2 });
    expect((await allRecords(db)).filter(([, text]) => text.includes('Menon'))).toEqual([]);
  });
});

describe('others come in', () => {
  it('who share the number, the first name or the account', async () => {
    const rows =
      'Name,Email,Account,Phone\nFront Desk,,Example Rail,020 7123 4567\nInes Roy,ines@rail.example,Example Rail,';
    const report = await bring(rows);
    expect(report).not.toHaveProperty('erased');
    expect(report.people).toBe(4);
  });

  it('and so does whoever’s erasure was taken back', async () => {
    await appendEntry(db, retraction(990, 900), area);
    expect(await db.get('journal', idAt(990))).toBeDefined();
    expect(await bring(LIST)).not.toHaveProperty('erased');
    expect(await traces()).not.toEqual([]);
  });
});

describe('what was planned before an erasure', () => {
  it('is refused, since it may have the person in it', async () => {
    const drafted = await draftPlan(db, new File([LIST], 'list.csv'), {
      mode: 'update',
      now: 5,
      newId,
      ...phase,
    });
    await eraseBy(db, area, 'ann@sea.example', 902);
    await expect(drafted.apply(phase)).rejects.toMatchObject({ reason: 'changed' });
  });
});
