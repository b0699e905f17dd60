import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liftAt, type SuppressionDraft, suppress } from '../../lib/core/accountEntries.ts';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { isTouch } from '../../lib/core/guards.ts';
import { nextSteps, type StepsContext } from '../../lib/core/nextSteps.ts';
import { DAY, HOUR, MINUTE } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { SuppressionRow } from '../../lib/schema/suppression.ts';
import type { Outcome } from '../../lib/schema/words.ts';
import { account, NOW, nextId, person, retraction, signal, teamTouch, touch } from './builders.ts';

const ana = person('Ana Ruiz', { roles: ['decision-maker'], keys: ['linkedin-person:ana-ruiz-example'] });
const tomas = person('Tomas Hale', { roles: ['champion'], keys: ['linkedin-person:tomas-hale-example'] });
const ravi = person('Ravi Menon', { roles: ['technical-evaluator'], email: 'ravi@example.com' });
const owners = { ae: 'Dana Whitlock', sdr: 'Kim Berg', marketing: 'Lee Sund' };
const few = account({ tier: '1:few', people: [ana, tomas, ravi], owners });
const elsewhere = account({ id: 'account 2', name: 'Bolt', domains: ['bolt.example'], people: [tomas] });
const START = NOW - 5 * DAY - HOUR;
const running = (play: string, of: Account = few, startedAt = START) => ({
  ...of,
  plays: [{ play, startedAt }],
});
/** An instantly hot behaviour, of an hour ago. */
const demo = signal({ type: 'demo-request', person: ravi.id, at: NOW - HOUR });
const subject = { id: few.id, name: few.name, keys: [] };

interface Told {
  of?: Account;
  entries?: Entry[];
  activity?: Activity[];
  suppressed?: SuppressionRow[];
  context?: Partial<StepsContext>;
}

function next({ of = few, entries = [], activity = [], suppressed = [], context }: Told) {
  const view = viewAccount(of, activity, entries, defaultWorkspace, NOW, { suppressed });
  return nextSteps(view, { now: NOW, ...context });
}

const first = (told: Told) => next(told).steps[0];
const reply = (rest = {}) =>
  touch(tomas, { direction: 'in', outcome: 'replied', touchedAt: NOW - HOUR, ...rest });

