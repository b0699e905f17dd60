import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountDraft, reconcile, type StakeholderDraft } from '../../lib/core/reconcile.ts';
import type { Account } from '../../lib/schema/account.ts';

function draft(name: string, domains: string[], more: Partial<AccountDraft> = {}): AccountDraft {
  return { name, domains, keys: [], owners: {}, selectionSignals: [], attributes: [], ...more };
}

function person(name: string, more: Partial<StakeholderDraft> = {}): StakeholderDraft {
  return { name, roles: [], keys: [], ...more };
}

function counter(prefix: string): () => string {
  let next = 0;
  return () => `${prefix}${++next}`;
}

/** The list that the drafts make when there was none. */
function listOf(...drafts: AccountDraft[]): Account[] {
  return reconcile([], drafts, counter('old')).accounts;
}

/** For each draft the name of the old account it was found to be, and by what. */
function found(old: readonly Account[], ...drafts: AccountDraft[]): Array<string | undefined> {
  return reconcile(old, drafts, counter('new')).matches.map((match) =>
    match.change === 'added' ? undefined : `${match.was.name} by ${match.by}`,
  );
}

describe('which account is which', () => {
  it('is decided by the record id, though name and domain changed', () => {
    const old = listOf(draft('Facebook', ['facebook.com'], { recordId: '7' }), draft('Bolt', ['bolt.com']));
    expect(found(old, draft('Meta', ['meta.com'], { recordId: '7' }))).toEqual(['Facebook by record id']);
  });

  it('is decided by domain and country where accounts share a domain', () => {
    const old = listOf(
      draft('Acme', ['acme.example'], { country: 'Germany' }),
      draft('Acme', ['acme.example'], { country: 'France' }),
    );
    const result = reconcile(
      old,
      [
        draft('Acme France', ['acme.example'], { country: 'france' }),
        draft('Acme Germany', ['acme.example'], { country: 'Germany' }),
      ],
      counter('new'),
    );
    expect(result.accounts.map(({ id, name }) => [id, name])).toEqual([
      ['old2', 'Acme France'],
      ['old1', 'Acme Germany'],
    ]);
  });

  it('is decided by a domain that one account has on either side, whatever the name and country', () => {
    const old = listOf(draft('Acme', ['acme.example'], { country: 'US' }));
    expect(
      found(old, draft('Acme Industrial', ['acme.de', 'acme.example'], { country: 'United States' })),
    ).toEqual(['Acme by domain']);
  });

  it('is decided by a name that one account has on either side, after a move to another domain', () => {
    const old = listOf(draft('Acme GmbH', ['acme.de']), draft('Bolt', ['bolt.com']));
    expect(found(old, draft('ACME', ['acme.example']))).toEqual(['Acme GmbH by name and country']);
  });

  it('finds the account when a record id or a country is added later, or the source changes', () => {
    const old = listOf(
      draft('Acme', ['acme.example'], { recordId: 'hubspot-1' }),
      draft('Bolt', ['bolt.com']),
    );
    expect(
      found(
        old,
        draft('Acme', ['acme.example'], { recordId: 'salesforce-9', country: 'US' }),
        draft('Bolt', ['bolt.com'], { recordId: 'salesforce-8' }),
      ),
    ).toEqual(['Acme by domain', 'Bolt by domain and country']);
  });

  it.each([
    ['a country', { country: 'US' }, { country: 'Peru' }],
    ['a record id', { recordId: '1' }, { recordId: '2' }],
  ])('is not decided by a name against %s: that is a question', (_, before, after) => {
    const old = listOf(draft('Delta', ['delta.com'], before));
    const result = reconcile(old, [draft('Delta', ['deltafaucet.com'], after)], counter('new'));
    expect(result.matches).toEqual([{ change: 'added' }]);
    expect(result.questions).toEqual([{ account: 'new1', candidates: ['old1'] }]);
  });

  it('asks where several old accounts could be meant', () => {
    const old = listOf(
      draft('Acme', ['acme.example'], { country: 'DE' }),
      draft('Acme', ['acme.example'], { country: 'FR' }),
    );
    const result = reconcile(old, [draft('Acme', ['acme.example'])], counter('new'));
    expect(result.questions).toEqual([{ account: 'new1', candidates: ['old1', 'old2'] }]);
    expect(result.gone).toEqual(old);
  });

  it('tells two accounts at one domain apart by their names', () => {
    const old = listOf(draft('Acme', ['acme.example']), draft('Bolt', ['acme.example']));
    const result = reconcile(
      old,
      [draft('Bolt', ['acme.example']), draft('Acme', ['acme.example'])],
      counter('new'),
    );
    expect(result.accounts.map(({ id }) => id)).toEqual(['old2', 'old1']);
  });

  it('keeps the id that the list itself brings', () => {
    expect(
      reconcile([], [draft('Acme', ['acme.example'], { id: 'given' })], counter('new')).accounts[0]?.id,
    ).toBe('given');
  });
});

