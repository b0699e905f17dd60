import { describe, expect, it } from 'vitest';
import { clockWords, delayWords } from '../../lib/core/clockWords.ts';
import { criterionWords, knownWords } from '../../lib/core/criterionWords.ts';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { evidenceAddress } from '../../lib/core/evidenceAddress.ts';
import { stageEvidenceWords, tierCheckWords, triggerStateWords } from '../../lib/core/evidenceWords.ts';
import { figureLine } from '../../lib/core/figureLine.ts';
import { factorEvidence } from '../../lib/core/priorityWords.ts';
import { stepStateWords, stepsBehind } from '../../lib/core/runWords.ts';
import { DAY, dayWords, HOUR, whenWords } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { account, NOW, person, signal, teamTouch, touch } from './builders.ts';

const ines = person('Ines Varga', { roles: ['economic-buyer'] });
const rail = account({ tier: '1:1', fit: 86, people: [ines], owners: { ae: 'Dana Whitlock' } });
const view = (activity: Activity[] = [], entries: Entry[] = [], of = rail) =>
  viewAccount(of, activity, entries, defaultWorkspace, NOW);

describe('the owner’s clock', () => {
  const hot = (learnedAgo: number, happenedAgo = learnedAgo) =>
    signal({ type: 'demo-request', at: NOW - happenedAgo, learnedAt: NOW - learnedAgo });
  const words = (activity: Activity[], entries: Entry[] = []) => {
    const clock = view(activity, entries).followUp;
    if (!clock) throw new Error('no clock');
    return [clockWords(clock, NOW), delayWords(clock, NOW)];
  };

  it('says by when, or that it is overdue', () => {
    expect(words([hot(HOUR)])[0]).toBe(`Reach out by ${whenWords(NOW + 23 * HOUR, NOW)}.`);
    expect(words([hot(25 * HOUR)])[0]).toBe(`Overdue: reach out was due ${whenWords(NOW - HOUR, NOW)}.`);
  });

  it('says whether the owner was in time', () => {
    const mine = touch(ines, { touchedAt: NOW - HOUR, by: 'Dana Whitlock' });
    expect(words([hot(2 * HOUR)], [mine])[0]).toBe('Reached out in time: Email, 1 h ago.');
    const late = teamTouch({ by: 'Dana Whitlock', at: NOW - HOUR });
    expect(words([hot(2 * DAY), late])[0]).toBe('Reached out late: Email by Dana Whitlock, 1 h ago.');
  });

  it('tells the source’s delay apart', () => {
    expect(words([hot(HOUR)])[1]).toBeUndefined();
    expect(words([hot(HOUR, 3 * DAY + HOUR)])[1]).toContain('The source told of it 3 d later');
  });
});

describe('what a figure is made of', () => {
  it('is a criterion and what the account has', () => {
    expect(criterionWords({ fact: 'industry', test: { is: 'one-of', values: ['Rail', 'Bus'] } })).toBe(
      'Industry is one of Rail, Bus',
    );
    expect(criterionWords({ fact: 'employees', test: { is: 'range', from: 200, to: 5000 } })).toBe(
      'Employees from 200 to 5,000',
    );
    expect(knownWords({ kind: 'number', from: 1001, to: 5000 })).toBe('1,001–5,000');
    expect(knownWords({ kind: 'number', from: 500, currency: 'EUR' })).toBe('EUR 500 or more');
  });

  it('is a factor’s evidence, also where nothing is known', () => {
    const parts = view([signal({ type: 'pricing-page' })]).priority?.parts ?? [];
    expect(parts.map((part) => factorEvidence(part, NOW))).toEqual([
      '86 by the list',
      '15 points, hot at 30',
      'no occasion now',
      'not known, left out',
      'not known, left out',
    ]);
  });

  it('is what speaks for a stage', () => {
    const { stage } = view([], [touch(ines, { direction: 'in', outcome: 'replied', touchedAt: NOW - DAY })]);
    expect(stage.from === 'evidence' && stage.evidence.map((one) => stageEvidenceWords(one, NOW))).toEqual([
      'Reply, email, Ines Varga, 1 d ago',
    ]);
  });

  it('is a tier’s criterion beside what the account has', () => {
    expect(tierCheckWords({ what: 'fit', needs: 80, has: 86, state: 'met' })).toBe('Fit 86, needs 80');
    expect(tierCheckWords({ what: 'owner', needs: 'ae', state: 'failed' })).toBe('No AE named');
    expect(tierCheckWords({ what: 'value', needs: 3, has: 3.25, state: 'met' })).toBe(
      'Contract 3.3 × the median, needs 3 ×',
    );
  });

  it('is until when an occasion counts', () => {
    const { timing } = view([], [], { ...rail, triggers: [{ type: 'hiring', at: NOW - DAY }] });
    const [live] = timing.triggers;
    expect(live && triggerStateWords(live, NOW)).toBe(`counts until ${dayWords(NOW + 44 * DAY, NOW)}`);
    expect(figureLine({ timing }, NOW)).toBe(
      `No priority without a tier · Hiring until ${dayWords(NOW + 44 * DAY, NOW)}`,
    );
  });
});

describe('a running play', () => {
  const of = { ...rail, plays: [{ play: 'strategic-opening', startedAt: NOW - 8 * DAY }] };

  it('says from which touch a step is counted', () => {
    const champion = person('Tomas Hale', { roles: ['champion'] });
    const group = { ...of, people: [ines, champion] };
    const mail = touch(champion, { touchedAt: NOW - HOUR });
    const [run] = view([], [mail], group).plays;
    const counted = run?.steps.find(({ state }) => state.is === 'counted');
    expect(counted?.number).toBe(5);
    expect(counted && stepStateWords(counted, undefined, NOW)).toBe('counted from your touch of today');
    expect(run && stepsBehind(run)).toBe(1);
  });
});

describe('a page as evidence', () => {
  it.each([
    ['https://jobs.example/42?ref=1#top', 'https://jobs.example/42?ref=1#top'],
    ['https://name:secret@jobs.example/42', 'https://jobs.example/42'],
    ['chrome://newtab/', undefined],
    ['file:///home/rep/list.csv', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%s is %s', (address, evidence) => {
    expect(evidenceAddress(address)).toBe(evidence);
  });
});
