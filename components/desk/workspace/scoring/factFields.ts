import { factNames, testNames } from '../../../../lib/core/factWords.ts';
import type { FactTest } from '../../../../lib/schema/icp.ts';
import { type FieldSpec, optionsIn } from '../form/fieldSpec.ts';

export const factOptions = [...optionsIn(factNames), { value: 'attribute', words: 'Another column …' }];
export const testOptions = optionsIn(testNames);

const values: FieldSpec = { kind: 'texts', at: ['values'], label: 'Values' };

/** What each kind of test is made of, and what one begins with. */
export const tests: Record<FactTest['is'], { fields: readonly FieldSpec[]; empty: FactTest }> = {
  'one-of': { fields: [values], empty: { is: 'one-of', values: [] } },
  range: {
    fields: [
      { kind: 'number', at: ['from'], label: 'From', optional: true },
      { kind: 'number', at: ['to'], label: 'to', optional: true },
      {
        kind: 'number',
        at: ['edge'],
        label: 'Soft edge',
        unit: 'of the end',
        max: 1,
        step: 0.05,
        optional: true,
      },
    ],
    empty: { is: 'range' },
  },
  'includes-any': { fields: [values], empty: { is: 'includes-any', values: [] } },
  'includes-none': { fields: [values], empty: { is: 'includes-none', values: [] } },
  exists: { fields: [], empty: { is: 'exists' } },
};
