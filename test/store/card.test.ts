import { beforeEach, describe, expect, it, vi } from 'vitest';
import { liftSuppression, type SuppressionDraft, suppress } from '../../lib/core/accountEntries.ts';
import { logTouch, retract } from '../../lib/core/entries.ts';
import { identifyPage } from '../../lib/core/page.ts';
import { addPerson, chooseCandidate, declineKey, linkKey, nominate } from '../../lib/core/pageEntries.ts';
import { viewAccount } from '../../lib/core/view.ts';
import { suppressionKey } from '../../lib/intake/suppressionFile.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { readCard } from '../../lib/store/card.ts';
import type { Database } from '../../lib/store/database.ts';
import { applyList } from '../../lib/store/generation.ts';
import { appendEntry } from '../../lib/store/journal.ts';
import { localArea } from '../../lib/store/mirror.ts';
import { addRecent, setSetting } from '../../lib/store/settings.ts';
import { addSuppressionFile, setSuppressionFiles } from '../../lib/store/suppressionFiles.ts';
import { account, NOW, nextId, person } from '../core/builders.ts';
import { FILE, openFresh } from './open.ts';

vi.mock('webextension-polyfill', () => import('./polyfill.ts'));

let db: Database;
beforeEach(async () => {
  // The mirror outlives a lost database, and would bring the entries of the test before back.
  await localArea.remove(Object.keys(await localArea.list('')));
  db = await openFresh();
});

const ines = person('Ines Varga', { keys: ['linkedin-person:ines-varga-example'] });
const rail = account({ id: 'rail', name: 'Example Rail', domains: ['rail.example'], people: [ines] });
const foods = account({ id: 'foods', name: 'Example Foods', domains: ['foods.example'] });
const east = account({ id: 'east', name: 'Example Group East', domains: ['group.example'] });
const west = account({ id: 'west', name: 'Example Group West', domains: ['group.example'] });

const load = (...accounts: Account[]) => applyList(db, { mode: 'replace', accounts }, FILE, { now: NOW });
const open = (address: string) => readCard(db, { page: identifyPage(address) });
const stamp = () => ({ id: nextId(), at: NOW });
const write = async <E extends Entry>(entry: E): Promise<E> => {
  await appendEntry(db, entry);
  return entry;
};
const sent = { channel: 'email', direction: 'out', outcome: 'sent' } as const;

describe('reading a card', () => {
  it('says that there is no list', async () => {
    expect(await open('https://rail.example/')).toEqual({ kind: 'empty' });
  });

  it('finds the account of a site, says how, and brings what is known of it', async () => {
    await load(rail, foods);
    const entry = await write(logTouch(stamp(), rail, { choice: sent, person: ines }));
    await write(logTouch(stamp(), foods, { choice: sent }));
    expect(await open('https://www.rail.example/about')).toMatchObject({
      kind: 'account',
      account: rail,
      via: { kind: 'domain', domain: 'rail.example' },
      place: 'rail.example',
      entries: [entry],
      me: undefined,
    });
  });

  it('brings the person whose page is in front', async () => {
    await load(rail);
    expect(await open('https://www.linkedin.com/in/ines-varga-example/')).toMatchObject({
      kind: 'account',
      person: ines.id,
    });
  });

  it('tells who moved here from another account of the list, and whether they had engaged there', async () => {
    const newer = { ...ines, id: 'person Ines Varga, later' };
    const home = { ...foods, people: [newer] };
    await load(rail, home);
    await write(
      logTouch(stamp(), rail, { choice: { ...sent, outcome: 'replied', direction: 'in' }, person: ines }),
    );
    expect(await open('https://foods.example/')).toMatchObject({
      moves: [{ person: newer.id, from: { id: 'rail', name: 'Example Rail' }, engaged: true }],
    });
    expect(await open('https://rail.example/')).toMatchObject({ moves: [], page: undefined });
  });

  it('tells who moved here by the last import, which took them from where they were', async () => {
    await load(rail, foods);
    await write(
      logTouch(stamp(), rail, { choice: { ...sent, outcome: 'replied', direction: 'in' }, person: ines }),
    );
    await load({ ...rail, people: [] }, { ...foods, people: [ines] });
    expect(await open('https://foods.example/')).toMatchObject({
      moves: [{ person: ines.id, from: { id: 'rail', name: 'Example Rail' }, engaged: true }],
    });
    expect(await open('https://rail.example/')).toMatchObject({ moves: [] });
    // What is as it was in the list before is no move.
    await load({ ...rail, people: [] }, { ...foods, people: [ines] });
    expect(await open('https://foods.example/')).toMatchObject({ moves: [] });
  });

  it('says why a page is about no company, with the last cards opened', async () => {
    await load(rail);
    await addRecent(db, { account: 'rail', name: 'Example Rail', at: NOW });
    expect(await open('about:blank')).toMatchObject({
      kind: 'nothing',
      reason: 'browser-page',
      recent: [{ account: 'rail' }],
    });
  });

  it('knows the rep once they said who they are, on a list that has them as an owner', async () => {
    await load({ ...rail, owners: { ae: 'Dana Whitlock' } });
    await setSetting(db, 'identity', { name: 'Dana Whitlock' });
    expect(await open('https://rail.example/')).toMatchObject({ me: 'Dana Whitlock' });
    await load(foods);
    expect(await open('https://foods.example/')).toMatchObject({ me: undefined });
    await load({ ...rail, owners: { ae: 'Dana Whitlock' } });
    await setSetting(db, 'identity', 'nobody');
    expect(await open('https://rail.example/')).toMatchObject({ me: undefined });
  });

  it('opens an account by its id, and says so when it left the list', async () => {
    await load(rail);
    expect(await readCard(db, { account: 'rail' })).toMatchObject({ kind: 'account', via: undefined });
    expect(await readCard(db, { account: 'foods' })).toMatchObject({ kind: 'nothing', reason: 'gone' });
  });
});

