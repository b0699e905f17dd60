import type { PlayStep } from '../../../../lib/schema/play.ts';
import { Field } from '../form/Field.tsx';
import type { Path } from '../form/paths.ts';
import { template } from './playFields.ts';

/** The text to send. */
export function Template({ step, of, name }: { step: PlayStep; of: Path; name: string }) {
  return (
    <div className="ws-template">
      <Field spec={template} of={of} />
      <span className="ws-hint" title={name}>
        {[...(step.template ?? '')].length} characters
      </span>
    </div>
  );
}
