import { describe, expect, it } from 'vitest';
import { liftSuppression, type SuppressionDraft, suppress } from '../../lib/core/accountEntries.ts';
import { barred } from '../../lib/core/guards.ts';
import { suppressionsOf } from '../../lib/core/suppression.ts';
import { DAY } from '../../lib/core/time.ts';
import { touchesOf } from '../../lib/core/touches.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { SuppressionRow } from '../../lib/schema/suppression.ts';
import type { StepChannel } from '../../lib/schema/words.ts';
import { account, NOW, nextId, person, touch } from './builders.ts';

const ines = person('Ines Varga', {
  email: 'ines.varga@rail.example',
  phone: '+44 20 7123 4567',
  keys: ['linkedin-person:ines-varga'],
});
const tomas = person('Tomas Hale', { email: 'tomas@hale.example', optOuts: ['email'] });
const rail = account({ domains: ['eu.rail.example'], people: [ines, tomas] });
const stamp = () => ({ id: nextId(), at: NOW - DAY, by: 'Dana Whitlock' });
const said = (draft: Partial<SuppressionDraft>) =>
  suppress(stamp(), { reason: 'Asked at the fair', ...draft });
const row = (key: string, rest: Partial<SuppressionRow> = {}): SuppressionRow => ({
  id: `blocked.csv/${key}`,
  key,
  import: 'i1',
  source: 'blocked.csv',
  at: NOW - DAY,
  ...rest,
});

function inForce(entries: Entry[], rows: SuppressionRow[] = [], of = rail, now = NOW) {
  return suppressionsOf(of, touchesOf(of.people, [], entries), entries, rows, now);
}

/** Names of those whom nobody may contact on the channel; the account's is `everybody`. */
function barredOn(channel: StepChannel, entries: Entry[], rows: SuppressionRow[] = [], of = rail): string[] {
  const suppressions = inForce(entries, rows, of);
  if (barred({ channel }, { suppressions })) return ['everybody'];
  return of.people
    .filter((one) => barred({ person: one, channel }, { suppressions }))
    .map(({ name }) => name);
}

describe('the rep’s suppression', () => {
  it('of an account bars everybody there, by every way', () => {
    expect(barredOn('call', [said({ account: rail })])).toEqual(['everybody']);
  });

  it('of a person bars them alone', () => {
    expect(barredOn('call', [said({ account: rail, person: ines })])).toEqual(['Ines Varga']);
  });

  it('by some ways leaves the others open', () => {
    const calls = [said({ account: rail, person: ines, channels: ['call'] })];
    expect(barredOn('call', calls)).toEqual(['Ines Varga']);
    expect(barredOn('linkedin-message', calls)).toEqual([]);
    expect(barredOn('meeting', calls)).toEqual([]);
  });

  it('binds a person on another account too, by address, number or page', () => {
    const entry = said({ account: rail, person: ines });
    for (const known of [
      { email: 'Ines.Varga+x@rail.example' },
      { phone: '020 7123 4567' },
      { keys: ines.keys },
    ]) {
      const moved = account({ id: 'account 2', name: 'Other', people: [person('I. V.', known)] });
      expect(barredOn('email', [entry], [], moved)).toEqual(['I. V.']);
    }
  });

  it('of an account does not bar another that merely has a person in common', () => {
    const other = account({ id: 'account 2', name: 'Other', domains: ['other.example'], people: [ines] });
    expect(barredOn('call', [said({ account: rail })], [], other)).toEqual([]);
  });

  it('does not bar a namesake at another account', () => {
    const other = account({ id: 'account 2', name: 'Other', people: [person('Ines Varga')] });
    expect(barredOn('call', [said({ account: rail, person: ines })], [], other)).toEqual([]);
  });

  it('still means a person by name where a rebuilt list left them no key', () => {
    const rebuilt = account({ domains: ['eu.rail.example'], people: [person('Ines Varga', { id: 'new' })] });
    expect(barredOn('call', [said({ account: rail, person: ines })], [], rebuilt)).toEqual(['Ines Varga']);
  });

  it('of a domain covers its sub-domains and who writes from there', () => {
    expect(barredOn('email', [said({ keys: ['domain:rail.example'] })])).toEqual(['everybody']);
    expect(barredOn('email', [said({ keys: ['domain:hale.example'] })])).toEqual(['Tomas Hale']);
    expect(barredOn('call', [said({ keys: ['domain:notrail.example'] })])).toEqual([]);
  });

  it('ends when it was said to', () => {
    const entries = [said({ account: rail, until: NOW + DAY })];
    expect(inForce(entries)).toHaveLength(2);
    expect(inForce(entries, [], rail, NOW + DAY)).toHaveLength(1);
  });
});

describe('what others say', () => {
  it('the list’s opt-out bars its channel', () => {
    expect(barredOn('email', [])).toEqual(['Tomas Hale']);
    expect(barredOn('call', [])).toEqual([]);
  });

  it('a request to stop bars whoever made it, and everybody where nobody is named', () => {
    const stop = { direction: 'in', outcome: 'asked-to-stop' } as const;
    expect(barredOn('call', [touch(ines, stop)])).toEqual(['Ines Varga']);
    expect(barredOn('call', [touch(undefined, stop)])).toEqual(['everybody']);
  });

  it('a row of the file bars whoever has its key', () => {
    expect(barredOn('call', [], [row('phone:2071234567')])).toEqual(['Ines Varga']);
    expect(barredOn('call', [], [row('phone:2071234567', { channels: ['email'] })])).toEqual([]);
    expect(barredOn('call', [], [row('linkedin-person:somebody-else')])).toEqual([]);
  });
});

describe('lifting', () => {
  it.each<[string, Entry[], SuppressionRow[]]>([
    ['the rep’s own', [said({ account: rail, person: ines })], []],
    ['a request to stop', [touch(ines, { direction: 'in', outcome: 'asked-to-stop' })], []],
    ['a row of the file', [], [row('phone:2071234567')]],
  ])('%s lets the touch through again', (_what, entries, rows) => {
    const [suppression] = inForce(entries, rows).filter(({ people }) => people?.includes(ines.id));
    if (!suppression) throw new Error('nothing to lift');
    const lift = liftSuppression(stamp(), rail, suppression, 'They wrote to us again');
    expect(barredOn('call', [...entries, lift], rows)).toEqual([]);
  });

  it('an opt-out of the list binds again once they refuse one more way', () => {
    const [optOut] = inForce([]);
    if (!optOut) throw new Error('nothing to lift');
    const lift = liftSuppression(stamp(), rail, optOut, 'Consent by mail');
    expect(barredOn('email', [lift])).toEqual([]);
    const more = account({ ...rail, people: [ines, { ...tomas, optOuts: ['call', 'email'] }] });
    expect(barredOn('email', [lift], [], more)).toEqual(['Tomas Hale']);
  });

  it('does not depend on the order in which the entries come', () => {
    const entry = said({ account: rail, person: ines });
    const [suppression] = inForce([entry]).filter(({ by }) => by.kind === 'rep');
    if (!suppression) throw new Error('nothing to lift');
    const lift = liftSuppression(stamp(), rail, suppression, 'A mistake');
    expect(inForce([lift, entry])).toEqual(inForce([entry, lift]));
  });
});
