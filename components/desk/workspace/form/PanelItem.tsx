import { Fields } from './Field.tsx';
import type { FieldSpec } from './fieldSpec.ts';
import { ItemTools, moveByKey, useItem } from './ItemTools.tsx';
import type { Path } from './paths.ts';

interface PanelItemProps {
  list: Path;
  at: number;
  name: string;
  fields: readonly FieldSpec[];
}

/** One thing of a list, with all its fields. */
export function PanelItem({ list, at, name, fields }: PanelItemProps) {
  const actions = useItem(list, at, name);
  const of = [...list, at];
  return (
    <li className="ws-item" onKeyDown={moveByKey(actions)}>
      <div className="ws-item-head">
        <h3>{name}</h3>
        <ItemTools path={of} what={name} actions={actions} />
      </div>
      <Fields specs={fields} of={of} />
    </li>
  );
}
