/** A device that holds a person in every place there is, for tests of erasures. */

import { addNote, suppress } from '../../../lib/core/accountEntries.ts';
import { contactKeysOf } from '../../../lib/core/contactKey.ts';
import { accountSubject, personSubject } from '../../../lib/core/entries.ts';
import { addPerson, linkKey } from '../../../lib/core/pageEntries.ts';
import type { Account, Stakeholder } from '../../../lib/schema/account.ts';
import type { Entry, EntryOf } from '../../../lib/schema/journal.ts';
import { saveWorkspace } from '../../../lib/store/changeWorkspace.ts';
import type { Database } from '../../../lib/store/database.ts';
import { type Erased, erasePerson } from '../../../lib/store/erasure/erasePerson.ts';
import { findPeople, gatherPerson } from '../../../lib/store/erasure/findPerson.ts';
import { applyList } from '../../../lib/store/generation.ts';
import { appendEntries } from '../../../lib/store/journal.ts';
import { repairMirror } from '../../../lib/store/mirror.ts';
import { account, TINY } from '../accounts.ts';
import type { MemoryArea } from '../area.ts';
import { idAt, retraction } from '../entries.ts';
import { bringActivity, FILE } from '../open.ts';

export const quiet = { signal: new AbortController().signal };

export interface Who {
  name: string;
  email: string;
  phone: string;
  slug: string;
}

export const INES: Who = {
  name: 'Inés Varga',
  email: 'ines.varga@rail.example',
  phone: '+44 (0)20 7123 4567',
  slug: 'ines-varga-4b12',
};

export function stakeholder({ name, email, phone, slug }: Who, rest: Partial<Stakeholder> = {}): Stakeholder {
  return {
    id: 'person-ines',
    name,
    email,
    phone,
    roles: ['champion'],
    keys: [`linkedin-person:${slug}`],
    ...rest,
  };
}

const stamp = (n: number) => ({ id: idAt(n), at: n });

/** The person's account, with them in every text that an account has. */
export function railOf(who: Who): Account {
  const { name, email, phone, slug } = who;
  return account('rail', {
    name: 'Example Rail',
    domains: ['rail.example'],
    people: [
      stakeholder(who, { title: 'COO', attributes: [{ name: 'Nickname', value: name.toUpperCase() }] }),
      {
        id: 'person-tom',
        name: 'Tom Okafor',
        roles: [],
        keys: ['linkedin-person:tom-okafor'],
        reportsTo: name,
      },
      { id: 'person-ann', name: 'Ann Lee', roles: [], keys: [], reportsTo: email.toUpperCase() },
    ],
    attributes: [
      { name: 'Notes', value: `Ask ${name} (${phone}) or see https://www.linkedin.com/in/${slug}/details` },
    ],
    brief: { whole: `${name} wants fewer delays` },
    selectionSignals: [`${name} spoke at the fair`],
    triggers: [{ type: 'leadership-change', note: `New COO: ${name}` }],
  });
}

