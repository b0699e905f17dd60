import { briefParts } from '../../../../lib/core/brief.ts';
import { channelWords, ownerWords, roleWords, signalWords } from '../../../../lib/core/words.ts';
import type { PlayEntry, PlayEvent, StepTarget } from '../../../../lib/schema/play.ts';
import type { Workspace } from '../../../../lib/schema/workspace.ts';
import { type FieldSpec, type Option, optionsIn } from '../form/fieldSpec.ts';

const eventWords: Record<PlayEvent, string> = {
  engagement: 'somebody engages',
  threshold: 'it becomes hot',
  reply: 'somebody replies',
  'qualified-conversation': 'a qualified conversation',
};

const targetWords: Record<StepTarget, string> = {
  account: 'The account',
  group: 'The whole group',
  engaged: 'Whoever engaged',
  'missing-role': 'A missing role',
  ...roleWords,
};

/** What a play is, and whom it serves. */
export const playFields: readonly FieldSpec[] = [
  { kind: 'text', at: ['name'], label: 'Name' },
  { kind: 'number', at: ['days'], label: 'Ends after', unit: 'days', min: 1, max: 90 },
  { kind: 'long', at: ['theme'], label: 'Theme', optional: true },
  {
    kind: 'choices',
    at: ['tiers'],
    label: 'Tiers',
    options: ({ tiers }) => tiers.map(({ id, label }) => ({ value: id, words: `${label} · ${id}` })),
    none: 'no tier: it is never proposed',
  },
  {
    kind: 'choices',
    at: ['segments'],
    label: 'Segments',
    options: ({ segments }) => segments.map(({ id, name }) => ({ value: id, words: name })),
    none: 'all segments',
    optional: true,
  },
];

/** What starts a play, and what each way begins with. */
export const entries: Record<
  PlayEntry['by'],
  { words: string; empty: PlayEntry; fields: readonly FieldSpec[] }
> = {
  hand: { words: 'by hand', empty: { by: 'hand' }, fields: [] },
  signal: {
    words: 'on a signal',
    empty: { by: 'signal', types: ['intent-surge'] },
    fields: [
      {
        kind: 'choices',
        at: ['types'],
        label: 'Signals',
        options: optionsIn(signalWords),
        none: 'choose signals',
      },
    ],
  },
  threshold: { words: 'when it becomes hot', empty: { by: 'threshold' }, fields: [] },
  tier: { words: 'by being in the tier', empty: { by: 'tier' }, fields: [] },
};

/** The cells of a step, in the table's order. */
export const stepCells: readonly FieldSpec[] = [
  { kind: 'number', at: ['day'], label: 'Day' },
  {
    kind: 'choice',
    at: ['after'],
    label: 'After',
    options: optionsIn(eventWords),
    none: 'the start',
    optional: true,
  },
  { kind: 'choice', at: ['channel'], label: 'Channel', options: optionsIn(channelWords) },
  { kind: 'choice', at: ['owner'], label: 'Owner', options: optionsIn(ownerWords) },
  { kind: 'choice', at: ['to'], label: 'To whom', options: optionsIn(targetWords) },
];

export const purpose: FieldSpec = { kind: 'text', at: ['purpose'], label: 'What for' };

const otherPlays = ({ plays }: Workspace): Option[] =>
  plays.map(({ id, name }) => ({ value: id, words: name }));

export const handoffFields: readonly FieldSpec[] = [
  { kind: 'choice', at: ['handoff', 'to'], label: 'Hands over to', options: optionsIn(ownerWords) },
  {
    kind: 'choice',
    at: ['handoff', 'play'],
    label: 'who goes on with',
    options: otherPlays,
    none: 'no play',
    optional: true,
  },
];

export const briefFields: readonly FieldSpec[] = optionsIn({ ...briefParts, whole: 'In one piece' }).map(
  ({ value, words }) => ({
    kind: 'long',
    at: ['brief', value],
    label: words,
    optional: true,
    grouped: true,
  }),
);

export const template: FieldSpec = { kind: 'long', at: ['template'], label: 'Text to send', optional: true };
