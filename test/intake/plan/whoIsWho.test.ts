import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accountSubject, personSubject } from '../../../lib/core/entries.ts';
import { identifyPage } from '../../../lib/core/page.ts';
import { draftPlan } from '../../../lib/intake/plan/draftPlan.ts';
import type { ImportMode } from '../../../lib/intake/plan/plan.ts';
import type { Account } from '../../../lib/schema/account.ts';
import { readCard } from '../../../lib/store/card.ts';
import type { Database } from '../../../lib/store/database.ts';
import { appendEntry } from '../../../lib/store/journal.ts';
import { newId } from '../../../lib/store/newId.ts';
import { readAllAccounts } from '../../../lib/store/tal.ts';
import { MemoryArea } from '../../store/area.ts';
import { openFresh } from '../../store/open.ts';

vi.mock('webextension-polyfill', () => import('../../store/polyfill.ts'));

let db: Database;
beforeEach(async () => {
  db = await openFresh();
});

const phase = { signal: new AbortController().signal, onProgress: () => {} };

async function bring(text: string, mode: ImportMode = 'replace'): Promise<Account[]> {
  const file = new File([text], 'list.csv');
  await (await draftPlan(db, file, { mode, now: 5, newId, ...phase })).apply(phase);
  const all: Account[] = [];
  for await (const some of readAllAccounts(db)) all.push(...some);
  return all;
}

/** Logs a touch on Acme, with Ines, as the card would. */
async function logTouch(accounts: readonly Account[]): Promise<void> {
  const acme = accounts.find(({ domains }) => domains.includes('acme.example'));
  const ines = acme?.people.find(({ name }) => name === 'Ines Varga');
  if (!acme) throw new Error('Acme is not on the list');
  await appendEntry(
    db,
    {
      id: newId(),
      v: 1,
      at: 10,
      kind: 'touch.logged',
      account: accountSubject(acme),
      ...(ines && { person: personSubject(ines) }),
      channel: 'email',
      direction: 'out',
      outcome: 'sent',
      touchedAt: 10,
    },
    new MemoryArea(),
  );
}

/** How many touches the card of a page shows, and of which account. */
async function onCard(address: string): Promise<string> {
  const card = await readCard(db, { page: identifyPage(address) });
  return card.kind === 'account' ? `${card.account.name}: ${card.entries.length}` : card.kind;
}

const FIRST = `Account,Website,Tier,Contact,Email
Acme,acme.example,1:1,Ines Varga,ines@acme.example
Bolt,bolt.example,1:few,Sam Oyelaran,sam@bolt.example
`;

/** The same companies as a later list, or another tool, would have them; and where Acme's pages are then. */
const later: ReadonlyArray<readonly [what: string, list: string, acme: string, name: string]> = [
  [
    'a record id',
    'Record ID,Account,Website,Tier\n17,Acme,acme.example,1:1\n18,Bolt,bolt.example,1:few\n',
    'acme.example',
    'Acme',
  ],
  [
    'a country',
    'Account,Website,Company Country\nAcme,acme.example,Germany\nBolt,bolt.example,France\n',
    'acme.example',
    'Acme',
  ],
  [
    'another name',
    'Account,Website\nZenith Group,acme.example\nBolt,bolt.example\n',
    'acme.example',
    'Zenith Group',
  ],
  [
    'another domain',
    'Account,Website\nAcme,acme-group.example\nBolt,bolt.example\n',
    'acme-group.example',
    'Acme',
  ],
  [
    'another source, with its own ids, headers and spelling',
    'Company name,Company Domain Name,Record ID - Company\n"ACME, Inc.",acme.example,9001\nBolt,bolt.example,9002\n',
    'acme.example',
    'ACME, Inc.',
  ],
];

describe('who is who', () => {
  it.each(later)('is the same with %s: what was logged stays on the card', async (_, list, host, name) => {
    await logTouch(await bring(FIRST));
    await bring(list);
    expect(await onCard(`https://${host}/`)).toBe(`${name}: 1`);
    expect(await onCard('https://bolt.example/')).toBe('Bolt: 0');
  });

  it.each(later)('is the same where the list that adds and updates has %s', async (_, list, host, name) => {
    await logTouch(await bring(FIRST));
    await bring(list, 'update');
    expect(await onCard(`https://${host}/`)).toBe(`${name}: 1`);
    expect(await onCard('https://bolt.example/')).toBe('Bolt: 0');
  });

  it('is told by the record id once there is one, whatever else changes at once', async () => {
    const withId = 'Record ID,Account,Website\n17,Acme,acme.example\n';
    await logTouch(await bring(withId));
    await bring('Record ID,Account,Website\n17,Zenith,zenith.example\n18,Acme,acme.example\n');
    expect(await onCard('https://zenith.example/')).toBe('Zenith: 1');
    expect(await onCard('https://acme.example/')).toBe('Acme: 0');
  });

  it('is the same after the account left and came back, with a new id', async () => {
    await logTouch(await bring(FIRST));
    await bring('Account,Website\nBolt,bolt.example\n');
    await bring('Account,Website\nCogs,cogs.example\n');
    await bring(FIRST);
    expect(await onCard('https://acme.example/')).toBe('Acme: 1');
  });

  it('is never a sister that took over the domain', async () => {
    await logTouch(await bring(FIRST));
    await bring('Account,Website\nBolt,bolt.example\n');
    await bring('Account,Website\nSister,acme.example\nBolt,bolt.example\n');
    expect(await onCard('https://acme.example/')).toBe('Sister: 0');
  });
});
