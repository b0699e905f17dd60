import { triggerWords } from '../../../../lib/core/words.ts';
import type { TriggerType } from '../../../../lib/schema/words.ts';
import type { TriggerLife } from '../../../../lib/schema/workspace.ts';
import { useDraftForm } from '../form/DraftForm.ts';
import { Field } from '../form/Field.tsx';
import { type FieldSpec, optionsIn } from '../form/fieldSpec.ts';
import { pathKey } from '../form/paths.ts';
import { SectionHead } from './SectionHead.tsx';

type Life = 'never' | 'after' | 'before';

/** What each way to count is made of, and what it begins with. */
const lives: Record<Life, { words: string; empty: TriggerLife | undefined; fields: readonly FieldSpec[] }> = {
  after: {
    words: 'after it',
    empty: { daysAfter: 90 },
    fields: [{ kind: 'number', at: ['daysAfter'], label: 'For', unit: 'days after it' }],
  },
  before: {
    words: 'before it',
    empty: { daysBefore: { from: 180, to: 30 } },
    fields: [
      { kind: 'number', at: ['daysBefore', 'from'], label: 'From', unit: 'days before it' },
      { kind: 'number', at: ['daysBefore', 'to'], label: 'To', unit: 'days before it' },
    ],
  },
  never: { words: 'never', empty: undefined, fields: [] },
};

function lifeOf(life: TriggerLife | undefined): Life {
  if (!life) return 'never';
  return 'daysAfter' in life ? 'after' : 'before';
}

/** How long an occasion counts for an account’s timing. */
export function TriggersSection() {
  return (
    <>
      <SectionHead title="Triggers">
        An occasion to speak to an account counts for its timing: so long after it, or so long before it.
      </SectionHead>
      <table className="ws-table">
        <thead>
          <tr>
            <th scope="col">Occasion</th>
            <th scope="col">Counts</th>
            <th scope="col">How long</th>
          </tr>
        </thead>
        <tbody>
          {optionsIn(triggerWords).map(({ value, words }) => (
            <TriggerRow key={value} type={value as TriggerType} words={words} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function TriggerRow({ type, words }: { type: TriggerType; words: string }) {
  const { draft, set } = useDraftForm();
  const of = ['triggers', type];
  const life = lifeOf(draft.triggers[type]);
  return (
    <tr>
      <th scope="row">{words}</th>
      <td>
        <select
          className="field"
          aria-label={`${words}: counts`}
          data-path={pathKey(of)}
          value={life}
          onChange={({ target }) => set(of, lives[target.value as Life].empty)}
        >
          {Object.entries(lives).map(([value, { words: how }]) => (
            <option key={value} value={value}>
              {how}
            </option>
          ))}
        </select>
      </td>
      <td>
        <div className="ws-row">
          {lives[life].fields.map((spec) => (
            <Field
              key={spec.at.join('.')}
              spec={spec}
              of={of}
              name={`${words}: ${spec.label.toLowerCase()}`}
            />
          ))}
        </div>
      </td>
    </tr>
  );
}
