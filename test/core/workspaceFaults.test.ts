import { describe, expect, it } from 'vitest';
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { pathText } from '../../lib/core/faults/fault.ts';
import { findWorkspaceFaults } from '../../lib/core/workspaceFaults.ts';
import { checkWorkspace } from '../../lib/intake/checkWorkspace.ts';
import type { Play } from '../../lib/schema/play.ts';
import type { Workspace } from '../../lib/schema/workspace.ts';

/** A new team's workspace, spoilt by `edit` as no form of the desk would. */
function spoilt(edit: (workspace: SpoiltWorkspace) => void): unknown {
  const workspace = structuredClone(defaultWorkspace) as unknown as SpoiltWorkspace;
  edit(workspace);
  return workspace;
}
// biome-ignore lint/suspicious/noExplicitAny: what comes in at a door has any form
type SpoiltWorkspace = any;

const handoff = (to: string, play?: string, owner = 'sdr') => ({
  id: 'over',
  day: 0,
  channel: 'handoff',
  owner,
  to: 'engaged',
  purpose: 'Hand over.',
  handoff: { to, ...(play !== undefined && { play }) },
});

describe('a new team’s workspace', () => {
  it('is sound', () => {
    expect(checkWorkspace(defaultWorkspace)).toEqual({ kind: 'sound', workspace: defaultWorkspace });
  });
});

describe('refused, with the path and a proposal:', () => {
  it.each<[string, (workspace: SpoiltWorkspace) => void, string, RegExp, RegExp]>([
    [
      'a play that leads back to itself by another',
      (w) => {
        w.plays[1].steps.push(handoff('ae', 'programme'));
        w.plays[2].steps.push({ ...handoff('sdr', 'cluster') });
      },
      'plays[2].steps[9].handoff.play',
      /circle: Programme → Cluster → Programme/,
      /doesn’t lead back/,
    ],
    [
      'a play that leads to itself',
      (w) => w.plays[1].steps.push(handoff('ae', 'cluster')),
      'plays[1].steps[8].handoff.play',
      /circle: Cluster → Cluster/,
      /doesn’t lead back/,
    ],
    [
      'owners who hand an account to and fro',
      (w) => w.plays[1].steps.push(handoff('sdr', undefined, 'ae')),
      'plays[1].steps[8].handoff.to',
      /circle: AE → SDR → AE/,
      /not before/,
    ],
    [
      'a handoff to oneself',
      (w) => {
        w.plays[1].steps[7].handoff.to = 'sdr';
      },
      'plays[1].steps[7].handoff.to',
      /SDR → SDR/,
      /not before/,
    ],
    [
      'a step without channel',
      (w) => delete w.plays[0].steps[2].channel,
      'plays[0].steps[2].channel',
      /must be one of: linkedin-connect.*missing/,
      /Choose/,
    ],
    [
      'a misspelt channel',
      (w) => {
        w.plays[0].steps[2].channel = 'emial';
      },
      'plays[0].steps[2].channel',
      /emial/,
      /“email”/,
    ],
    [
      'a negative weight',
      (w) => {
        w.tiers[0].weights.fit = -1;
      },
      'tiers[0].weights.fit',
      /0 or more, and is -1/,
      /Set it to 0/,
    ],
    [
      'weights that weigh nothing',
      (w) => {
        w.tiers[1].weights = { fit: 0, engagement: 0, timing: 0, relationship: 0, value: 0 };
      },
      'tiers[1].weights',
      /all 0/,
      /at least one/,
    ],
    [
      'a knock-out that nobody can fail',
      (w) => {
        w.icp.criteria = [{ id: 'a', fact: 'revenue', test: { is: 'exists' }, weight: 10, knockOut: true }];
      },
      'icp.criteria[0].knockOut',
      /knock nobody out/,
      /Take it away/,
    ],
    [
      'criteria that weigh nothing',
      (w) => {
        w.icp.criteria = [{ id: 'a', fact: 'industry', test: { is: 'exists' }, weight: 0 }];
      },
      'icp.criteria[0].weight',
      /no account would have a fit/,
      /at least one/,
    ],
    [
      'an unknown role',
      (w) => {
        w.tiers[0].requiredRoles = [['champoin']];
      },
      'tiers[0].requiredRoles[0][0]',
      /champoin/,
      /“champion”/,
    ],
    [
      'an unknown role of a step',
      (w) => {
        w.plays[0].steps[0].to = 'economic buyer';
      },
      'plays[0].steps[0].to',
      /economic buyer/,
      /“economic-buyer”/,
    ],
    [
      'a threshold that no signals reach',
      (w) => {
        w.tiers[2].hotAt = 100_000;
      },
      'tiers[2].hotAt',
      /nobody can reach/,
      /Set \d+ or less/,
    ],
    [
      'a threshold where signals give nothing',
      (w) => {
        w.engagement.points = {};
      },
      'tiers[0].hotAt',
      /gives 0/,
      /points first/,
    ],
    [
      'an entry of more than 100',
      (w) => {
        w.tiers[0].entry.fit = 120;
      },
      'tiers[0].entry.fit',
      /100 or less/,
      /Set it to 100/,
    ],
    [
      'an entry above the scale’s end',
      (w) => {
        w.relationships = { warm: 50, 'past-talks': 30, reference: 20, cold: 0 };
      },
      'tiers[0].entry.relationship',
      /no account reaches it/,
      /Set 50 or less/,
    ],
    [
      'a size that ends before it begins',
      (w) => {
        w.tiers[0].size = { from: 50, to: 5 };
      },
      'tiers[0].size.from',
      /nothing lies between/,
      /from 5 to 50/,
    ],
    [
      'a range that ends before it begins',
      (w) => {
        w.segments = [
          { id: 's', name: 'S', rules: [{ fact: 'employees', test: { is: 'range', from: 9, to: 2 } }] },
        ];
      },
      'segments[0].rules[0].test.from',
      /nothing lies between/,
      /from 2 to 9/,
    ],
    [
      'a range of words',
      (w) => {
        w.icp.criteria = [{ id: 'a', fact: 'industry', test: { is: 'range', from: 1 }, weight: 1 }];
      },
      'icp.criteria[0].test.is',
      /industry is no number/,
      /is one of/,
    ],
    [
      'a renewal that counts never',
      (w) => {
        w.triggers.renewal = { daysBefore: { from: 30, to: 180 } };
      },
      'triggers.renewal.daysBefore.from',
      /never counts/,
      /from 180 to 30/,
    ],
    [
      'a play for a tier that isn’t there',
      (w) => {
        w.plays[0].tiers = ['1-1'];
      },
      'plays[0].tiers[0]',
      /“1-1”/,
      /Did you mean “1:1”/,
    ],
    [
      'a play for a segment that isn’t there',
      (w) => {
        w.plays[0].segments = ['north'];
      },
      'plays[0].segments[0]',
      /“north”/,
      /There is none/,
    ],
    [
      'a handoff to a play that isn’t there',
      (w) => {
        w.plays[1].steps[7].handoff.play = 'hot-acount';
      },
      'plays[1].steps[7].handoff.play',
      /“hot-acount”/,
      /“hot-account”/,
    ],
    [
      'a handoff step without a handoff',
      (w) => delete w.plays[1].steps[7].handoff,
      'plays[1].steps[7].handoff',
      /to nobody/,
      /who takes over/,
    ],
    [
      'a handoff on another channel',
      (w) => {
        w.plays[1].steps[7].channel = 'call';
      },
      'plays[1].steps[7].channel',
      /has a handoff/,
      /leave the handoff out/,
    ],
    [
      'two plays of one id',
      (w) => w.plays.push(w.plays[0]),
      'plays[4].id',
      /another’s/,
      /strategic-opening-2/,
    ],
    [
      'a step after its play’s end',
      (w) => {
        w.plays[3].days = 5;
      },
      'plays[3].steps[4].day',
      /ends after 5 days/,
      /Set day 5/,
    ],
    [
      'a text with a field that nothing fills',
      (w) => {
        w.plays[0].steps[3].template = 'Hello {{person.fristName}}, about {{account.name}}';
      },
      'plays[0].steps[3].template',
      /“person.fristName”/,
      /“person.firstName”/,
    ],
    [
      'a text with a brace too few',
      (w) => {
        w.plays[0].steps[3].template = 'Hello {{person.firstName}';
      },
      'plays[0].steps[3].template',
      /without its pair/,
      /\{\{person.firstName\}\}/,
    ],
    [
      'a play longer than ninety days',
      (w) => {
        w.plays[3].days = 120;
      },
      'plays[3].days',
      /90 or less/,
      /Set it to 90/,
    ],
    [
      'a trigger of half a form',
      (w) => {
        w.triggers.funding = {};
      },
      'triggers.funding.daysAfter',
      /missing/,
      /Fill it in/,
    ],
    [
      'a link that isn’t https',
      (w) => {
        w.content = [{ id: 'a', name: 'A', journey: 'early', link: 'javascript:alert(1)' }];
      },
      'content[0].link',
      /not known/,
      /https address/,
    ],
  ])('%s', (_what, edit, path, words, proposal) => {
    const checked = checkWorkspace(spoilt(edit));
    const faults = checked.kind === 'faulty' ? checked.faults : [];
    const fault = faults.find((one) => pathText(one.path) === path);
    expect(faults.map((one) => pathText(one.path))).toContain(path);
    expect(fault?.words).toMatch(words);
    expect(fault?.proposal).toMatch(proposal);
  });

  it('nothing that is no workspace at all', () => {
    for (const wrong of [undefined, null, 7, 'x', [], {}]) expect(checkWorkspace(wrong).kind).toBe('faulty');
  });
});