describe('several accounts on one domain', () => {
  beforeEach(() => load(east, west));

  it('are a picker', async () => {
    const card = await open('https://group.example/');
    expect(card).toMatchObject({ kind: 'ambiguous', candidates: [east, west] });
  });

  it('are one once the rep chose, until the choice is taken back', async () => {
    const choice = await write(chooseCandidate(stamp(), west, 'domain:group.example'));
    expect(await open('https://group.example/')).toMatchObject({
      kind: 'account',
      account: west,
      choice: choice.id,
    });
    await write(retract(stamp(), choice.id));
    expect(await open('https://group.example/')).toMatchObject({ kind: 'ambiguous' });
  });
});

describe('a site off the list', () => {
  beforeEach(() => load(rail));

  it('is none, and shows the nomination of its domain until it is taken back', async () => {
    const nomination = await write(nominate(stamp(), 'domain:new.example', 'New Example', 'Hiring'));
    expect(await open('https://shop.new.example/')).toMatchObject({ kind: 'none', nomination });
    await write(retract(stamp(), nomination.id));
    expect(await open('https://shop.new.example/')).toMatchObject({ kind: 'none', nomination: undefined });
  });

  it('may be suggested, and isn’t any more once the rep said No', async () => {
    expect(await open('https://rail.test/')).toMatchObject({ kind: 'suggested', accounts: [rail] });
    await write(declineKey(stamp(), rail, 'domain:rail.test'));
    expect(await open('https://rail.test/')).toMatchObject({
      kind: 'none',
      declined: [{ account: { name: 'Example Rail' } }],
    });
  });

  it('matches once it is linked, also after the list was rebuilt with new ids', async () => {
    await write(linkKey(stamp(), rail, 'domain:rail.test'));
    expect(await open('https://rail.test/')).toMatchObject({
      kind: 'account',
      account: rail,
      via: { kind: 'alias' },
    });
    const rebuilt = { ...rail, id: 'rail anew' };
    await load(foods, rebuilt);
    expect(await open('https://rail.test/')).toMatchObject({ kind: 'account', account: rebuilt });
  });
});

describe('entries of an account that was rebuilt with a new id', () => {
  it('find it by its keys', async () => {
    await load(rail);
    const entry = await write(logTouch(stamp(), rail, { choice: sent }));
    await load({ ...rail, id: 'rail anew' });
    expect(await open('https://rail.example/')).toMatchObject({ entries: [entry] });
  });

  it('do not go to a sister company that shares its domain, once it left the list', async () => {
    await load(east, west);
    await write(logTouch(stamp(), east, { choice: sent }));
    await write(linkKey(stamp(), east, 'linkedin-company:group-east'));
    await load(west);
    expect(await readCard(db, { account: 'west' })).toMatchObject({ entries: [] });
    expect(await open('https://www.linkedin.com/company/group-east/')).toMatchObject({ kind: 'none' });
  });

  it('do not go to another account that shares its domain', async () => {
    await load(east, west);
    const entry = await write(logTouch(stamp(), east, { choice: sent }));
    expect(await readCard(db, { account: 'west' })).toMatchObject({ entries: [] });
    await load({ ...east, id: 'east anew' }, west);
    expect(await readCard(db, { account: 'west' })).toMatchObject({ entries: [] });
    expect(await readCard(db, { account: 'east anew' })).toMatchObject({ entries: [entry] });
  });
});

describe('a person whose page nobody on the list has', () => {
  const page = 'https://www.linkedin.com/in/ines-varga-9a8b7c/';
  const key = 'linkedin-person:ines-varga-9a8b7c';

  it('may be somebody of that name, until the rep says No', async () => {
    await load(rail);
    expect(await open(page)).toMatchObject({
      kind: 'unknown-person',
      key,
      name: 'Ines Varga',
      namesakes: [{ account: { id: 'rail' }, person: { name: 'Ines Varga' } }],
    });
    await write(declineKey(stamp(), rail, key));
    expect(await open(page)).toMatchObject({ kind: 'unknown-person', namesakes: [] });
  });

  it('is in front once the page was linked to them', async () => {
    await load(rail);
    await write(linkKey(stamp(), rail, key, ines));
    expect(await open(page)).toMatchObject({ kind: 'account', person: ines.id });
  });

  it('is in front once they were added, and still after the list brings them', async () => {
    await load(foods);
    const added = person('Ines Varga', { id: 'added', keys: [key] });
    await write(addPerson(stamp(), foods, added));
    await write(linkKey(stamp(), foods, key, added));
    expect(await open(page)).toMatchObject({ kind: 'account', account: { id: 'foods' }, person: 'added' });
    await load({ ...foods, people: [ines] });
    expect(await open(page)).toMatchObject({ kind: 'account', person: ines.id });
  });
});

