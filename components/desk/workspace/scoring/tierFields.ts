import { factorWords } from '../../../../lib/core/priorityWords.ts';
import { type FieldSpec, optionsIn } from '../form/fieldSpec.ts';

const needs = [
  { value: 'ae', words: 'AE' },
  { value: 'sdr', words: 'SDR' },
  { value: 'marketing', words: 'Marketing' },
];

/** The rows of the table of tiers, by what they are about. */
export const tierGroups: ReadonlyArray<{
  title: string;
  hint?: string;
  sum?: true;
  fields: readonly FieldSpec[];
}> = [
  {
    title: 'What it is',
    fields: [
      { kind: 'text', at: ['label'], label: 'Label' },
      { kind: 'text', at: ['id'], label: 'Id', hint: 'as the list writes it' },
      { kind: 'text', at: ['treatment'], label: 'Treatment' },
      {
        kind: 'number',
        at: ['size', 'from'],
        label: 'Size, from',
        unit: 'accounts',
        optional: true,
        grouped: true,
      },
      {
        kind: 'number',
        at: ['size', 'to'],
        label: 'Size, to',
        unit: 'accounts',
        optional: true,
        grouped: true,
      },
      { kind: 'long', at: ['judgedBy'], label: 'Judged by', optional: true },
    ],
  },
  {
    title: 'Entry',
    hint: 'From here on an account belongs into the tier; empty: any. Tiers are suggested, never moved.',
    fields: [
      { kind: 'number', at: ['entry', 'fit'], label: 'Fit', unit: 'of 100', max: 100, optional: true },
      { kind: 'number', at: ['entry', 'intent'], label: 'Intent', unit: 'of 100', max: 100, optional: true },
      {
        kind: 'number',
        at: ['entry', 'relationship'],
        label: 'Relationship',
        unit: 'of 100',
        max: 100,
        optional: true,
      },
      { kind: 'number', at: ['entry', 'value'], label: 'Value', unit: '× median', step: 0.5, optional: true },
    ],
  },
  {
    title: 'Priority weights',
    hint: 'Shares of what is worked first; they need not add up to 100.',
    sum: true,
    fields: optionsIn(factorWords).map(
      ({ value, words }): FieldSpec => ({ kind: 'number', at: ['weights', value], label: words }),
    ),
  },
  {
    title: 'Working it',
    fields: [
      { kind: 'number', at: ['hotAt'], label: 'Hot at', unit: 'points', min: 1 },
      { kind: 'number', at: ['neglectDays'], label: 'Neglected after', unit: 'days', min: 1 },
      { kind: 'number', at: ['accountsPerOwner'], label: 'Accounts per owner', min: 1 },
      { kind: 'choices', at: ['needs'], label: 'Must be named', options: needs, none: 'nobody' },
    ],
  },
];
