import { stageWords } from '../../../../lib/core/words.ts';
import { useDraftForm } from '../form/DraftForm.ts';
import { Field, Fields } from '../form/Field.tsx';
import type { FieldSpec } from '../form/fieldSpec.ts';
import { SectionHead } from './SectionHead.tsx';

const objective: readonly FieldSpec[] = [
  {
    kind: 'long',
    at: ['objective'],
    label: 'What the programme is for',
    optional: true,
  },
];

/** The programme's objective, and what the team calls its stages. */
export function ProgrammeSection() {
  const { draft } = useDraftForm();
  return (
    <>
      <SectionHead title="Programme">
        What it is for, and what your team calls the stages of an account.
      </SectionHead>
      <Fields specs={objective} of={[]} />
      <h3>Stages</h3>
      <table className="ws-table ws-narrow">
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Your team calls it</th>
          </tr>
        </thead>
        <tbody>
          {draft.stages.map(({ id }, at) => (
            <tr key={id}>
              <th scope="row">{stageWords[id]}</th>
              <td>
                <Field
                  spec={{ kind: 'text', at: ['label'], label: 'Label' }}
                  of={['stages', at]}
                  name={`Label of ${stageWords[id]}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