describe('what changed', () => {
  const old = listOf(draft('Acme', ['acme.example'], { tier: '1:1' }), draft('Bolt', ['bolt.com']));

  it('is told for each account, and who is gone', () => {
    const { matches, gone } = reconcile(
      old,
      [draft('Acme', ['acme.example'], { tier: '1:few' }), draft('Cog', ['cog.com'])],
      counter('new'),
    );
    expect(matches.map(({ change }) => change)).toEqual(['changed', 'added']);
    expect(gone.map(({ name }) => name)).toEqual(['Bolt']);
  });

  it('keeps people and plays that the list does not speak of', () => {
    const before = listOf(
      draft('Acme', ['acme.example'], {
        people: [person('Ines Varga')],
        plays: [{ play: 'cluster', startedAt: 1 }],
      }),
    );
    const { accounts, matches } = reconcile(before, [draft('Acme', ['acme.example'])], counter('new'));
    expect(accounts).toEqual(before);
    expect(matches[0]?.change).toBe('unchanged');
  });

  it('empties the people where the list says there are none', () => {
    const before = listOf(draft('Acme', ['acme.example'], { people: [person('Ines Varga')] }));
    expect(
      reconcile(before, [draft('Acme', ['acme.example'], { people: [] })], counter('new')).accounts[0]
        ?.people,
    ).toEqual([]);
  });
});

describe('which person is which', () => {
  const before = listOf(
    draft('Acme', ['acme.example'], {
      people: [
        person('Ines Varga', { recordId: '1' }),
        person('Tomas Hale', { email: 'tomas.hale@acme.example' }),
        person('Ravi Menon', { keys: ['linkedin-person:ravi-menon'] }),
        person('Jana Groot'),
      ],
    }),
  );
  const idsOf = (...drafts: AccountDraft[]) =>
    reconcile(before, drafts, counter('new')).accounts.map(({ people }) => people.map(({ id }) => id));
  const ids = before[0]?.people.map(({ id }) => id);

  it('keeps an opt-out that the newer list has no column for', () => {
    const optedOut = listOf(
      draft('Acme', ['acme.example'], { people: [person('Ines Varga', { optOuts: ['email'] })] }),
    );
    const newer = draft('Acme', ['acme.example'], { people: [person('Ines Varga', { optOuts: ['call'] })] });
    const silent = draft('Acme', ['acme.example'], { people: [person('Ines Varga')] });
    const optOutsAfter = (list: AccountDraft) =>
      reconcile(optedOut, [list], counter('new')).accounts[0]?.people[0]?.optOuts;
    expect(optOutsAfter(silent)).toEqual(['email']);
    expect(optOutsAfter(newer)).toEqual(['call', 'email']);
  });

  it('is decided by record id, e-mail, LinkedIn page, and then the name', () => {
    const people = [
      person('Ines Varga-Hale', { recordId: '1' }),
      person('Tom Hale', { email: 'Tomas.Hale@acme.example' }),
      person('R. Menon', { keys: ['linkedin-lead:9', 'linkedin-person:ravi-menon'] }),
      person('JANA GROOT', { email: 'jana@acme.example' }),
    ];
    expect(idsOf(draft('Acme', ['acme.example'], { people }))).toEqual([ids]);
  });

  it('follows a person to another account by more than the name', () => {
    const people = [person('Ravi Menon', { keys: ['linkedin-person:ravi-menon'] }), person('Jana Groot')];
    const [, bolt] = idsOf(
      draft('Acme', ['acme.example'], { people: [] }),
      draft('Bolt', ['bolt.com'], { people }),
    );
    expect(bolt?.[0]).toBe(ids?.[2]);
    expect(bolt?.[1]).toMatch(/^new/);
  });

  it('gives one id to one person, also where two accounts list the same page', () => {
    const same = () => [person('Ravi Menon', { keys: ['linkedin-person:ravi-menon'] })];
    const [acme, bolt] = idsOf(
      draft('Acme', ['acme.example'], { people: same() }),
      draft('Bolt', ['bolt.com'], { people: same() }),
    );
    expect(acme?.[0]).toBe(ids?.[2]);
    expect(bolt?.[0]).toMatch(/^new/);
  });
});

describe('ids', () => {
  const word = fc.constantFrom('Acme', 'Bolt', 'Cog', 'Acme GmbH', '!!!', '株式会社');
  const domain = fc.constantFrom('acme.example', 'bolt.com', 'cog.com', 'eu.acme.example');
  const country = fc.constantFrom(undefined, 'DE', 'FR');
  const drafts = fc.array(
    fc
      .record({
        name: word,
        domains: fc.uniqueArray(domain, { maxLength: 2 }),
        country,
        tier: fc.constantFrom('1:1', '1:few'),
        people: fc.array(fc.record({ name: word, email: domain }), { maxLength: 3 }),
      })
      .map(({ name, domains, country, tier, people }) =>
        draft(name, domains, {
          tier,
          people: people.map(({ name, email }) => person(name, { email })),
          ...(country && { country }),
        }),
      ),
    { maxLength: 12 },
  );

  it('are never given twice', () => {
    fc.assert(
      fc.property(drafts, drafts, (before, after) => {
        const old = listOf(...before);
        const { accounts, gone } = reconcile(old, after, counter('new'));
        const all = [...accounts, ...gone].map(({ id }) => id);
        expect(new Set(all).size).toBe(all.length);
        const people = accounts.flatMap(({ people }) => people.map(({ id }) => id));
        expect(new Set(people).size).toBe(people.length);
        for (const { id } of old) expect(all).toContain(id);
      }),
    );
  });
});
