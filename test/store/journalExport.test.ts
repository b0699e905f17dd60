import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addNote, flagAccount, liftAt, setStage, suppress } from '../../lib/core/accountEntries.ts';
import { exportJournalCsv, exportJournalJson } from '../../lib/intake/journalExport.ts';
import { Entry } from '../../lib/schema/journal.ts';
import type { Database } from '../../lib/store/database.ts';
import { appendEntries } from '../../lib/store/journal.ts';
import { account as accountOf, nextId, person } from '../core/builders.ts';
import { anyOf } from '../schema/anyOf.ts';
import { MemoryArea } from './area.ts';
import { idAt, link, nomination, retraction, touch } from './entries.ts';
import { openFresh } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const ines = person('Ines Varga', { email: 'ines.varga@rail.example', phone: '+44 20 7123 4567' });
const stamp = () => ({ id: nextId(), at: 5 });
const options = () => ({ signal: new AbortController().signal, onProgress: () => {} });
const append = (...entries: Entry[]) => appendEntries(db, entries, new MemoryArea());

async function table(): Promise<{ text: string; rows: Array<Record<string, string>> }> {
  const { file } = await exportJournalCsv(db, options());
  // `text()` would take the mark at its start away.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
  return {
    text,
    rows: Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data,
  };
}

describe('the journal as a CSV', () => {
  it('has a row for each entry, in a rep’s words', async () => {
    const at = new Date(2026, 10, 24, 9, 5).getTime();
    await append(
      {
        ...touch(1),
        touchedAt: at,
        at: at + 60_000,
        by: 'Dana Whitlock',
        person: { id: 'p', name: 'Ines Varga', keys: [] },
        note: 'Two lines\nof “note”',
        step: { play: 'strategic-opening', step: '3', startedAt: 1 },
      },
      link(2, 'a1', 'domain:alias.example'),
      nomination(3, 'domain:bolt.example'),
      retraction(4, 3),
    );
    const { text, rows } = await table();
    expect(text.startsWith('\ufeffWhen,Written,Kind,Account,Person,Channel,Direction,Outcome,')).toBe(true);
    expect(rows).toEqual([
      {
        When: '2026-11-24 09:05',
        Written: '2026-11-24 09:06',
        Kind: 'Touch',
        Account: 'a1',
        Person: 'Ines Varga',
        Channel: 'LinkedIn message',
        Direction: 'Out',
        Outcome: 'Sent',
        Note: 'Two lines\nof “note”',
        Step: 'strategic-opening, 3',
        More: '',
        By: 'Dana Whitlock',
        Retracted: 'no',
        ID: idAt(1),
      },
      expect.objectContaining({ Kind: 'Page linked', Account: 'a1', More: 'key: domain:alias.example' }),
      expect.objectContaining({
        Kind: 'Company nominated',
        More: 'key: domain:bolt.example; name: Bolt; reason: Asked for a demo',
        Retracted: 'yes',
      }),
      expect.objectContaining({ Kind: 'Taken back', More: `entry: ${idAt(3)}`, Retracted: 'no' }),
    ]);
  });

  it('tells what became of an account and who must not be contacted', async () => {
    const until = new Date(2027, 0, 31, 23, 59).getTime();
    const rail = accountOf({ people: [ines] });
    const entries: Entry[] = [
      setStage(stamp(), rail, 'active-review'),
      flagAccount(stamp(), rail, 'acquired', 'by Bolt'),
      addNote(stamp(), rail, 'Budget in March', ines),
      suppress(stamp(), { account: rail, person: ines, channels: ['email', 'call'], reason: 'Asked', until }),
      suppress(stamp(), { keys: ['domain:bolt.example'], reason: 'Competitor' }),
      liftAt(stamp(), { account: { id: rail.id, name: rail.name, keys: [] }, keys: [] }, 'x', 'They agreed'),
    ];
    await append(...entries);
    const { rows } = await table();
    expect(rows.map(({ Kind, Account, Person, Note, More }) => [Kind, Account, Person, Note, More])).toEqual([
      ['Stage set', 'Example Rail', '', '', 'stage: Active review'],
      ['Account flagged', 'Example Rail', '', 'by Bolt', 'flag: Acquired by another company'],
      ['Note', 'Example Rail', 'Ines Varga', 'Budget in March', ''],
      [
        'Do not contact',
        'Example Rail',
        'Ines Varga',
        '',
        'keys: email:ines.varga@rail.example, phone:2071234567; channels: Email, Calls; reason: Asked; until: 2027-01-31 23:59',
      ],
      ['Do not contact', '', '', '', 'keys: domain:bolt.example; reason: Competitor'],
      ['May be contacted again', 'Example Rail', '', '', 'suppression: x; reason: They agreed'],
    ]);
  });

  it('never starts a cell as a formula, whatever is in an entry', async () => {
    await fc.assert(
      fc.asyncProperty(anyOf(Entry), async (entry) => {
        const fresh = await openFresh();
        await appendEntries(fresh, [{ ...entry, by: '=cmd()' }], new MemoryArea());
        const { file } = await exportJournalCsv(fresh, options());
        const rows = Papa.parse<string[]>((await file.text()).replace('\ufeff', ''), { delimiter: ',' }).data;
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
        expect(rows[1]).toHaveLength(14);
        fresh.close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('has a row for what can’t be read, with what is left of it', async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    await db.put('journal', { id: 'x', entry: { kind: 'dream.dreamt', v: 1 } } as never);
    await db.put('journal', { id: 'y', entry: circle } as never);
    const { rows } = await table();
    expect(rows).toEqual([
      expect.objectContaining({
        Kind: 'Can’t be read',
        ID: 'x',
        More: expect.stringContaining('dream.dreamt'),
      }),
      expect.objectContaining({ Kind: 'Can’t be read', ID: 'y' }),
    ]);
  });
});

describe('the journal as JSON', () => {
  it('is the entries as they are', async () => {
    const entries = [{ ...touch(1), note: '\ud800 "quoted" 👩‍🚀' }, retraction(2, 1)];
    await append(...entries);
    await db.put('journal', { id: 'x', entry: null } as never);
    const { file, entries: count } = await exportJournalJson(db, options());
    expect(JSON.parse(await file.text())).toEqual([...entries, { unreadable: { id: 'x', entry: null } }]);
    expect(count).toBe(3);
  });

  it('is an empty list of an empty journal', async () => {
    expect(JSON.parse(await (await exportJournalJson(db, options())).file.text())).toEqual([]);
  });

  it('can be cancelled', async () => {
    await append(touch(1));
    const controller = new AbortController();
    controller.abort('enough');
    await expect(exportJournalJson(db, { ...options(), signal: controller.signal })).rejects.toBe('enough');
  });
});
