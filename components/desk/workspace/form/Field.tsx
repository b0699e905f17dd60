import { useId } from 'react';
import { Control } from './Control.tsx';
import { faultsAt, useDraftForm } from './DraftForm.ts';
import { Faults } from './Faults.tsx';
import type { FieldSpec } from './fieldSpec.ts';
import type { Path } from './paths.ts';

interface FieldProps {
  spec: FieldSpec;
  /** Of the thing that the field belongs to. */
  of: Path;
  /** In a table the row and column name the field: it then has this name, and no label of its own. */
  name?: string;
}

/** A field with its label, its unit, and what is wrong with it. */
export function Field({ spec, of, name }: FieldProps) {
  const form = useDraftForm();
  const id = useId();
  const path = [...of, ...spec.at];
  const faults = faultsAt(form, path);
  const control = (
    <Control spec={spec} path={path} name={name ?? spec.label} faultId={faults.length > 0 ? id : undefined} />
  );
  const body = (
    <>
      {control}
      {spec.kind === 'number' && spec.unit && <span className="unit">{spec.unit}</span>}
    </>
  );
  return (
    <div className={`ws-field ws-${spec.kind}`}>
      {name === undefined && spec.kind !== 'check' && <span className="ws-label">{spec.label}</span>}
      <span className="ws-control">{body}</span>
      {spec.hint && name === undefined && <span className="ws-hint">{spec.hint}</span>}
      <Faults id={id} faults={faults} />
    </div>
  );
}

/** The fields of a thing, in a grid. */
export function Fields({ specs, of }: { specs: readonly FieldSpec[]; of: Path }) {
  return (
    <div className="ws-fields">
      {specs.map((spec) => (
        <Field key={spec.at.join('.')} spec={spec} of={of} />
      ))}
    </div>
  );
}
