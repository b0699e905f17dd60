import { roleWords } from '../../../../lib/core/words.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useDraftForm } from '../form/DraftForm.ts';
import { Field } from '../form/Field.tsx';
import { type FieldSpec, optionsIn } from '../form/fieldSpec.ts';
import { thenFocus } from '../form/focus.ts';
import { insertAt, listAt, type Path, pathKey, removeAt } from '../form/paths.ts';
import { placed } from '../form/placed.ts';

const group: FieldSpec = {
  kind: 'choices',
  at: [],
  label: 'Role',
  options: optionsIn(roleWords),
  none: 'choose roles',
};

/** Who must be reached, a line each; of several roles in a line one suffices. */
export function RequiredRoles({ of, tier }: { of: Path; tier: string }) {
  const { draft, rearrange } = useDraftForm();
  const list = [...of, 'requiredRoles'];
  const groups = listAt(draft, list);
  return (
    <div className="ws-roles">
      {placed(groups).map(({ at, key }) => (
        <div key={key}>
          <Field spec={group} of={[...list, at]} name={`Required role ${at + 1}, ${tier}`} />
          <button
            type="button"
            className="button icon"
            aria-label={`Remove: required role ${at + 1} of ${tier}`}
            title="Remove"
            onClick={() =>
              thenFocus(
                () => rearrange(`Removed a required role of ${tier}.`, (now) => removeAt(now, list, at)),
                [...list, 'tool-add'],
              )
            }
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button quiet"
        data-path={pathKey([...list, 'tool-add'])}
        aria-label={`Add a role to ${tier}`}
        onClick={() =>
          thenFocus(
            () =>
              rearrange(`Added a required role to ${tier}.`, (now) =>
                insertAt(now, list, groups.length, ['other']),
              ),
            [...list, groups.length],
          )
        }
      >
        Add a role
      </button>
    </div>
  );
}