describe('the seven cases', () => {
  it('an unanswered reply, until it is answered', () => {
    const said = reply();
    expect(first({ entries: [said] })).toMatchObject({
      kind: 'reply',
      person: { person: tomas },
      channel: 'email',
      due: NOW + 23 * HOUR,
    });
    expect(next({ entries: [said, touch(tomas)] }).steps.map(({ kind }) => kind)).not.toContain('reply');
    expect(
      next({ entries: [said, touch(ravi, { answers: said.id })] }).steps.map(({ kind }) => kind),
    ).not.toContain('reply');
  });

  it('a reply that a source reported as a signal, due from when this device learned of it', () => {
    const said = signal({ type: 'reply', person: tomas.id, at: NOW - 3 * DAY, learnedAt: NOW - HOUR });
    expect(first({ activity: [said] })).toMatchObject({
      kind: 'reply',
      person: { person: tomas },
      due: NOW + 23 * HOUR,
      overdue: false,
    });
    const { later } = next({ of: running('cluster'), activity: [said] });
    expect(later).toContainEqual(expect.objectContaining({ why: 'paused' }));
    const answered = next({ activity: [said], entries: [touch(tomas, { answers: said.id })] });
    expect(answered.steps.map(({ kind }) => kind)).not.toContain('reply');
  });

  it.each([
    ['a reaction on LinkedIn', [touch(tomas, { channel: 'linkedin-engage' })], []],
    ['marketing’s mail', [], [teamTouch({ person: tomas.id, by: 'Lee Sund' })]],
    ['mail of nobody’s name', [], [teamTouch({ person: tomas.id, by: 'Marketing' })]],
  ])('a reply still, after %s', (_, entries, activity) => {
    expect(first({ entries: [reply(), ...entries], activity })).toMatchObject({ kind: 'reply' });
  });

  it('a hot account’s clock, to whoever engaged, and not once it is met', () => {
    const activity = [demo];
    expect(first({ activity })).toMatchObject({
      kind: 'hot',
      reason: 'Demo request.',
      person: { person: ravi },
      channel: 'email',
      due: NOW + 23 * HOUR,
    });
    const met = next({ activity, entries: [touch(ravi, { touchedAt: NOW - MINUTE })] });
    expect(met.steps.map(({ kind }) => kind)).not.toContain('hot');
  });

  it('a hot account’s clock carries the play’s own step, so that it is asked for once', () => {
    const activity = [demo];
    const of = running('hot-account', few, NOW - HOUR);
    const { steps } = next({ of, activity });
    expect(steps[0]).toMatchObject({ kind: 'hot', channel: 'call', ref: { play: 'hot-account', step: '1' } });
    expect(steps.filter(({ ref }) => ref.play === 'hot-account' && ref.step === '1')).toHaveLength(1);
  });

  it('a hot account’s clock set aside comes back on its date, not at once as another step', () => {
    const of = running('hot-account', few, NOW - HOUR);
    const snoozed: Entry = {
      id: nextId(),
      v: 1,
      at: NOW,
      kind: 'step.snoozed',
      account: subject,
      step: { play: 'hot-account', step: '1', startedAt: NOW - HOUR },
      until: NOW + 3 * HOUR,
    };
    const { steps, later } = next({ of, activity: [demo], entries: [snoozed] });
    expect(steps.map(({ kind }) => kind)).not.toContain('hot');
    expect(later[0]).toMatchObject({ step: { kind: 'hot' }, why: 'snoozed', from: NOW + 3 * HOUR });
  });

  it('the clock of an account that cooled again while it runs; after it, the play’s own step stays', () => {
    const halving = {
      ...defaultWorkspace,
      engagement: { ...defaultWorkspace.engagement, halfLifeDays: 1 },
    };
    const webinars = [1, 2, 3].map(() => signal({ type: 'webinar', person: ravi.id, at: NOW - 9 * HOUR }));
    const of = running('hot-account', few, NOW - 9 * HOUR);
    const at = (now: number) =>
      nextSteps(viewAccount(of, webinars, [], halving, now), { now }).steps.filter(
        ({ ref }) => ref.play === 'hot-account' && ref.step === '1',
      );
    expect(viewAccount(of, webinars, [], halving, NOW).engagement.hot).toBe(false);
    expect(at(NOW)).toMatchObject([{ kind: 'hot', overdue: false }]);
    expect(at(NOW + DAY)).toMatchObject([{ kind: 'play-step' }]);
  });

  it('a handoff that is yours: to give for the SDR, then to take up for the AE', () => {
    const of = running('cluster');
    const said = reply({ touchedAt: NOW - 2 * HOUR });
    const give = next({ of, entries: [said], context: { me: 'Kim Berg' } }).steps.find(
      ({ kind }) => kind === 'handoff',
    );
    expect(give).toMatchObject({ part: 'give', owner: { whose: 'yours' }, person: { person: tomas } });
    if (!give) throw new Error('no handoff');
    const given: Entry = {
      id: nextId(),
      v: 1,
      at: NOW - HOUR,
      kind: 'step.done',
      account: subject,
      step: give.ref,
    };
    expect(first({ of, entries: [said, given], context: { me: 'Dana Whitlock' } })).toMatchObject({
      kind: 'handoff',
      part: 'take',
      owner: { whose: 'yours' },
    });
    const taken = touch(tomas, { touchedAt: NOW });
    const after = next({ of, entries: [said, given, taken], context: { me: 'Dana Whitlock' } });
    expect(after.steps.map(({ kind }) => kind)).not.toContain('handoff');
  });

  it('due and overdue play steps, the longest due first; those to come are for later', () => {
    const { steps, later } = next({ of: running('cluster'), context: { me: 'Kim Berg' } });
    expect(steps.filter(({ kind }) => kind === 'play-step')).toMatchObject([
      { channel: 'research', overdue: true },
      { channel: 'linkedin-connect', overdue: false, person: { person: tomas } },
    ]);
    expect(later[0]).toMatchObject({ why: 'not-yet', from: START + 9 * DAY });
  });

  it('a required role that nobody has', () => {
    const of = { ...few, people: [ana, tomas] };
    expect(first({ of })).toMatchObject({ kind: 'missing-role', roles: ['technical-evaluator'] });
  });

  it('an account without a touch for its tier’s days', () => {
    const at = (days: number) => next({ entries: [touch(ana, { touchedAt: NOW - days * DAY })] });
    expect(at(14).steps[0]).toMatchObject({ kind: 'neglected', due: NOW });
    expect(at(13).steps.map(({ kind }) => kind)).not.toContain('neglected');
    expect(at(13).later).toMatchObject([{ step: { kind: 'neglected' }, from: NOW + DAY }]);
  });

  it('a play that fits the tier', () => {
    expect(next({}).steps).toMatchObject([{ kind: 'start-play', play: { id: 'cluster' } }]);
    const many = account({ tier: '1:many', people: [ana] });
    expect(next({ of: many }).steps).toMatchObject([
      { kind: 'neglected', reason: 'Nobody has contacted this account yet.' },
    ]);
    const surge = [signal({ type: 'intent-surge', at: NOW - DAY })];
    expect(first({ of: many, activity: surge })).toMatchObject({
      kind: 'start-play',
      play: { id: 'programme' },
    });
  });

  it('come in this order', () => {
    const of = { ...running('cluster'), people: [ana, tomas] };
    const entries = [reply(), touch(ana, { touchedAt: NOW - 20 * DAY })];
    const activity = [demo];
    const kinds = next({ of, entries, activity }).steps.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual([
      'reply',
      'hot',
      'handoff',
      'play-step',
      'missing-role',
      'start-play',
    ]);
  });
});

