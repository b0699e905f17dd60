import { describe, expect, it } from 'vitest';
import { assetsSent, battleCardFor, proposeAssets } from '../../lib/core/assets.ts';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { retract } from '../../lib/core/entries.ts';
import { handoffNote } from '../../lib/core/handoffNote.ts';
import {
  acceptSignal,
  dismissSignal,
  noteSignal,
  personLeft,
  qualifyConversation,
  sendAsset,
  setRoles,
} from '../../lib/core/knowledgeEntries.ts';
import { movesTo } from '../../lib/core/moves.ts';
import { DAY } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { Content } from '../../lib/schema/play.ts';
import { account, NOW, nextId, person, signal, touch } from './builders.ts';

const keys = ['linkedin-person:ines-varga-example'];
const before = person('Ines Varga', { id: '01900000-0000-7000-8000-000000000001', keys });
const now = person('Ines Varga', { id: '01930000-0000-7000-8000-000000000001', keys, roles: ['champion'] });
const old = account({ id: 'old', name: 'Example Foods', people: [before] });
const rail = account({ tier: '1:few', people: [now] });
const stamp = () => ({ id: nextId(), at: NOW });
const view = (entries: Entry[]) => viewAccount(rail, [], entries, defaultWorkspace, NOW);

describe('somebody who moved', () => {
  it('is known by their page, and whether they had engaged', () => {
    const move = { person: now.id, from: { id: 'old', name: 'Example Foods' } };
    const elsewhere = { account: old, activity: [], entries: [] };
    expect(movesTo([now], [elsewhere])).toEqual([{ ...move, engaged: false }]);
    const reply = touch(before, { direction: 'in', outcome: 'replied' });
    expect(movesTo([now], [{ ...elsewhere, entries: [reply] }])).toEqual([{ ...move, engaged: true }]);
  });

  it('moved to where they came last, unless they left there', () => {
    const there = { account: rail, activity: [], entries: [] };
    expect(movesTo([before], [there])).toEqual([]);
    const gone = { ...rail, people: [{ ...now, left: true as const }] };
    expect(movesTo([before], [{ ...there, account: gone }])).toHaveLength(1);
  });
});

describe('the buying group', () => {
  it('has the roles that the rep set last, and the list’s again when that is taken back', () => {
    const set = setRoles(stamp(), rail, now, ['technical-evaluator']);
    const again = setRoles({ id: nextId(), at: NOW + 1 }, rail, now, ['economic-buyer', 'economic-buyer']);
    const roles = (entries: Entry[]) => view(entries).group.people[0]?.person.roles;
    expect(roles([set])).toEqual(['technical-evaluator']);
    expect(roles([again, set])).toEqual(['economic-buyer']);
    const back = retract(stamp(), again.id);
    expect(roles([again, set, back])).toEqual(['technical-evaluator']);
    expect(roles([again, set, back, retract(stamp(), set.id)])).toEqual(['champion']);
  });

  it('keeps who left, marked; they fill no role and nobody goes to them next', () => {
    const { group } = view([personLeft(stamp(), rail, now)]);
    expect(group.people[0]?.person.left).toBe(true);
    expect(group.missing).toContainEqual(['champion']);
    expect(group.coverage).toMatchObject({ peopleMapped: 0 });
    expect(group).not.toHaveProperty('next');
    expect(view([]).group.next?.person).toEqual(now);
  });
});

describe('what the rep noted', () => {
  it('of signals counts until it is dismissed', () => {
    const noted = noteSignal(stamp(), rail, {
      what: 'webinar',
      person: now,
      seenAt: NOW + DAY,
      note: ' Asked twice ',
    });
    expect(noted).toMatchObject({ seenAt: NOW, note: 'Asked twice' });
    expect(view([noted, acceptSignal(stamp(), rail, noted.id)]).interests).toMatchObject([
      { person: now.id },
    ]);
    expect(view([noted, dismissSignal(stamp(), rail, noted.id, 'Not them')]).interests).toEqual([]);
    expect(noteSignal(stamp(), rail, { what: 'renewal', seenAt: NOW + DAY }).seenAt).toBe(NOW + DAY);
  });

  it('shows among what happened', () => {
    const entry = qualifyConversation(stamp(), rail, { person: now, note: 'Budget in March' });
    expect(view([entry]).happenings).toEqual([{ kind: 'entry', at: NOW, entry }]);
  });
});

describe('what goes along', () => {
  const asset = (id: string, rest: Partial<Content> = {}): Content => ({
    id,
    name: id,
    journey: 'early',
    link: 'https://example.com/a',
    ...rest,
  });
  const wish = {
    stage: 'in-conversation' as const,
    roles: ['champion' as const],
    segments: ['rail'],
    sent: new Set<string>(),
  };

  it('suits stage, role and segment, what is made for them first, and wasn’t sent before', () => {
    const list = [
      asset('any'),
      asset('later', { journey: 'middle' }),
      asset('buyers', { roles: ['economic-buyer'] }),
      asset('rail', { segments: ['rail'], roles: ['champion'] }),
    ];
    expect(proposeAssets(list, wish).map(({ id }) => id)).toEqual(['rail', 'later', 'any']);
    const sent = assetsSent(rail, [sendAsset(stamp(), rail, 'rail', now)], now.id);
    expect(proposeAssets(list, { ...wish, sent }).map(({ id }) => id)).toEqual(['later', 'any']);
    expect(assetsSent(rail, [sendAsset(stamp(), rail, 'rail', now)], 'other').size).toBe(0);
  });

  it('has the battle card of the known alternative', () => {
    const card = { id: 'sheets', alternative: 'Spreadsheets', text: 'Ask who keeps them.' };
    expect(battleCardFor({ knownAlternative: ' spreadsheets ' }, [card])).toEqual(card);
    expect(battleCardFor({}, [card])).toBeUndefined();
  });

  it('tells whoever takes over what engaged them, who, and what was said', () => {
    const told = viewAccount(
      rail,
      [signal({ type: 'pricing-page', person: now.id, at: NOW - DAY })],
      [touch(now, { direction: 'in', outcome: 'replied', note: 'Wants a date' })],
      defaultWorkspace,
      NOW,
    );
    expect(handoffNote(told, NOW)).toBe(
      [
        'Example Rail · Tier 2',
        'What engaged them\n- Pricing page, Ines Varga, 1 d ago',
        'Who\n- Ines Varga, Champion',
        'What was said\n- Reply, email, Ines Varga, just now: Wants a date',
      ].join('\n\n'),
    );
  });
});
