import type { Fact, FactTest } from '../../../../lib/schema/icp.ts';
import { faultsAt, useDraftForm } from '../form/DraftForm.ts';
import { Faults } from '../form/Faults.tsx';
import { Field } from '../form/Field.tsx';
import type { FieldSpec, Option } from '../form/fieldSpec.ts';
import { getAt, type Path, pathKey } from '../form/paths.ts';
import { factOptions, testOptions, tests } from './factFields.ts';

const attribute: FieldSpec = { kind: 'text', at: ['fact', 'attribute'], label: 'Column of the list' };

/** What is looked at and how it is held against it: `Industry · is one of · …`. @param name of the rule, for its fields */
export function FactRule({ of, name }: { of: Path; name: string }) {
  const form = useDraftForm();
  const fact = getAt(form.draft, [...of, 'fact']) as Fact;
  const test = getAt(form.draft, [...of, 'test']) as FactTest;
  const ofAttribute = typeof fact === 'object';
  const chosen = ofAttribute ? 'attribute' : fact;
  return (
    <div className="ws-rule">
      <span className="ws-control">
        <Plain
          name={`${name}: fact`}
          path={[...of, 'fact']}
          options={factOptions}
          value={chosen}
          choose={(value) => form.set([...of, 'fact'], value === 'attribute' ? { attribute: '' } : value)}
        />
        {ofAttribute && <Field spec={attribute} of={of} name={`${name}: column of the list`} />}
      </span>
      <span className="ws-control">
        <Plain
          name={`${name}: test`}
          path={[...of, 'test', 'is']}
          options={testOptions}
          value={test.is}
          choose={(value) => form.set([...of, 'test'], convert(test, value as FactTest['is']))}
        />
      </span>
      <div className="ws-test">
        {tests[test.is].fields.map((spec) => (
          <Field
            key={`${test.is} ${spec.at.join('.')}`}
            spec={spec}
            of={[...of, 'test']}
            {...(spec.kind === 'texts' && { name: `${name}: ${spec.label.toLowerCase()}` })}
          />
        ))}
      </div>
      <Faults
        faults={[
          ...faultsAt(form, [...of, 'test', 'is']),
          ...faultsAt(form, [...of, 'fact']).filter(({ path }) => path.at(-1) === 'fact'),
        ]}
      />
    </div>
  );
}

/** Values stay where the other test has values too. */
function convert(test: FactTest, is: FactTest['is']): FactTest {
  const { empty } = tests[is];
  return 'values' in empty && 'values' in test ? { ...empty, values: test.values } : empty;
}

interface PlainProps {
  name: string;
  path: Path;
  options: readonly Option[];
  value: string;
  choose: (value: string) => void;
}

/** A choice that changes more than its own field. */
function Plain({ name, path, options, value, choose }: PlainProps) {
  return (
    <select
      className="field"
      aria-label={name}
      data-path={pathKey(path)}
      value={value}
      onChange={({ target }) => choose(target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  );
}