describe('never', () => {
  it('whoever asked to stop, on any channel, and nobody where it isn’t known who did', () => {
    const stop = touch(tomas, { direction: 'in', outcome: 'asked-to-stop', touchedAt: START - DAY });
    const to = next({ of: running('cluster'), entries: [stop] }).steps.map((step) => step.person?.person.id);
    expect(to).not.toContain(tomas.id);
    const nameless = touch(undefined, { direction: 'in', outcome: 'asked-to-stop', touchedAt: START - DAY });
    expect(next({ of: running('cluster'), entries: [nameless] })).toMatchObject({
      steps: [],
      nothing: { why: 'barred' },
    });
  });

  it('whoever told a colleague to stop, and only them, also once they are off the list', () => {
    const stop = (rest: object) =>
      teamTouch({ direction: 'in', outcome: 'asked-to-stop', at: START - DAY, ...rest });
    const of = running('cluster');
    const gone = next({ of, activity: [stop({ person: 'somebody of the last list' })] });
    expect(gone.steps.map((step) => step.id)).toEqual(next({ of }).steps.map((step) => step.id));
    expect(gone.steps.length).toBeGreaterThan(0);
    const there = next({ of, activity: [stop({ person: tomas.id })] });
    expect(there.steps.map((step) => step.person?.person.id)).not.toContain(tomas.id);
    expect(next({ of, activity: [stop({})] })).toMatchObject({ steps: [], nothing: { why: 'barred' } });
  });

  it('whoever asked to stop and has another id since, as in a rebuilt list', () => {
    const before = person('Ravi  MENON', { id: 'before' });
    const stop = touch(before, { direction: 'in', outcome: 'asked-to-stop', touchedAt: START - DAY });
    const { later } = next({ of: running('cluster'), entries: [stop] });
    expect(later).toContainEqual(
      expect.objectContaining({
        step: expect.objectContaining({ person: expect.objectContaining({ person: ravi }) }),
        why: 'barred',
      }),
    );
  });

  it('a channel that somebody refused', () => {
    const of = running('cluster', {
      ...few,
      people: [ana, { ...tomas, optOuts: ['linkedin' as const] }, ravi],
    });
    const { steps, later } = next({ of });
    expect(steps.filter((step) => step.channel.startsWith('linkedin'))).toEqual([]);
    expect(later).toContainEqual(
      expect.objectContaining({
        why: 'barred',
        bar: { why: 'suppressed', suppression: expect.objectContaining({ channels: ['linkedin'] }) },
      }),
    );
  });

  describe('whom somebody suppressed:', () => {
    const of = running('cluster');
    const said = (draft: Partial<SuppressionDraft>) =>
      suppress({ id: nextId(), at: NOW - DAY }, { reason: 'Asked', ...draft });
    const filed = (key: string, rest = {}) => [
      { id: `f/${key}`, key, import: 'f', source: 'blocked.csv', at: NOW - DAY, ...rest },
    ];
    const touched = (told: Told) =>
      next(told)
        .steps.filter(({ channel }) => isTouch(channel))
        .map((step) => step.person?.person.id);
    const page = 'linkedin-person:tomas-hale-example';

    it.each<[string, Told]>([
      ['the rep, the person', { entries: [said({ account: few, person: tomas })] }],
      ['the rep, their page, on no account', { entries: [said({ keys: [page] })] }],
      ['the rep, on another account', { entries: [said({ account: elsewhere, person: tomas })] }],
      ['the team’s file', { suppressed: filed(page) }],
      ['the rep, by LinkedIn alone', { entries: [said({ keys: [page], channels: ['linkedin'] })] }],
      ['the team’s file, by LinkedIn alone', { suppressed: filed(page, { channels: ['linkedin'] }) }],
      ['the rep, until tomorrow', { entries: [said({ keys: [page], until: NOW + DAY })] }],
    ])('%s', (_who, told) => {
      expect(touched({ of })).toContain(tomas.id);
      expect(touched({ of, ...told })).not.toContain(tomas.id);
    });

    it.each<[string, Told]>([
      ['the rep, of the account', { entries: [said({ account: few })] }],
      ['the rep, of its domain', { entries: [said({ keys: ['domain:rail.example'] })] }],
      ['the team’s file, of its domain', { suppressed: filed('domain:rail.example') }],
    ])('everybody, so that there is nothing to do: %s', (_who, told) => {
      expect(next({ of, ...told })).toMatchObject({ steps: [], nothing: { why: 'barred' } });
    });

    it.each<[string, Told]>([
      ['it is over', { entries: [said({ keys: [page], until: NOW })] }],
      ['it is by another way', { entries: [said({ keys: [page], channels: ['direct-mail'] })] }],
      ['it is of somebody else', { suppressed: filed('email:tomas.hale@other.example') }],
      ['it is of a longer domain', { suppressed: filed('domain:notrail.example') }],
    ])('not where %s', (_why, told) => {
      expect(touched({ of, ...told })).toContain(tomas.id);
    });

    it('not once it was lifted', () => {
      const entry = said({ account: few, person: tomas });
      const lift = liftAt({ id: nextId(), at: NOW }, { keys: [page] }, entry.id, 'They agreed');
      expect(touched({ of, entries: [lift, entry] })).toContain(tomas.id);
      const undone = retraction(lift);
      expect(touched({ of, entries: [lift, entry, undone] })).not.toContain(tomas.id);
    });

    it('nor a warm way in to somebody who moved here', () => {
      const move = { person: tomas.id, from: { id: 'x', name: 'Bolt' }, engaged: true };
      const kindsFor = (told: Told) =>
        next({ of, context: { moves: [move] }, ...told }).steps.map(({ kind }) => kind);
      expect(kindsFor({})).toContain('warm-way');
      expect(kindsFor({ entries: [said({ account: elsewhere, person: tomas })] })).not.toContain('warm-way');
    });
  });

  it('somebody who left', () => {
    const left: Entry = {
      id: nextId(),
      v: 1,
      at: NOW,
      kind: 'person.left',
      account: subject,
      person: { id: tomas.id, name: tomas.name, keys: tomas.keys },
    };
    const { steps } = next({ of: running('cluster'), entries: [left] });
    expect(steps.some((step) => step.person?.person.id === tomas.id)).toBe(false);
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'missing-role', roles: ['champion'] }));
  });

  it('over the limits, and says when there is room; reactions don’t count', () => {
    const made = (channel: 'email' | 'linkedin-engage') =>
      [1, 2, 3].map((day) => touch(tomas, { channel, touchedAt: NOW - day * DAY }));
    const connect = { step: { channel: 'linkedin-connect' } };
    const over = next({ of: running('cluster'), entries: made('email') });
    expect(over.later.find(({ why }) => why === 'no-room')).toMatchObject({
      ...connect,
      from: NOW + 4 * DAY,
    });
    const under = next({ of: running('cluster'), entries: made('linkedin-engage') });
    expect(under.steps.map(({ channel }) => channel)).toContain('linkedin-connect');
  });

  it('an answer held back by the limits, only by a refusal', () => {
    const made = [1, 2, 3].map((day) => touch(tomas, { touchedAt: NOW - day * DAY }));
    expect(first({ entries: [...made, reply()] })).toMatchObject({
      kind: 'reply',
      person: { person: tomas },
    });
    const of = { ...few, people: [ana, { ...tomas, optOuts: ['email' as const] }, ravi] };
    expect(next({ of, entries: [...made, reply()] }).later).toContainEqual(
      expect.objectContaining({ step: expect.objectContaining({ kind: 'reply' }), why: 'barred' }),
    );
  });

  it('marketing’s steps: they are told apart, for reference', () => {
    const { steps, marketing } = next({ of: running('cluster'), context: { me: 'Lee Sund' } });
    expect(steps.some(({ owner }) => owner.owner === 'marketing')).toBe(false);
    expect(marketing.map(({ progress }) => progress.step.channel)).toEqual(['ad', 'email']);
  });
});

