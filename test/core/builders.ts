/** Invented accounts, people and entries for tests: only what a test speaks of needs to be said. */
import type { Account, Stakeholder } from '../../lib/schema/account.ts';
import type { Signal, TeamTouch } from '../../lib/schema/activity.ts';
import type { Entry, EntryOf } from '../../lib/schema/journal.ts';

export const NOW = Date.UTC(2026, 10, 18, 10);

let count = 0;
/** Ids in the order of their making, as UUIDv7 are. */
export function nextId(): string {
  count += 1;
  return `01930000-0000-7000-8000-${String(count).padStart(12, '0')}`;
}

export function person(name: string, rest: Partial<Stakeholder> = {}): Stakeholder {
  return { id: `person ${name}`, name, roles: [], keys: [], ...rest };
}

export function account(rest: Partial<Account> = {}): Account {
  return {
    id: 'account 1',
    name: 'Example Rail',
    domains: ['rail.example'],
    keys: [],
    owners: {},
    selectionSignals: [],
    plays: [],
    attributes: [],
    people: [],
    ...rest,
  };
}

export function signal(rest: Partial<Signal> = {}): Signal {
  const at = rest.at ?? NOW;
  return {
    kind: 'signal',
    id: nextId(),
    account: 'account 1',
    type: 'website-visit',
    at,
    learnedAt: at,
    ...rest,
  };
}

export function teamTouch(rest: Partial<TeamTouch> = {}): TeamTouch {
  const at = rest.at ?? NOW;
  return {
    kind: 'touch',
    id: nextId(),
    account: 'account 1',
    channel: 'email',
    direction: 'out',
    outcome: 'sent',
    by: 'Kim Berg',
    at,
    learnedAt: at,
    ...rest,
  };
}

export function touch(
  of: Stakeholder | undefined,
  rest: Partial<EntryOf<'touch.logged'>> = {},
): EntryOf<'touch.logged'> {
  const at = rest.touchedAt ?? NOW;
  return {
    id: nextId(),
    v: 1,
    kind: 'touch.logged',
    at,
    touchedAt: at,
    account: { id: 'account 1', name: 'Example Rail', keys: ['domain:rail.example'] },
    channel: 'email',
    direction: 'out',
    outcome: 'sent',
    ...(of && { person: { id: of.id, name: of.name, keys: of.keys } }),
    ...rest,
  };
}

export function retraction(of: Entry): EntryOf<'entry.retracted'> {
  return { id: nextId(), v: 1, kind: 'entry.retracted', at: NOW, entry: of.id };
}
