import type { Tier } from '../../../../lib/schema/workspace.ts';
import { faultsAt, useDraftForm } from '../form/DraftForm.ts';
import { Faults } from '../form/Faults.tsx';
import { Field } from '../form/Field.tsx';
import { AddItem, ItemTools, moveByKey, useItem } from '../form/ItemTools.tsx';
import { placed } from '../form/placed.ts';
import { RequiredRoles } from './RequiredRoles.tsx';
import { SectionHead } from './SectionHead.tsx';
import { tierGroups } from './tierFields.ts';

/** All tiers beside one another, a column each. */
export function TiersSection() {
  const { draft } = useDraftForm();
  const { tiers } = draft;
  return (
    <>
      <SectionHead title="Tiers">
        How much an account is worth, how it is treated, and when it is hot. Where a tier’s id changes,
        accounts of the old id have none until the list says otherwise.
      </SectionHead>
      {tiers.length === 0 ? (
        <p>There are no tiers yet: no account has a threshold, a weight or a play. Add one.</p>
      ) : (
        <TiersTable tiers={tiers} />
      )}
      <AddItem
        list={['tiers']}
        said="Added a tier."
        make={(free) => ({
          ...(tiers.at(-1) ?? emptyTier),
          id: free('new-tier'),
          label: `Tier ${tiers.length + 1}`,
        })}
      >
        Add a tier
      </AddItem>
    </>
  );
}

function TiersTable({ tiers }: { tiers: readonly Tier[] }) {
  return (
    <div className="ws-scroll">
      <table className="ws-tiers">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Setting</span>
            </th>
            {placed(tiers).map(({ item, at, key }) => (
              <TierHead key={key} tier={item} at={at} />
            ))}
          </tr>
        </thead>
        {tierGroups.map(({ title, hint, sum, fields }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={tiers.length + 1} className="ws-group">
                {title} {hint && <span className="muted">{hint}</span>}
              </th>
            </tr>
            {fields.map((spec) => (
              <tr key={spec.at.join('.')}>
                <th scope="row">{spec.label}</th>
                {placed(tiers).map(({ item: tier, at, key }) => (
                  <td key={key}>
                    <Field spec={spec} of={['tiers', at]} name={`${spec.label}, ${tier.label}`} />
                  </td>
                ))}
              </tr>
            ))}
            {sum && <WeightSums tiers={tiers} />}
          </tbody>
        ))}
        <tbody>
          <tr>
            <th scope="row">Required roles</th>
            {placed(tiers).map(({ item: tier, at, key }) => (
              <td key={key}>
                <RequiredRoles of={['tiers', at]} tier={tier.label} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function TierHead({ tier, at }: { tier: Tier; at: number }) {
  const what = tier.label || tier.id;
  const actions = useItem(['tiers'], at, what);
  return (
    <th scope="col" onKeyDown={moveByKey(actions)}>
      <b>{what}</b>
      <ItemTools path={['tiers', at]} what={what} actions={actions} />
    </th>
  );
}

function WeightSums({ tiers }: { tiers: readonly Tier[] }) {
  const form = useDraftForm();
  return (
    <tr className="ws-sum">
      <th scope="row">Sum</th>
      {placed(tiers).map(({ item: { weights }, at, key }) => (
        <td key={key}>
          {Object.values(weights).reduce((sum, weight) => sum + Number(weight), 0)}
          {/* Those of a single weight stand beside it. */}
          <Faults faults={faultsAt(form, ['tiers', at, 'weights']).filter(({ path }) => path.length === 3)} />
        </td>
      ))}
    </tr>
  );
}

const emptyTier: Tier = {
  id: 'tier',
  label: 'Tier 1',
  treatment: 'bespoke',
  entry: {},
  needs: [],
  hotAt: 30,
  requiredRoles: [],
  neglectDays: 14,
  accountsPerOwner: 10,
  weights: { fit: 30, engagement: 30, timing: 20, relationship: 10, value: 10 },
};