describe('whose and where', () => {
  it('puts what is somebody else’s below what is the rep’s', () => {
    const { steps } = next({
      of: { ...running('cluster'), people: [ana, tomas] },
      context: { me: 'Dana Whitlock' },
    });
    expect(steps.map(({ owner }) => owner.whose)).toEqual(['yours', 'theirs', 'theirs']);
  });

  it('puts LinkedIn steps first on LinkedIn, and the person of that page first of all', () => {
    const of = running('cluster');
    const context = { page: { platform: 'linkedin', person: tomas.id } };
    expect(first({ of })).toMatchObject({ channel: 'research' });
    expect(first({ of, context })).toMatchObject({ channel: 'linkedin-connect', person: { person: tomas } });
  });

  it('holds touches while a reply pauses the play, not research', () => {
    const { steps, later } = next({ of: running('cluster'), entries: [reply()] });
    expect(steps.filter(({ kind }) => kind === 'play-step').map(({ channel }) => channel)).toEqual([
      'research',
    ]);
    expect(later).toContainEqual(expect.objectContaining({ why: 'paused' }));
  });

  it('offers a warm way in to somebody who moved here', () => {
    const moves = [{ person: ravi.id, from: { id: 'old', name: 'Example Foods' }, engaged: true }];
    expect(first({ context: { moves } })).toMatchObject({ kind: 'warm-way', person: { person: ravi } });
    const greeted = next({ entries: [touch(ravi)], context: { moves } });
    expect(greeted.steps.map(({ kind }) => kind)).not.toContain('warm-way');
  });

  it('leaves out what the rep skipped, of a rule too, and says when what they snoozed comes back', () => {
    const of = { ...few, people: [ana, tomas] };
    const [missing] = next({ of }).steps;
    if (!missing) throw new Error('no step');
    const on = { id: nextId(), v: 1, at: NOW, account: subject, step: missing.ref } as const;
    const skipped = next({ of, entries: [{ ...on, kind: 'step.skipped', reason: 'Not now' }] });
    expect(skipped.steps.map(({ id }) => id)).not.toContain(missing.id);
    const snoozed = next({ of, entries: [{ ...on, kind: 'step.snoozed', until: NOW + DAY }] });
    expect(snoozed.later).toContainEqual(expect.objectContaining({ why: 'snoozed', from: NOW + DAY }));
  });

  it('says when there will be something, where there is nothing', () => {
    const steps = [touch(tomas, { channel: 'linkedin-connect', touchedAt: NOW - DAY })];
    const research: Entry = {
      id: nextId(),
      v: 1,
      at: NOW,
      kind: 'step.done',
      account: subject,
      step: { play: 'cluster', step: '1', startedAt: START },
    };
    expect(next({ of: running('cluster'), entries: [...steps, research] })).toMatchObject({
      steps: [],
      nothing: { why: 'later', from: START + 9 * DAY },
    });
    expect(next({ of: account() })).toMatchObject({ steps: [], nothing: { why: 'no-play' } });
  });
});

