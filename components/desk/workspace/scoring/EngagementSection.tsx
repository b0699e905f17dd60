import { signalWords } from '../../../../lib/core/words.ts';
import type { SignalType } from '../../../../lib/schema/words.ts';
import { useDraftForm } from '../form/DraftForm.ts';
import { Field, Fields } from '../form/Field.tsx';
import { type FieldSpec, optionsIn } from '../form/fieldSpec.ts';
import { SectionHead } from './SectionHead.tsx';

const rules: readonly FieldSpec[] = [
  { kind: 'number', at: ['days'], label: 'Signals count for', unit: 'days', min: 1 },
  {
    kind: 'number',
    at: ['halfLifeDays'],
    label: 'Half the points are gone after',
    unit: 'days',
    min: 1,
    optional: true,
    hint: 'Empty: they stay until the window ends.',
  },
  { kind: 'number', at: ['visitsPerDay'], label: 'Visits of a person, at most', unit: 'points a day' },
];

const bonuses: readonly FieldSpec[] = [
  { kind: 'number', at: ['secondPerson'], label: 'A second person engages', unit: 'points' },
  { kind: 'number', at: ['thirdPerson'], label: 'A third person engages', unit: 'points' },
  {
    kind: 'number',
    at: ['requiredRoleFactor'],
    label: 'By somebody in a required role',
    unit: '× points',
    min: 1,
    step: 0.05,
  },
  { kind: 'number', at: ['repeatVisit'], label: 'Another visit to a high-value page', unit: 'points' },
  { kind: 'number', at: ['earlyToLateContent'], label: 'From early to late content', unit: 'points' },
];

const pricing: readonly FieldSpec[] = [
  { kind: 'number', at: ['people'], label: 'People on the pricing page', unit: 'people', min: 1 },
  { kind: 'number', at: ['days'], label: 'within', unit: 'days', min: 1 },
];

const of = ['engagement'];

/** What signals score, and what makes an account hot at once. */
export function EngagementSection() {
  return (
    <>
      <SectionHead title="Engagement">
        An account is hot once its points reach its tier’s threshold, or at once by a signal that is ticked
        here.
      </SectionHead>
      <Fields specs={rules} of={of} />
      <div className="ws-scroll">
        <table className="ws-table ws-narrow">
          <thead>
            <tr>
              <th scope="col">Signal</th>
              <th scope="col">Points</th>
              <th scope="col">Hot at once</th>
            </tr>
          </thead>
          <tbody>
            {optionsIn(signalWords).map(({ value, words }) => (
              <tr key={value}>
                <th scope="row">{words}</th>
                <td>
                  <Field
                    spec={{ kind: 'number', at: ['points', value], label: words, optional: true }}
                    of={of}
                    name={`Points: ${words}`}
                  />
                </td>
                <td>
                  <InstantlyHot type={value as SignalType} words={words} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>Bonuses</h3>
      <Fields specs={bonuses} of={of} />
      <h3>Hot at once by the pricing page</h3>
      <Fields specs={pricing} of={[...of, 'pricingVisitors']} />
    </>
  );
}

function InstantlyHot({ type, words }: { type: SignalType; words: string }) {
  const { draft, set } = useDraftForm();
  const { instantlyHot } = draft.engagement;
  const others = instantlyHot.filter((one) => one !== type);
  return (
    <input
      type="checkbox"
      aria-label={`Hot at once: ${words}`}
      checked={instantlyHot.includes(type)}
      onChange={({ target }) =>
        set(['engagement', 'instantlyHot'], target.checked ? [...others, type] : others)
      }
    />
  );
}
