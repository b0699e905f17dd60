import { beforeEach, describe, expect, it, vi } from 'vitest';
import { liftAt, type SuppressionDraft, suppress } from '../../lib/core/accountEntries.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { readCard } from '../../lib/store/card.ts';
import type { Database } from '../../lib/store/database.ts';
import { applyList } from '../../lib/store/generation.ts';
import { appendEntries, appendEntry } from '../../lib/store/journal.ts';
import { rollBack } from '../../lib/store/rollBack.ts';
import { getSetting } from '../../lib/store/settings.ts';
import {
  addSuppressionFile,
  setSuppressionFiles,
  sweepSuppressions,
} from '../../lib/store/suppressionFiles.ts';
import {
  endOf,
  type ListedSuppression,
  readFiled,
  readSaid,
  scanTeams,
} from '../../lib/store/suppressionList.ts';
import { readSuppressed, readSuppressionRows } from '../../lib/store/suppressions.ts';
import { account as accountOf, NOW, person, teamTouch, touch } from '../core/builders.ts';
import { MemoryArea } from './area.ts';
import { backUp, restore } from './backupFile.ts';
import { idAt, retraction } from './entries.ts';
import { fillDiskAt } from './faults.ts';
import { bringActivity, FILE, openFresh } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));

let db: Database;
const append = (...entries: Entry[]) => appendEntries(db, entries, new MemoryArea());
beforeEach(async () => {
  db = await openFresh();
});

const options = { now: 5, signal: new AbortController().signal, onProgress: () => {} };
const ines = person('Ines Varga', { email: 'Ines.Varga@rail.example', phone: '+44 (0)20 7123 4567' });
const rail = accountOf({ people: [ines] });
const rows = (...keys: string[]) => keys.map((key) => ({ key }));
const many = (count: number) =>
  rows(...Array.from({ length: count }, (_, at) => `email:p${at}@bolt.example`));

describe('a do-not-contact file', () => {
  it('bars whoever has its keys, in whatever spelling', async () => {
    await addSuppressionFile(db, 'a.csv', rows('email:ines.varga@rail.example', 'phone:2071234567'), options);
    const found = await readSuppressed(db, rail, rail.people);
    expect(found.rows.map(({ key, source }) => [key, source])).toEqual([
      ['email:ines.varga@rail.example', 'a.csv'],
      ['phone:2071234567', 'a.csv'],
    ]);
  });

  it('takes the place of one of its name, and stands beside others', async () => {
    await addSuppressionFile(db, 'a.csv', many(3), options);
    await addSuppressionFile(db, 'b.csv', many(2), options);
    await addSuppressionFile(db, 'a.csv', many(1), options);
    expect((await getSetting(db, 'suppressionFiles'))?.map(({ name, rows }) => [name, rows])).toEqual([
      ['a.csv', 1],
      ['b.csv', 2],
    ]);
    expect(await readSuppressionRows(db)).toHaveLength(3);
  });

  it('counts whole or not at all: cancelled or refused half-way, those before stay', async () => {
    await addSuppressionFile(db, 'a.csv', many(3), options);
    const controller = new AbortController();
    const cancelling = addSuppressionFile(db, 'a.csv', many(1200), {
      ...options,
      signal: controller.signal,
      onProgress: (done) => done >= 1000 && controller.abort(new Error('cancelled')),
    });
    await expect(cancelling).rejects.toThrow('cancelled');
    expect(await readSuppressionRows(db)).toHaveLength(3);
    await sweepSuppressions(db);
    expect(await db.count('suppressions')).toBe(3);
  });

  it.each(['thrown', 'late'] as const)(
    'leaves those before whole on a disk that fills up: %s',
    async (fault) => {
      await addSuppressionFile(db, 'a.csv', many(3), options);
      // The first row, one of a later transaction, and the naming of the file.
      for (const nth of [1, 700, 1201, 1202]) {
        const disk = fillDiskAt(nth, fault);
        await expect(addSuppressionFile(db, 'a.csv', many(1200), options)).rejects.toMatchObject({
          reason: 'full',
        });
        disk.free();
        expect(await readSuppressionRows(db)).toHaveLength(3);
      }
      await addSuppressionFile(db, 'a.csv', many(1200), options);
      expect(await readSuppressionRows(db)).toHaveLength(1200);
    },
  );

  it('goes and comes back until the browser starts again, and then is swept', async () => {
    await addSuppressionFile(db, 'a.csv', many(1700), options);
    await addSuppressionFile(db, 'b.csv', many(2), options);
    const files = (await getSetting(db, 'suppressionFiles')) ?? [];
    const before = await setSuppressionFiles(
      db,
      files.filter(({ name }) => name !== 'a.csv'),
    );
    expect(await readSuppressionRows(db)).toHaveLength(2);
    await setSuppressionFiles(db, before);
    expect(await readSuppressionRows(db)).toHaveLength(1702);
    await setSuppressionFiles(db, []);
    await sweepSuppressions(db);
    expect(await db.count('suppressions')).toBe(0);
  });
});

const said = (at: number, draft: Partial<SuppressionDraft>) =>
  suppress({ id: idAt(at), at }, { reason: 'Asked', ...draft });