describe('who is no prospect', () => {
  const kinds = (told: Told) => next(told).steps.map(({ kind }) => kind);
  const bare = { ...few, people: [] };
  const offersFor = (status: Account['status'], activity: Activity[] = []) =>
    next({ of: { ...few, ...(status && { status }) }, activity }).steps.flatMap((step) =>
      step.kind === 'start-play' ? [[step.play.id, step.reason]] : [],
    );

  it.each(['customer', 'lost', 'partner'] as const)(
    'a %s is courted by no play, and needs no buying group',
    (status) => {
      expect(kinds({ of: bare })).toContain('missing-role');
      expect(kinds({ of: { ...bare, status } })).not.toContain('missing-role');
      expect(offersFor('prospect').length).toBeGreaterThan(0);
      expect(offersFor(status)).toEqual([]);
      expect(offersFor(status, [demo])).toEqual([
        [
          'hot-account',
          expect.stringMatching(/^The account is hot: Demo request\. (?:A customer|A partner|Lost before): /),
        ],
      ]);
    },
  );

  it('a list’s stage says it where there is no status', () => {
    expect(kinds({ of: { ...few, stage: 'won' } })).not.toContain('start-play');
    expect(kinds({ of: { ...few, stage: 'won', status: 'prospect' } })).toContain('start-play');
  });

  it('an account that we lost is offered a play that new interest calls for, a customer is not', () => {
    const surge = signal({ type: 'intent-surge', at: NOW - DAY });
    const many = (status: Account['status'] & string) =>
      kinds({ of: { ...few, tier: '1:many', status }, activity: [surge] });
    expect(many('lost')).toContain('start-play');
    expect(many('customer')).not.toContain('start-play');
  });

  it('a competitor is offered nothing; who wrote is answered, and what was begun goes on', () => {
    const of = { ...bare, status: 'competitor' as const };
    expect(next({ of, activity: [signal({ type: 'demo-request', at: NOW - HOUR })] })).toMatchObject({
      steps: [],
      later: [],
      nothing: { why: 'competitor' },
    });
    expect(kinds({ of: { ...few, status: 'competitor' }, entries: [reply()] })).toEqual(['reply']);
    expect(kinds({ of: { ...running('cluster'), status: 'competitor' } })).toContain('play-step');
  });
});

