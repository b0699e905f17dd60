import { factWords } from '../../../../lib/core/factWords.ts';
import type { Criterion } from '../../../../lib/schema/icp.ts';
import { useDraftForm } from '../form/DraftForm.ts';
import { Field } from '../form/Field.tsx';
import type { FieldSpec } from '../form/fieldSpec.ts';
import { AddItem, ItemTools, moveByKey, useItem } from '../form/ItemTools.tsx';
import { placed } from '../form/placed.ts';
import { FactRule } from './FactRule.tsx';
import { SectionHead } from './SectionHead.tsx';

const weight: FieldSpec = { kind: 'number', at: ['weight'], label: 'Weight' };
const knockOut: FieldSpec = { kind: 'check', at: ['knockOut'], label: 'Knocks out', off: undefined };

/** Who the ideal customer is: criteria with their weights. */
export function IcpSection() {
  const { draft } = useDraftForm();
  const { criteria } = draft.icp;
  const sum = criteria.reduce((all, { weight: one }) => all + Number(one), 0);
  return (
    <>
      <SectionHead title="Ideal customer">
        Fit is the weight that an account earns of the weight that is known. What isn’t known lowers the
        confidence, not the score. Whoever fails a criterion that knocks out has a fit of 0. A fit that the
        list brings wins over this one.
      </SectionHead>
      {criteria.length === 0 ? (
        <p>There are no criteria yet: no account has a fit but the list’s own.</p>
      ) : (
        <ol className="ws-items">
          {placed(criteria).map(({ item, at, key }) => (
            <CriterionRow key={key} criterion={item} at={at} sum={sum} />
          ))}
        </ol>
      )}
      <div className="ws-foot">
        <AddItem
          list={['icp', 'criteria']}
          said="Added a criterion."
          make={(free) => ({
            id: free('criterion'),
            fact: 'industry',
            test: { is: 'one-of', values: [] },
            weight: 10,
          })}
        >
          Add a criterion
        </AddItem>
        {criteria.length > 0 && <span className="muted">Weights add up to {sum}</span>}
      </div>
    </>
  );
}

function CriterionRow({ criterion, at, sum }: { criterion: Criterion; at: number; sum: number }) {
  const what = `criterion ${at + 1}, ${factWords(criterion.fact) || 'a column'}`;
  const actions = useItem(['icp', 'criteria'], at, what);
  const of = ['icp', 'criteria', at];
  return (
    <li className="ws-item ws-criterion" onKeyDown={moveByKey(actions)}>
      <FactRule of={of} name={`Criterion ${at + 1}`} />
      <div className="ws-weight">
        <Field spec={weight} of={of} name={`Criterion ${at + 1}: weight`} />
        <span className="unit">
          {sum > 0 ? `${Math.round((Number(criterion.weight) / sum) * 100)} %` : '–'}
        </span>
      </div>
      <Field spec={knockOut} of={of} name={`Criterion ${at + 1}: knocks out`} />
      <ItemTools path={of} what={what} actions={actions} />
    </li>
  );
}
