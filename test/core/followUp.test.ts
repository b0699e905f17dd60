import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { DAY, HOUR } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { account, NOW, nextId, person, signal, teamTouch, touch } from './builders.ts';

const jo = person('Jo Lund');
const kay = person('Kay Orr');
const rail = account({ tier: '1:1', owners: { ae: 'Dana Whitlock', sdr: 'Kim Berg' }, people: [jo, kay] });

function followUp(activity: Activity[], entries: Entry[] = [], now = NOW, of = rail) {
  return viewAccount(of, activity, entries, defaultWorkspace, now).followUp;
}

const demo = (at: number, learnedAt = at) => signal({ type: 'demo-request', at, learnedAt });

describe('the owner’s clock', () => {
  it('is none while nothing made the account hot', () => {
    expect(followUp([signal({ type: 'webinar' })])).toBeUndefined();
  });

  it('starts when this device learned of it, so that last week’s signals are not overdue on arrival', () => {
    expect(followUp([demo(NOW - 7 * DAY, NOW)])).toMatchObject({
      crossing: { at: NOW, by: 'behaviour', sourceDelay: 7 * DAY },
      due: NOW + 24 * HOUR,
      state: 'due',
    });
  });

  it('starts with the signal that reached the threshold, by what was known then', () => {
    const early = signal({ type: 'webinar', at: NOW - 3 * DAY });
    const late = signal({ type: 'webinar', at: NOW - 4 * DAY, learnedAt: NOW - HOUR });
    expect(followUp([early, late])?.crossing).toEqual({
      at: NOW - HOUR,
      by: 'points',
      signals: [late],
      sourceDelay: 4 * DAY - HOUR,
    });
  });

  it('does not count for a crossing what came weeks apart', () => {
    const signals = [
      signal({ type: 'webinar', at: NOW - 32 * DAY }),
      signal({ type: 'webinar', at: NOW - DAY }),
    ];
    expect(followUp(signals)).toBeUndefined();
  });

  it('is due to the last millisecond, then overdue', () => {
    const asked = demo(NOW - 24 * HOUR);
    expect(followUp([asked])?.state).toBe('due');
    expect(followUp([asked], [], NOW + 1)?.state).toBe('overdue');
  });

  const asked = demo(NOW - 2 * DAY);
  it('is met by the owner’s first outbound touch after it, late or not', () => {
    const first = touch(jo, { touchedAt: NOW - DAY - HOUR });
    expect(followUp([asked], [touch(jo), first])).toMatchObject({
      state: 'met',
      late: false,
      touch: { id: first.id },
    });
    expect(followUp([asked], [touch(jo)])).toMatchObject({ state: 'met', late: true });
    expect(followUp([asked, teamTouch({ by: 'Dana Whitlock', at: NOW - HOUR })])?.state).toBe('met');
  });

  it.each<[string, Activity[], Entry[]]>([
    ['a touch before it', [], [touch(jo, { touchedAt: NOW - 3 * DAY })]],
    ['a touch of the future', [], [touch(jo, { touchedAt: NOW + HOUR })]],
    ['their own call', [], [touch(jo, { channel: 'call', direction: 'in', outcome: 'connected' })]],
    ['a mail that bounced', [], [touch(jo, { outcome: 'bounced' })]],
    ['a reaction on LinkedIn', [], [touch(jo, { channel: 'linkedin-engage' })]],
    ['a touch of marketing', [teamTouch({ by: 'Priya Nand' })], []],
    ['the touch of a rep who is not the owner', [], [touch(jo, { by: 'Somebody Else' })]],
  ])('is not met by %s', (_, activity, entries) => {
    expect(followUp([asked, ...activity], entries)?.state).toBe('overdue');
  });

  it('is met by anybody’s touch where nobody owns the account', () => {
    const { state } =
      followUp([asked, teamTouch({ by: 'Priya Nand' })], [], NOW, { ...rail, owners: {} }) ?? {};
    expect(state).toBe('met');
  });

  it('is not started by a meeting that the rep logged, nor held back by it later', () => {
    const met = touch(jo, { channel: 'meeting', outcome: 'held', touchedAt: NOW - 2 * DAY });
    const { engagement, followUp: none } = viewAccount(rail, [], [met], defaultWorkspace, NOW);
    expect(engagement).toMatchObject({ hot: true, hotSince: NOW - 2 * DAY });
    expect(none).toBeUndefined();
    // Written down only after the account was hot: what was known then stays.
    const two = [signal({ type: 'webinar', at: NOW - DAY }), signal({ type: 'webinar', at: NOW - DAY })];
    expect(followUp(two, [{ ...met, at: NOW }])?.crossing).toMatchObject({ at: NOW - DAY, by: 'points' });
  });

  it('starts again with each request, and keeps the earlier ones for the review', () => {
    const found = followUp(
      [demo(NOW - 5 * DAY), demo(NOW - HOUR)],
      [touch(jo, { touchedAt: NOW - 3 * DAY })],
    );
    expect(found).toMatchObject({ state: 'due', crossing: { at: NOW - HOUR } });
    expect(found?.earlier).toMatchObject([{ crossing: { at: NOW - 5 * DAY }, state: 'met', late: true }]);
  });

  it('starts again by points only after the account had cooled', () => {
    const webinars = (days: number) =>
      [0, 1].map((hour) => signal({ type: 'webinar', at: NOW - days * DAY - hour * HOUR }));
    expect(followUp([...webinars(50), ...webinars(40)])?.earlier).toEqual([]);
    expect(followUp([...webinars(50), ...webinars(10)])?.earlier).toHaveLength(1);
  });

  it('starts when two people were on the pricing page, once', () => {
    const on = (who: typeof jo, hoursAgo: number) =>
      signal({ type: 'pricing-page', person: who.id, at: NOW - hoursAgo * HOUR });
    const many = { ...rail, tier: '1:many' };
    const found = followUp([on(jo, 30), on(kay, 20), on(kay, 10)], [], NOW, many);
    expect(found).toMatchObject({ crossing: { at: NOW - 20 * HOUR, by: 'pricing-visitors' }, earlier: [] });
  });

  it('is taken back with the signal that the rep dismissed', () => {
    const no: Entry = {
      id: nextId(),
      v: 1,
      kind: 'signal.dismissed',
      at: NOW,
      account: { id: rail.id, name: rail.name, keys: [] },
      signal: asked.id,
      reason: 'A test of ours',
    };
    expect(followUp([asked], [no])).toBeUndefined();
  });

  it('takes what was learned in the future, when the clock has gone back, as learned now', () => {
    expect(followUp([demo(NOW - HOUR, NOW + DAY)])).toMatchObject({
      crossing: { at: NOW },
      state: 'due',
    });
  });

  it('starts for a signal that its source dated ahead when its time has come', () => {
    const ahead = demo(NOW, NOW - 2 * DAY);
    expect(followUp([ahead], [], NOW - 1)).toBeUndefined();
    expect(followUp([ahead])?.crossing).toMatchObject({ at: NOW, sourceDelay: 0 });
  });

  it('is never overdue on arrival, whatever came in at once', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            type: fc.constantFrom('demo-request' as const, 'pricing-page' as const, 'webinar' as const),
            ago: fc.integer({ min: 0, max: 60 * 24 }),
            person: fc.constantFrom(jo.id, kay.id),
          }),
          { maxLength: 20 },
        ),
        (rows) => {
          const signals = rows.map(({ ago, ...rest }) =>
            signal({ ...rest, at: NOW - ago * HOUR, learnedAt: NOW }),
          );
          const { engagement, followUp: clock } = viewAccount(rail, signals, [], defaultWorkspace, NOW);
          expect(clock !== undefined).toBe(engagement.hot);
          if (clock) expect(clock).toMatchObject({ state: 'due', due: NOW + DAY, earlier: [] });
          expect(engagement.hotSince).toBe(engagement.hot ? NOW : undefined);
        },
      ),
    ));
});
