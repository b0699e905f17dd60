import { describe, expect, it } from 'vitest';
import { addNote, flagAccount, setStage } from '../../lib/core/accountEntries.ts';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { nextSteps } from '../../lib/core/nextSteps.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { account, NOW, nextId, person, retraction, touch } from './builders.ts';

const rail = account({ tier: '1:few', stage: 'engaged', status: 'prospect', people: [person('Ines Varga')] });
const stamp = () => ({ id: nextId(), at: NOW });
const view = (entries: Entry[], of: Account = rail) => viewAccount(of, [], entries, defaultWorkspace, NOW);

describe('the rep’s stage', () => {
  it('stands instead of the list’s, with who set it', () => {
    const set = setStage(stamp(), rail, 'active-review');
    expect(view([set]).stage).toEqual({ stage: 'active-review', from: 'rep', entry: set });
  });

  it('ends when the list says another stage than when it was set', () => {
    const set = setStage(stamp(), rail, 'active-review');
    expect(view([set], { ...rail, stage: 'opportunity' }).stage).toEqual({
      stage: 'opportunity',
      from: 'list',
    });
  });

  it('can be taken back', () => {
    const set = setStage(stamp(), rail, 'active-review');
    expect(view([set, retraction(set)]).stage).toEqual({ stage: 'engaged', from: 'list' });
  });
});

describe('a flag', () => {
  it.each([
    ['won', 'customer'],
    ['lost', 'lost'],
  ] as const)('%s makes the status %s, until the list says something new', (flag, status) => {
    const said = flagAccount(stamp(), rail, flag);
    expect(view([said]).account.status).toBe(status);
    expect(view([said], { ...rail, status: 'partner' }).account.status).toBe('partner');
  });

  it('to be retired proposes nothing but an answer to whoever wrote', () => {
    const retire = flagAccount(stamp(), rail, 'retire');
    const steps = (entries: Entry[]) => nextSteps(view(entries), { now: NOW });
    expect(steps([]).steps).not.toEqual([]);
    expect(steps([retire])).toMatchObject({ steps: [], nothing: { why: 'retired' } });
    const [ines] = rail.people;
    const reply = touch(ines, { direction: 'in', outcome: 'replied' });
    expect(steps([retire, reply]).steps.map(({ kind }) => kind)).toEqual(['reply']);
  });

  it('is told once, as it was said last', () => {
    const [first, second] = [
      flagAccount(stamp(), rail, 'acquired', ' by Bolt '),
      flagAccount(stamp(), rail, 'acquired'),
    ];
    expect(first.note).toBe('by Bolt');
    expect(view([first, second]).flags).toEqual([second]);
  });
});

it('a note is among what happened', () => {
  const note = addNote(stamp(), rail, ' Budget comes in March ', rail.people[0]);
  expect(note.note).toBe('Budget comes in March');
  expect(view([note]).happenings).toEqual([{ kind: 'entry', at: NOW, entry: note }]);
});