describe('whatever happened', () => {
  const people = [ana, tomas, ravi];
  const happened = fc.array(
    fc.record({
      who: fc.constantFrom(...people),
      days: fc.integer({ min: 0, max: 40 }),
      channel: fc.constantFrom('email', 'call', 'linkedin-message', 'linkedin-engage', 'meeting'),
      outcome: fc.constantFrom<Outcome>('sent', 'replied', 'asked-to-stop', 'held', 'bounced'),
      whose: fc.constantFrom('own', 'team', 'signal'),
    }),
    { maxLength: 15 },
  );
  const cases = fc.record({
    happened,
    seed: fc.integer({ min: 0 }),
    play: fc.constantFrom('cluster', 'hot-account'),
    me: fc.constantFrom(undefined, 'Dana Whitlock', 'Kim Berg'),
    refused: fc.subarray(['email', 'call', 'linkedin'] as const),
  });
  const toldOf = (made: typeof cases extends fc.Arbitrary<infer T> ? T : never) => {
    const entries: Entry[] = [];
    const activity: Activity[] = [];
    for (const [index, { who, days, outcome, whose, channel }] of made.happened.entries()) {
      const id = `happened ${index}`;
      const at = NOW - days * DAY;
      const direction = outcome === 'replied' || outcome === 'asked-to-stop' ? 'in' : 'out';
      const common = { id, channel: channel as 'email', outcome, direction } as const;
      if (whose === 'own') entries.push(touch(who, { ...common, touchedAt: at, at }));
      else if (whose === 'team') activity.push(teamTouch({ ...common, person: who.id, at }));
      else activity.push(signal({ id, person: who.id, at }));
    }
    const listed = [ana, tomas, { ...ravi, optOuts: made.refused }];
    const plays = [
      { play: made.play, startedAt: START },
      { play: 'cluster', startedAt: START - 60 * DAY },
    ];
    return { of: { ...few, people: listed, plays }, entries, activity, context: { me: made.me } };
  };

  it('the answer is the same in whatever order it is told', () => {
    fc.assert(
      fc.property(cases, (made) => {
        const told = toldOf(made);
        const turned = {
          ...told,
          of: { ...told.of, people: [...told.of.people].reverse(), plays: [...told.of.plays].reverse() },
          entries: shuffled(told.entries, made.seed),
          activity: shuffled(told.activity, made.seed),
        };
        const ids = (of: Told) => {
          const { steps, later, nothing } = next(of);
          return [
            steps.map((step) => [step.id, step.person?.person.id]),
            later.map(({ step }) => step.id),
            nothing,
          ];
        };
        expect(ids(turned)).toEqual(ids(told));
        expect(next(told)).toEqual(next(told));
      }),
    );
  });

  it('nobody is touched who is barred, on a channel they refused, or over the limits', () => {
    fc.assert(
      fc.property(cases, (made) => {
        const told = toldOf(made);
        const stopped = new Set(
          made.happened
            .filter(({ outcome, whose }) => outcome === 'asked-to-stop' && whose !== 'signal')
            .map(({ who }) => who.id),
        );
        const outbound = made.happened.filter(
          ({ outcome, whose, channel }) =>
            whose !== 'signal' && channel !== 'linkedin-engage' && (outcome === 'sent' || outcome === 'held'),
        );
        const recent = outbound.filter(({ days }) => days < 7);
        for (const step of next(told).steps) {
          const who = step.person?.person.id;
          const touches =
            !['research', 'handoff', 'linkedin-engage'].includes(step.channel) && step.kind !== 'start-play';
          expect(stopped.has(who ?? '')).toBe(false);
          if (who === ravi.id) expect(made.refused.some((way) => step.channel.startsWith(way))).toBe(false);
          // An answer to whoever wrote has no limit.
          if (step.kind === 'reply') continue;
          if (touches) expect(recent.length).toBeLessThan(8);
          if (touches && who) expect(recent.filter((one) => one.who.id === who).length).toBeLessThan(3);
        }
      }),
    );
  });
});

function shuffled<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, index) => ({ item, key: (index * 7919 + seed) % 101 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
