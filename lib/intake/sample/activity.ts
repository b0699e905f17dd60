/** What happened at the sample's companies in the weeks before it is loaded: signals, and touches by the invented team. */

import { DAY, HOUR } from '../../core/time.ts';
import type { Account } from '../../schema/account.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Channel, Direction, Outcome, SignalType } from '../../schema/words.ts';
import { team } from './companies.ts';

type SignalRow = readonly [ago: number, type: SignalType, person: string | undefined, note?: string];
type TouchRow = readonly [
  ago: number,
  channel: Channel,
  direction: Direction,
  outcome: Outcome,
  person: string,
  by: string,
  note?: string,
];

interface Story {
  company: string;
  signals: readonly SignalRow[];
  touches: readonly TouchRow[];
}

const stories: readonly Story[] = [
  {
    company: 'Example Rail',
    signals: [
      [3 * HOUR, 'pricing-page', 'Ines Varga'],
      [DAY + 2 * HOUR, 'pricing-page', 'Ines Varga'],
      [4 * DAY, 'content-download', 'Tomas Hale', 'Guide: fleet data in ninety days'],
      [6 * DAY, 'website-visit', undefined],
      [8 * DAY, 'linkedin-ad-click', 'Ravi Menon'],
      [11 * DAY, 'webinar', 'Ravi Menon', 'Webinar: timetables that hold'],
    ],
    touches: [
      [
        2 * DAY,
        'linkedin-message',
        'out',
        'sent',
        'Ines Varga',
        team.ae,
        'Shared how a peer planned its depots.',
      ],
      [3 * DAY - 3 * HOUR, 'email', 'out', 'sent', 'Tomas Hale', team.ae, 'Sent the reference.'],
      [
        3 * DAY,
        'email',
        'in',
        'replied',
        'Tomas Hale',
        team.ae,
        'Asked for a reference from a rail operator.',
      ],
      [5 * DAY, 'email', 'out', 'sent', 'Tomas Hale', team.ae],
      [6 * DAY + 3 * HOUR, 'call', 'out', 'voicemail', 'Sofia Lindqvist', team.sdr],
      [7 * DAY, 'linkedin-connect', 'in', 'accepted', 'Ines Varga', team.ae],
      [8 * DAY + 4 * HOUR, 'linkedin-connect', 'out', 'sent', 'Ines Varga', team.ae],
      [9 * DAY, 'call', 'out', 'connected', 'Ravi Menon', team.ae, 'Wants to see how old sensors are read.'],
      [10 * DAY, 'email', 'out', 'sent', 'Pieter Adeyemi', team.sdr],
    ],
  },
  {
    company: 'Example Foods',
    signals: [
      [DAY, 'website-visit', 'Mateo Rossi'],
      [5 * DAY, 'content-download', 'Mateo Rossi', 'Checklist: planning fresh goods'],
      [12 * DAY, 'email-click', 'Claire Fontaine'],
    ],
    touches: [
      [
        2 * HOUR,
        'linkedin-message',
        'in',
        'replied',
        'Mateo Rossi',
        team.sdr,
        'Asks how long a trial takes, and who of theirs would have to take part.',
      ],
      [DAY + 4 * HOUR, 'linkedin-message', 'out', 'sent', 'Mateo Rossi', team.sdr],
      [3 * DAY, 'linkedin-connect', 'out', 'sent', 'Mateo Rossi', team.sdr],
      [5 * DAY, 'email', 'out', 'sent', 'Claire Fontaine', team.marketing],
      [
        15 * DAY,
        'meeting',
        'out',
        'held',
        'Claire Fontaine',
        team.otherAe,
        'Review of the pilot agreed for next month.',
      ],
    ],
  },
  {
    company: 'Example Health',
    signals: [
      [2 * DAY, 'intent-surge', undefined, 'Topic: staff scheduling'],
      [9 * DAY, 'website-visit', undefined],
    ],
    touches: [[34 * DAY, 'email', 'out', 'sent', 'Helen Price', team.marketing]],
  },
];

/**
 * @param companies the sample's companies, as they are on the list
 * @param now when the sample is loaded, which is when this device learns of it all
 */
export function sampleActivity(companies: readonly Account[], now: number): Activity[] {
  return stories.flatMap(({ company, signals, touches }) => {
    const account = companies.find(({ name }) => name === company);
    if (!account) return [];
    const fields = (
      kind: string,
      at: number,
      ago: number,
      person: string | undefined,
      note: string | undefined,
    ) => {
      const id = account.people.find(({ name }) => name === person)?.id;
      return {
        id: `sample-${company.toLowerCase().replace(' ', '-')}-${kind}-${at + 1}`,
        account: account.id,
        at: now - ago,
        learnedAt: now,
        source: 'Sample',
        ...(id !== undefined && { person: id }),
        ...(note !== undefined && { note }),
      };
    };
    return [
      ...signals.map(
        ([ago, type, person, note], at): Activity => ({
          kind: 'signal',
          type,
          ...fields('signal', at, ago, person, note),
        }),
      ),
      ...touches.map(
        ([ago, channel, direction, outcome, person, by, note], at): Activity => ({
          kind: 'touch',
          channel,
          direction,
          outcome,
          by,
          ...fields('touch', at, ago, person, note),
        }),
      ),
    ];
  });
}
