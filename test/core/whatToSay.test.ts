import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { sendAsset } from '../../lib/core/knowledgeEntries.ts';
import { nextSteps } from '../../lib/core/nextSteps.ts';
import { DAY, HOUR } from '../../lib/core/time.ts';
import { viewAccount } from '../../lib/core/view.ts';
import { whatToSay } from '../../lib/core/whatToSay.ts';
import type { Account } from '../../lib/schema/account.ts';
import type { Activity } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import type { Workspace } from '../../lib/schema/workspace.ts';
import { account, NOW, nextId, person, signal, touch } from './builders.ts';

const tomas = person('Dr. Tomas Hale', { roles: ['champion'], email: 'tomas@rail.example' });
const rail = account({
  tier: '1:1',
  people: [tomas],
  industry: 'Transport',
  owners: { ae: 'Dana Whitlock' },
});

interface Told {
  of?: Account;
  activity?: Activity[];
  entries?: Entry[];
  workspace?: Workspace;
  /** Of the step that is asked about; absent: the first. */
  kind?: string;
  me?: string;
}

function say({ of = rail, activity = [], entries = [], workspace = defaultWorkspace, kind, me }: Told) {
  const view = viewAccount(of, activity, entries, workspace, NOW);
  const { steps } = nextSteps(view, { now: NOW, me });
  const step = steps.find((one) => kind === undefined || one.kind === kind);
  if (!step) throw new Error(`No step ${kind} among ${steps.map((one) => one.kind)}`);
  return whatToSay(view, step, workspace, entries, { me, now: NOW });
}

/** The champion is to be asked to connect: the fourth step, due on the fourth day. */
function connecting(rest: Partial<Account> = {}): Told {
  const startedAt = NOW - 4 * DAY - HOUR;
  const ref = (step: string) => ({ play: 'strategic-opening', step, startedAt });
  const subject = { id: rail.id, name: rail.name, keys: [] };
  const behind = ['1', '2'].map(
    (step): Entry => ({
      kind: 'step.skipped',
      id: nextId(),
      v: 1,
      at: NOW - DAY,
      account: subject,
      step: ref(step),
      reason: 'Done already',
    }),
  );
  return {
    of: { ...rail, plays: [{ play: 'strategic-opening', startedAt }], ...rest },
    entries: behind,
    kind: 'play-step',
  };
}

describe('what to say', () => {
  it('fills the step’s template, and names what is still to be written', () => {
    const { text } = say(connecting());
    expect(text).toMatchObject({ from: 'template', limit: 200 });
    expect(text?.text).toContain('Tomas');
    expect(text?.text).toContain('Example Rail');
    expect(text?.missing.length).toBeGreaterThan(0);
    for (const words of text?.missing ?? []) expect(text?.text).toContain(`[${words}]`);
    expect(text?.length).toBe(text?.text.trim().length);
  });

  it('misses nothing once the account has it', () => {
    const { text } = say(
      connecting({ strategicPriorities: ['Trains on time'], brief: { problem: 'Trains stand still.' } }),
    );
    expect(text?.missing).toEqual([]);
    expect(text?.text).not.toContain('[');
  });

  it('is the brief part by part, in order, the account’s own before the play’s', () => {
    const { parts } = say(connecting({ brief: { proof: 'Theirs.', problem: 'First.' } }));
    expect(parts[0]).toEqual({ title: 'Problem', text: 'First.' });
    expect(parts).toContainEqual({ title: 'Proof', text: 'Theirs.' });
  });

  it('is the brief itself where there is no template, and nothing where neither is known', () => {
    const reply = touch(tomas, { direction: 'in', outcome: 'replied', touchedAt: NOW - HOUR });
    const briefed = { ...rail, brief: { problem: 'Trains stand still.' } };
    expect(say({ of: briefed, entries: [reply], kind: 'reply' }).text).toMatchObject({
      from: 'brief',
      text: 'Problem: Trains stand still.',
    });
    expect(say({ entries: [reply], kind: 'reply' })).toEqual({ parts: [] });
  });

  it('names the topic that they looked at, the person’s own before others’', () => {
    const hot = [
      signal({ type: 'demo-request', person: tomas.id, at: NOW - 2 * HOUR }),
      signal({ type: 'webinar', at: NOW - HOUR, note: 'Topic: depots' }),
    ];
    const of = { ...rail, plays: [{ play: 'hot-account', startedAt: NOW - HOUR }] };
    expect(say({ of, activity: hot, kind: 'hot' }).text?.text).toContain('ask us about a demo;');
    const nameless = hot.map(({ person: _, ...rest }) => rest);
    expect(say({ of, activity: nameless, kind: 'hot' }).text?.text).toContain('ask us about depots;');
  });

  it('names the segment by its rules too, as the workspace calls it', () => {
    const segment: Workspace['segments'][number] = {
      id: 'movers',
      name: 'Movers in Europe',
      rules: [{ fact: 'industry', test: { is: 'one-of', values: ['transport'] } }],
    };
    const workspace: Workspace = {
      ...defaultWorkspace,
      segments: [segment],
      plays: defaultWorkspace.plays.map((play) => ({
        ...play,
        steps: play.steps.map((step) => ({ ...step, template: 'Among {{account.segment}}' })),
      })),
    };
    expect(say({ ...connecting(), workspace }).text).toMatchObject({
      text: 'Among Movers in Europe',
      missing: [],
    });
  });

  it('is the handoff’s note for whoever takes over', () => {
    const few = {
      ...rail,
      tier: '1:few',
      owners: { ae: 'Dana Whitlock', sdr: 'Kim Berg' },
      plays: [{ play: 'cluster', startedAt: NOW - 3 * DAY }],
    };
    const reply = touch(tomas, {
      direction: 'in',
      outcome: 'replied',
      touchedAt: NOW - HOUR,
      note: 'How long is a trial?',
    });
    const { text } = say({ of: few, entries: [reply], kind: 'handoff' });
    expect(text).toMatchObject({ from: 'handoff', missing: [] });
    expect(text?.text).toContain(
      'What was said\n- Reply, email, Dr. Tomas Hale, 1 h ago: How long is a trial?',
    );
  });

  it('proposes an asset until it was sent to the person, and the battle card of their alternative', () => {
    const asset = {
      id: 'guide',
      name: 'Guide',
      journey: 'early' as const,
      link: 'https://ours.example/guide',
    };
    const card = { id: 'sheets', alternative: 'Spreadsheets', text: 'Ask who keeps them.' };
    const workspace = { ...defaultWorkspace, content: [asset], battleCards: [card] };
    const told = { ...connecting({ knownAlternative: ' spreadsheets' }), workspace };
    expect(say(told)).toMatchObject({ asset, battleCard: card });
    const sent = sendAsset({ id: nextId(), at: NOW }, rail, 'guide', tomas);
    const again = say({ ...told, entries: [...(told.entries ?? []), sent] });
    expect(again).not.toHaveProperty('asset');
  });
});