describe('what is no fault', () => {
  const sound = (parts: Partial<Workspace>) => expect(findWorkspaceFaults(parts)).toEqual([]);
  const plays = (...all: Play[]) => ({ ...defaultWorkspace, plays: all });
  const [opening, cluster] = defaultWorkspace.plays as [Play, Play];

  it('is a part of a workspace that names what another part would have', () => sound({ plays: [cluster] }));
  it('is a handoff down a line of owners', () => {
    const step = {
      ...cluster.steps[7],
      id: '9',
      owner: 'ae',
      handoff: { to: 'executive' },
    } as Play['steps'][number];
    sound(plays({ ...cluster, steps: [...cluster.steps, step] }));
  });
  it('is a handoff to a play that leads on', () => {
    const over = { ...cluster.steps[7], handoff: { to: 'ae', play: opening.id } } as Play['steps'][number];
    sound(plays(opening, { ...cluster, steps: [over] }));
  });
  it('is a threshold that repeated visits reach', () => {
    const points = { 'website-visit': 1 };
    const engagement = { ...defaultWorkspace.engagement, points, visitsPerDay: 3 };
    sound({ ...defaultWorkspace, engagement });
  });
  it('is a criterion that only knocks out', () =>
    sound({
      icp: {
        criteria: [
          { id: 'a', fact: 'industry', test: { is: 'one-of', values: ['Rail'] }, weight: 0, knockOut: true },
        ],
      },
    }));
});
