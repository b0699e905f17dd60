/** An invented account on which a lot was done. */
import { defaultWorkspace } from '../../lib/core/defaults/workspace.ts';
import { DAY, HOUR } from '../../lib/core/time.ts';
import type { Account, Stakeholder } from '../../lib/schema/account.ts';
import type { Signal } from '../../lib/schema/activity.ts';
import type { Entry } from '../../lib/schema/journal.ts';
import { BuyingRole, Channel, SignalType } from '../../lib/schema/words.ts';
import type { Workspace } from '../../lib/schema/workspace.ts';

export const NOW = Date.UTC(2026, 10, 18, 10);

/** An account of `people` stakeholders, with so many entries in the journal and so many signals, over a year. */
export function busyAccount(people: number, touches: number, signals: number) {
  const account: Account = {
    id: 'account',
    name: 'Example Rail',
    domains: ['rail.example'],
    keys: ['linkedin-company:example-rail'],
    tier: '1:1',
    industry: 'Rail',
    employees: { from: 1200, to: 1200 },
    relationship: 'warm',
    owners: { ae: 'Dana Whitlock', sdr: 'Kim Berg' },
    selectionSignals: ['Hiring engineers'],
    plays: [{ play: 'strategic-opening', startedAt: NOW - 10 * DAY }],
    attributes: [],
    triggers: [{ type: 'funding', at: NOW - 20 * DAY }],
    people: Array.from({ length: people }, (_, n) => person(n)),
  };
  const activity = Array.from({ length: signals }, (_, n): Signal => {
    const at = NOW - n * 1.8 * DAY;
    return {
      kind: 'signal',
      id: `signal ${n}`,
      account: account.id,
      person: `person ${n % people}`,
      type: SignalType.options[n % SignalType.options.length] ?? 'website-visit',
      at,
      learnedAt: at + HOUR,
    };
  });
  const entries = Array.from({ length: touches }, (_, n): Entry => {
    const of = account.people[n % people] ?? person(0);
    const at = NOW - (touches - n) * 0.36 * DAY;
    return {
      id: `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`,
      v: 1,
      kind: 'touch.logged',
      at,
      touchedAt: at,
      account: { id: account.id, name: account.name, keys: ['domain:rail.example'] },
      person: { id: of.id, name: of.name, keys: of.keys },
      channel: Channel.options[n % Channel.options.length] ?? 'email',
      direction: n % 7 === 0 ? 'in' : 'out',
      outcome: n % 7 === 0 ? 'replied' : 'sent',
      note: `Sent the case of ${n} and asked for half an hour.`,
    };
  });
  return { account, activity, entries };
}

function person(n: number): Stakeholder {
  return {
    id: `person ${n}`,
    name: `Person ${n} Example`,
    title: 'Head of Operations',
    roles: [BuyingRole.options[n % BuyingRole.options.length] ?? 'other'],
    email: `person.${n}@rail.example`,
    keys: [`linkedin-person:person-${n}-example`],
  };
}

/** A new team's workspace with an ideal customer of three criteria. */
export const scoredWorkspace: Workspace = {
  ...defaultWorkspace,
  icp: {
    criteria: [
      {
        id: 'industry',
        fact: 'industry',
        test: { is: 'one-of', values: ['Logistics', 'Machine tools'] },
        weight: 5,
      },
      { id: 'size', fact: 'employees', test: { is: 'range', from: 200, to: 2000, edge: 0.5 }, weight: 3 },
      {
        id: 'stack',
        fact: 'technologies',
        test: { is: 'includes-any', values: ['SAP'] },
        weight: 2,
      },
    ],
  },
};