describe('who must not be contacted', () => {
  const known = person('Ines Varga', {
    email: 'Ines.Varga+rail@Rail.example',
    phone: '+44 (0)20 7123 4567',
    keys: ['linkedin-person:ines-varga-example'],
  });
  const here = { ...rail, people: [known] };
  const said = (draft: Partial<SuppressionDraft>) =>
    write(suppress(stamp(), { reason: 'Asked at the fair', ...draft }));
  const barredOn = async (address: string) => {
    const card = await open(address);
    if (card.kind !== 'account') throw new Error(`no account: ${card.kind}`);
    const view = viewAccount(card.account, card.activity, card.entries, card.workspace, NOW, card.facts);
    return view.suppressions.map(({ id, people }) => [id, people?.join() ?? 'everybody']);
  };
  const filed = (...keys: string[]) =>
    addSuppressionFile(
      db,
      'blocked.csv',
      keys.map((key) => ({ key })),
      { now: NOW, signal: new AbortController().signal, onProgress: () => {} },
    );
  /** A key of what somebody typed, or had in a file. */
  const keyOf = (text: string) => {
    const read = suppressionKey(text);
    if ('reason' in read) throw new Error(read.reason);
    return read.key;
  };

  it.each([
    'ines.varga@rail.example',
    'INES.VARGA+fair@rail.example',
    'mailto:ines.varga@rail.example',
    '020 7123 4567',
    '0044 20 71234567',
    '+44 (0) 20 7123-4567',
    'https://uk.linkedin.com/in/ines-varga-example/details/',
  ])('is found by the key alone, in whatever spelling: %s', async (text) => {
    await load(here, foods);
    const entry = await said({ keys: [keyOf(text)] });
    expect(await barredOn('https://rail.example/')).toEqual([[entry.id, known.id]]);
    expect(await barredOn('https://foods.example/')).toEqual([]);
    await filed(keyOf(text));
    expect(await barredOn('https://rail.example/')).toHaveLength(2);
    expect(await barredOn('https://foods.example/')).toEqual([]);
  });

  it('by a domain: everybody at its account, and whoever writes from there at another', async () => {
    const away = { ...foods, people: [{ ...known, id: 'away' }] };
    await load({ ...rail, domains: ['eu.rail.example'] }, away);
    const entry = await said({ keys: [keyOf('www.rail.example')] });
    expect(await barredOn('https://eu.rail.example/')).toEqual([[entry.id, 'everybody']]);
    expect(await barredOn('https://foods.example/')).toEqual([[entry.id, 'away']]);
  });

  it('stays so where they moved to, with another id, until it is lifted there', async () => {
    await load(here, foods);
    const entry = await said({ account: here, person: known });
    const moved = person('Ines Varga-Roth', { id: 'moved', email: 'ines@foods.example', keys: known.keys });
    const home = { ...foods, people: [moved] };
    await load({ ...rail, people: [] }, home);
    expect(await barredOn('https://foods.example/')).toEqual([[entry.id, 'moved']]);
    expect(await barredOn('https://rail.example/')).toEqual([]);
    const by = { kind: 'rep', entry } as const;
    await write(liftSuppression(stamp(), home, { id: entry.id, by, people: ['moved'] }, 'They agreed'));
    expect(await barredOn('https://foods.example/')).toEqual([]);
    await load(here, foods);
    expect(await barredOn('https://rail.example/')).toEqual([]);
  });

  it('goes with what takes it back', async () => {
    await load(here);
    const entry = await said({ keys: ['phone:2071234567'] });
    await write(retract(stamp(), entry.id));
    expect(await barredOn('https://rail.example/')).toEqual([]);
  });

  it('is no longer by a file that was taken out, or by one whose import was cut off', async () => {
    await load(here);
    await filed('phone:2071234567');
    await setSuppressionFiles(db, []);
    expect(await barredOn('https://rail.example/')).toEqual([]);
  });
});

describe('an entry that can’t be read', () => {
  it('is counted on the card of its account, and on no other', async () => {
    await load(east, west);
    const entry = await write(logTouch(stamp(), east, { choice: sent }));
    const record = await db.get('journal', entry.id);
    // Both accounts share the key by which it is found.
    await db.put('journal', { ...record, id: nextId(), entry: { half: true } } as never);
    expect(await readCard(db, { account: 'east' })).toMatchObject({ entries: [entry], unreadable: 1 });
    expect(await readCard(db, { account: 'west' })).toMatchObject({ entries: [], unreadable: 0 });
  });
});
