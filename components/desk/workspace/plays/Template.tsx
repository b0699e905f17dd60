import { countCharacters, fillTemplate, limitOf } from '../../../../lib/core/template.ts';
import { templateFields } from '../../../../lib/core/templateFields.ts';
import type { Account, Stakeholder } from '../../../../lib/schema/account.ts';
import type { Play, PlayStep } from '../../../../lib/schema/play.ts';
import { useDraftForm } from '../form/DraftForm.ts';
import { Field } from '../form/Field.tsx';
import { focusPath } from '../form/focus.ts';
import type { Path } from '../form/paths.ts';
import { template } from './playFields.ts';
import { useSampleAccount } from './useSampleAccount.ts';

interface TemplateProps {
  play: Play;
  step: PlayStep;
  of: Path;
  /** Of the step, for its fields. */
  name: string;
}

/** The text to send, with its merge fields, and how it reads for an account of the list. */
export function Template({ play, step, of, name }: TemplateProps) {
  const { set } = useDraftForm();
  const account = useSampleAccount();
  const path = [...of, 'template'];
  const text = step.template ?? '';
  return (
    <div className="ws-template">
      <div>
        <span className="ws-label">Text to send</span>
        <Field spec={template} of={of} name={name} />
        <select
          className="field"
          aria-label={`${name}: put in a field`}
          value=""
          onChange={({ target }) => {
            set(path, `${text}${text === '' || text.endsWith(' ') ? '' : ' '}{{${target.value}}}`);
            focusPath(path);
          }}
        >
          <option value="">Put in a field …</option>
          {Object.entries(templateFields).map(([field, { words }]) => (
            <option key={field} value={field}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {text !== '' && <Filled play={play} step={step} text={text} account={account} />}
    </div>
  );
}

interface FilledProps {
  play: Play;
  step: PlayStep;
  text: string;
  account: Account | undefined;
}

function Filled({ play, step, text, account }: FilledProps) {
  const limit = limitOf(step.channel);
  if (!account)
    return <span className="ws-hint">{countWords(text, limit)}, before its fields are filled</span>;
  const filled = fillTemplate(text, { account, person: personFor(step, account), brief: step.brief, play });
  const over = limit !== undefined && countCharacters(filled.text) > limit;
  return (
    <div>
      <span className="ws-label">
        For {account.name}: <span className={over ? 'error' : ''}>{countWords(filled.text, limit)}</span>
      </span>
      <p className="ws-filled">{filled.text}</p>
      {filled.missing.length > 0 && (
        <span className="ws-hint">Missing there: {filled.missing.map(({ words }) => words).join(', ')}</span>
      )}
    </div>
  );
}

function countWords(text: string, limit: number | undefined): string {
  const count = countCharacters(text);
  if (limit === undefined) return `${count} characters`;
  return count > limit ? `${count} characters, ${count - limit} too many` : `${count} of ${limit} characters`;
}

/** Whoever has the step's role; else the first one. */
function personFor({ to }: PlayStep, { people }: Account): Stakeholder | undefined {
  return people.find(({ roles }) => roles.some((role) => role === to)) ?? people[0];
}