describe('the sweep', () => {
  it('spares the rows of a file that is coming in, and waits for it', async () => {
    let sweeping: Promise<void> | undefined;
    await addSuppressionFile(db, 'a.csv', many(1200), {
      ...options,
      onProgress: () => {
        sweeping ??= sweepSuppressions(db);
      },
    });
    await sweeping;
    expect(await readSuppressionRows(db)).toHaveLength(1200);
  });

  it('of a restore’s rows waits likewise', async () => {
    await addSuppressionFile(db, 'a.csv', many(1200), options);
    const file = await backUp(db);
    const other = await openFresh();
    await Promise.all([restore(other, file), sweepSuppressions(other)]);
    expect(await readSuppressionRows(other)).toHaveLength(1200);
  });

  it('is told to whoever wants a swept file back: it never counts as if it barred somebody', async () => {
    await addSuppressionFile(db, 'a.csv', many(3), options);
    const before = await setSuppressionFiles(db, []);
    await sweepSuppressions(db);
    await expect(setSuppressionFiles(db, before)).rejects.toThrow('Choose the file again');
    expect(await getSetting(db, 'suppressionFiles')).toEqual([]);
  });
});

describe('what the rep said', () => {
  it('by key alone is found on the account that has it', async () => {
    const entry = said(1, { keys: ['phone:2071234567'] });
    await appendEntry(db, entry, new MemoryArea());
    await appendEntry(db, said(2, { keys: ['phone:1111111111'] }), new MemoryArea());
    expect((await readSuppressed(db, rail, rail.people)).entries).toContainEqual(entry);
    const lift = {
      id: idAt(3),
      v: 1,
      at: 3,
      kind: 'suppression.lifted',
      keys: entry.keys,
      suppression: entry.id,
      reason: 'A mistake',
    } as const;
    await appendEntry(db, lift, new MemoryArea());
    expect((await readSuppressed(db, rail, rail.people)).entries).toContainEqual(lift);
  });

  it('is listed, with how it ended', async () => {
    const over = said(1, { keys: ['email:a@bolt.example'], until: 4 });
    const takenBack = said(2, { keys: ['email:b@bolt.example'] });
    const lifted = said(3, { account: rail, person: ines });
    const inForce = said(4, { account: rail });
    const lift = liftAt({ id: idAt(5), at: 5 }, { keys: [] }, lifted.id, 'A mistake');
    await append(over, takenBack, lifted, inForce, lift, retraction(6, 2));
    const { said: listed, lifts } = await readSaid(db);
    expect(listed.map((one) => [one.name, endOf(one, lifts, 9)?.how])).toEqual([
      ['a@bolt.example', 'over'],
      ['b@bolt.example', 'retracted'],
      ['Ines Varga', 'lifted'],
      ['everybody at Example Rail', undefined],
    ]);
    await append(retraction(7, 5));
    const again = await readSaid(db);
    expect(again.said.map((one) => endOf(one, again.lifts, 9)?.how)).toEqual([
      'over',
      'retracted',
      undefined,
      undefined,
    ]);
  });
});

describe('everybody who must not be contacted', () => {
  const tomas = person('Tomas Hale', { email: 'tomas@rail.example', optOuts: ['email', 'call'] });
  const listed = accountOf({ people: [ines, tomas] });
  const scan = async () => {
    const all: ListedSuppression[] = [];
    await scanTeams(db, {
      signal: new AbortController().signal,
      onFound: (some) => void all.push(...some),
    });
    return all;
  };
  const everybody = async () => [...(await readSaid(db)).said, ...(await scan()), ...(await readFiled(db))];
  const stop = { direction: 'in', outcome: 'asked-to-stop' } as const;

  beforeEach(async () => {
    await applyList(db, { mode: 'replace', accounts: [listed] }, FILE, { now: 1 });
    await append(
      said(1, { account: listed }),
      said(2, { account: listed, person: person('Nobody Known') }),
      touch(ines, { ...stop, id: idAt(3) }),
    );
    await bringActivity(db, [teamTouch({ ...stop, id: 'theirs', person: tomas.id, note: 'On the phone' })]);
    await addSuppressionFile(db, 'a.csv', rows('email:ines.varga@rail.example'), options);
  });

  it('is told by who said so: the rep, whoever asked to stop, the list, a file', async () => {
    expect((await everybody()).map(({ saidBy, name, by }) => [saidBy, name, by])).toEqual([
      ['rep', 'everybody at Example Rail', undefined],
      ['rep', 'Nobody Known', undefined],
      ['stop', 'Ines Varga', undefined],
      ['stop', 'Tomas Hale', 'Kim Berg'],
      ['list', 'Tomas Hale', undefined],
      ['file', 'ines.varga@rail.example', 'a.csv'],
    ]);
  });

  it('is lifted for the card too, each alone', async () => {
    const onCard = async () => {
      const card = await readCard(db, { account: listed.id });
      if (card.kind !== 'account') throw new Error('no card');
      const view = viewAccount(card.account, card.activity, card.entries, card.workspace, NOW, card.facts);
      return view.suppressions.map(({ id }) => id);
    };
    // Whoever isn't at the account bars nobody there.
    const binding = (await everybody()).filter(({ name }) => name !== 'Nobody Known');
    let left = new Set(binding.map(({ id }) => id));
    expect(new Set(await onCard())).toEqual(left);
    for (const [at, one] of binding.entries()) {
      await append(liftAt({ id: idAt(100 + at), at: NOW }, one.place, one.id, 'They agreed'));
      left = new Set([...left].filter((id) => id !== one.id));
      expect(new Set(await onCard())).toEqual(left);
    }
    expect(left.size).toBe(0);
  });

  it('leaves out what an import brought that was taken back', async () => {
    await rollBack(db, { now: 9 });
    expect((await scan()).map(({ saidBy }) => saidBy)).toEqual(['list']);
  });
});
