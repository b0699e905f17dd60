import { beforeEach, describe, expect, it } from 'vitest';
import { draftPlan } from '../../../lib/intake/plan/draftPlan.ts';
import type { Database } from '../../../lib/store/database.ts';
import { applyList } from '../../../lib/store/generation.ts';
import { newId } from '../../../lib/store/newId.ts';
import { readManifest } from '../../../lib/store/tal.ts';
import { verify } from '../../../lib/store/verify.ts';
import { accounts } from '../../store/accounts.ts';
import { FILE, openFresh } from '../../store/open.ts';

let db: Database;
beforeEach(async () => {
  db = await openFresh();
  await applyList(db, { mode: 'replace', accounts: accounts(5) }, FILE, { now: 1 });
});

const phase = { signal: new AbortController().signal, onProgress: () => {} };

const plan = (file: File) => draftPlan(db, file, { mode: 'replace', now: 5, newId, ...phase });

const HEADER = 'Account,Website,Note\n';
const MB = 1 << 20;

/** A file that a browser stops reading half-way, as it does once the file on disk is another. */
function changing(text: string, pulls: number): File {
  const file = new File([text], 'list.csv');
  const stream = file.stream.bind(file);
  let read = 0;
  file.stream = () => {
    if (++read <= pulls) return stream();
    return new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(text.slice(0, 40)));
        controller.error(new DOMException('The file could not be read', 'NotReadableError'));
      },
    });
  };
  return file;
}

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('a file that can’t be read to its end leaves the old list whole', () => {
  const rows = 'Acme,acme.example,x\n'.repeat(100);
  it.each<[string, () => File, RegExp]>([
    ['it changes while its encoding is told', () => changing(HEADER + rows, 0), /changed, moved or removed/],
    ['it changes while its rows are read', () => changing(HEADER + rows, 1), /changed, moved or removed/],
    [
      'a cell has 100 MB',
      () => {
        const piece = 'long '.repeat(MB / 5);
        const cell = Array.from({ length: 100 }, () => piece);
        return new File([`${HEADER}Acme,acme.example,"`, ...cell, '"\nBolt,bolt.example,y\n'], 'list.csv');
      },
      /Row 2 has more than 16,000,000 characters/,
    ],
    [
      'it has a million columns',
      () => new File([`Account${',a'.repeat(MB)}\n1`], 'list.csv'),
      /columns; a list/,
    ],
    [
      'it is cut off within quotes',
      () => new File([`${HEADER}Acme,acme.example,"half a no`], 'list.csv'),
      /In row 2 a quote opens and never closes/,
    ],
    [
      'it is cut off within a character',
      () => new File([`${HEADER}Zo\u00EB,zoe.example,\u00E9\u00E8 Caf`, latin('\xC3')], 'list.csv'),
      /Row 2, column Note, .*damaged/,
    ],
    [
      'it is cut off after its header',
      () => new File([HEADER.trim()], 'list.csv'),
      /column names but no rows/,
    ],
    [
      'it is a workbook that is cut off',
      () => new File([latin('PK\u0003\u0004\u0014\0\x06'), rows], 'list.xlsx'),
      /damaged|cut off/,
    ],
    [
      'it is a workspace file that is cut off',
      () => new File(['{"touchline": 1, "list": [{"name": "Ac'], 'list.json'),
      /no sound JSON/,
    ],
  ])('%s', async (_, file, words) => {
    const before = await readManifest(db);
    await expect(plan(file())).rejects.toThrow(words);
    expect(await readManifest(db)).toEqual(before);
    expect(await verify(db)).toEqual({ checksum: before?.checksum, faults: [] });
  });
});

describe('a file that is read but for some of it says so', () => {
  it('where it is cut off between two cells', async () => {
    const { plan: planned } = await plan(
      new File([`${HEADER}Acme,acme.example,x\nBolt,bolt.exa`], 'list.csv'),
    );
    expect(planned.report.warnings).toMatchObject([
      { row: 3, column: 'Note', reason: expect.stringMatching(/ends before this column/) },
    ]);
  });

  it('where a row has a million cells', async () => {
    const row = `Acme,acme.example,x${',y'.repeat(MB)}`;
    const { plan: planned } = await plan(new File([`${HEADER}${row}\nBolt,bolt.example,x\n`], 'list.csv'));
    expect(planned.report).toMatchObject({
      added: 1,
      refused: [{ row: 2, reason: expect.stringMatching(/1,048,579 cells, the header 3/) }],
    });
  });

  it('where its writing is in doubt', async () => {
    const shiftJis = latin('\x93\x8C\x8B\x9E\x93S\x93\xB9\x89\xEF\x8E\xD0');
    const { plan: planned } = await plan(new File([HEADER, shiftJis, ',tetsudo.example,x\n'], 'list.csv'));
    expect(planned.report.warnings).toMatchObject([
      { row: 1, reason: expect.stringMatching(/not in UTF-8.*CSV UTF-8/) },
    ]);
  });
});