/** All that this person may be in, on a device with other accounts beside. */
export async function fillWith(
  db: Database,
  area: MemoryArea,
  who: Who,
  others: Account[] = [],
): Promise<void> {
  const { name, email, phone, slug } = who;
  const rail = railOf(who);
  const sea = account('sea', {
    name: 'Example Sea',
    people: [stakeholder(who, { id: 'person-ines-sea', title: 'Adviser' })],
    attributes: [{ name: 'Notes', value: `Moved here: mail ${email}` }],
  });
  const list = (at: number, accounts: Account[]) =>
    applyList(db, { mode: 'replace', accounts }, FILE, {
      now: at,
      bucketBytes: TINY,
      record: ({ generation: id, counts }) => ({
        id,
        at,
        source: FILE,
        counts,
        changes: { added: 1, changed: 0, gone: 0 },
        fields: [
          {
            account: 'rail',
            name: 'Example Rail',
            field: 'brief',
            old: `Call ${phone}`,
            new: { whole: name },
          },
        ],
        report: {
          file: 'list.csv',
          ...{ rows: 1, accounts: 1, people: 0, added: 1, changed: 0, unchanged: 0, gone: 0 },
          merged: [{ rows: [2, 3], account: 'Example Rail', why: `both name ${name}` }],
          refused: [
            { row: 4, value: `${name}, ${email}`, reason: 'No account', cells: [name, email, 'COO'] },
          ],
          warnings: [{ row: 5, column: 'Phone', value: phone, reason: 'Look at it' }],
          columns: [{ header: 'Account' }],
        },
      }),
    });
  await list(1, [rail, ...others]);
  await list(2, [rail, sea, ...others]);
  const ines = rail.people[0] as Stakeholder;
  const subject = personSubject(ines);
  const on = { v: 1, account: accountSubject(rail) } as const;
  const entries: Entry[] = [
    touch(3, on, subject, `Wrote to ${email}`),
    touch(4, on, undefined, `${name} asked for a quote; also ${phone}`),
    retraction(5, 3),
    linkKey(stamp(6), rail, `linkedin-person:${slug}`, ines),
    retraction(7, 6),
    addPerson(stamp(8), rail, { ...ines, id: 'person-ines-added' }),
    suppress(stamp(9), { account: rail, person: ines, reason: `${name} asked us to stop` }),
    suppress(stamp(10), { keys: contactKeysOf(ines), reason: 'asked' }),
    addNote(stamp(11), rail, `Her number is ${phone}`, ines),
    addNote(stamp(12), rail, `${name.split(' ').reverse().join(', ')} is away`),
    { ...stamp(13), ...on, kind: 'role.set', person: subject, roles: ['finance'] },
    { ...stamp(14), ...on, kind: 'key.declined', key: `linkedin-person:${slug}` },
    touch(15, { v: 1, account: accountSubject(sea) }, undefined, `Saw https://linkedin.com/in/${slug}?trk=1`),
    {
      ...stamp(16),
      ...on,
      kind: 'signal.noted',
      person: subject,
      what: 'pricing-page',
      seenAt: 16,
      evidence: `https://www.linkedin.com/in/${slug}`,
      note: 'Hi',
    },
  ];
  await appendEntries(db, entries, area);
  // What a newer Touchline wrote.
  await db.put('journal', {
    id: idAt(17),
    account: 'rail',
    keys: ['domain:rail.example', `suppressed/email:${email}`],
    entry: {
      id: idAt(17),
      v: 9,
      kind: 'hug.given',
      person: subject,
      note: `Hugged ${name}`,
      [email]: phone,
    } as never,
  });
  const item = {
    kind: 'signal',
    type: 'website-visit',
    account: 'rail',
    at: 1_000,
    learnedAt: 1_000,
  } as const;
  await bringActivity(db, [
    { ...item, id: 's1', person: 'person-ines', note: `${name} looked at pricing` },
    { ...item, id: `file: website-visit rail 1000 ${name} ${email}`, note: 'No id of its own' },
    { ...item, id: 's3', note: `Form filled by ${email}` },
  ]);
  await bringActivity(db, [{ ...item, id: 's1', person: 'person-ines', note: `${name} came back` }]);
  await db.put('suppressions', {
    id: `dnc.csv ${email}`,
    key: `email:${email.toLowerCase()}`,
    import: 'dnc',
    source: 'dnc.csv',
    at: 1,
  });
  await saveWorkspace(db, { objective: `Be as happy as ${name}` });
  await db.put('summaries', { anything: name }, 'old');
  await repairMirror(db, area);
}

function touch(
  n: number,
  on: Pick<EntryOf<'touch.logged'>, 'v' | 'account'>,
  person: EntryOf<'touch.logged'>['person'],
  note: string,
): EntryOf<'touch.logged'> {
  return {
    ...stamp(n),
    ...on,
    kind: 'touch.logged',
    channel: 'email',
    direction: 'out',
    outcome: 'sent',
    touchedAt: n,
    ...(person && { person }),
    note,
  };
}

/** Finds the one whom the query means, and erases them. */
export async function eraseBy(db: Database, area: MemoryArea, query: string, n = 900): Promise<Erased> {
  const [group] = await findPeople(db, query, quiet);
  if (!group) throw new Error(`nobody is found by ${query}`);
  const found = await gatherPerson(db, group, quiet);
  return erasePerson(db, found, { id: idAt(n), now: n, onProgress: () => {}, area });
}

/** Every record of every store, with its key. */
export async function allRecords(db: Database): Promise<Array<[place: string, text: string]>> {
  const all: Array<[string, string]> = [];
  for (const name of db.objectStoreNames) {
    const [keys, values] = await Promise.all([db.getAllKeys(name), db.getAll(name)]);
    for (const [at, key] of keys.entries()) all.push([name, JSON.stringify([key, plain(values[at])])]);
  }
  return all;
}

// Typed arrays of versions say nothing of anybody.
function plain(value: unknown): unknown {
  return value;
}

/** The records that still hold anything by which the person is known, in any spelling that they were written in. */
export async function tracesOf(
  { name, email, phone, slug }: Who,
  texts: Iterable<readonly [string, string]>,
): Promise<string[]> {
  const signs = [name, email, phone, slug, email.split('@')[0] ?? '', 'person-ines'].map(folded);
  const digits = phone.replace(/\D/g, '').slice(-9);
  return [...texts].flatMap(([place, text]) => {
    const sign = signs.find((one) => folded(text).includes(one));
    const number = text.replace(/[\s()+-]/g, '').includes(digits) ? digits : undefined;
    const found = sign ?? number;
    return found === undefined ? [] : [`${place} has ${found}: ${text.slice(0, 400)}`];
  });
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
