import type { Segment } from '../../../../lib/schema/icp.ts';
import { useDraftForm } from '../form/DraftForm.ts';
import { Fields } from '../form/Field.tsx';
import type { FieldSpec } from '../form/fieldSpec.ts';
import { AddItem, ItemTools, moveByKey, useItem } from '../form/ItemTools.tsx';
import { placed } from '../form/placed.ts';
import { FactRule } from './FactRule.tsx';
import { SectionHead } from './SectionHead.tsx';

const fields: readonly FieldSpec[] = [
  { kind: 'text', at: ['name'], label: 'Name' },
  { kind: 'text', at: ['id'], label: 'Id', hint: 'as lists and plays name it' },
  {
    kind: 'long',
    at: ['theme'],
    label: 'What they share',
    optional: true,
    hint: 'A sentence that a message can start from.',
  },
];

/** Clusters of accounts, by rules over what the list says of them. */
export function SegmentsSection() {
  const { draft } = useDraftForm();
  return (
    <>
      <SectionHead title="Segments">
        An account belongs to a segment where the list says so, or where it passes every rule.
      </SectionHead>
      {draft.segments.length === 0 && (
        <p>There are no segments yet: plays serve all accounts of their tiers.</p>
      )}
      <ol className="ws-items">
        {placed(draft.segments).map(({ item, at, key }) => (
          <SegmentItem key={key} segment={item} at={at} />
        ))}
      </ol>
      <AddItem
        list={['segments']}
        said="Added a segment."
        make={(free) => ({ id: free('segment'), name: 'New segment', rules: [] })}
      >
        Add a segment
      </AddItem>
    </>
  );
}

function SegmentItem({ segment, at }: { segment: Segment; at: number }) {
  const of = ['segments', at];
  const actions = useItem(['segments'], at, segment.name);
  return (
    <li className="ws-item" onKeyDown={moveByKey(actions)}>
      <div className="ws-item-head">
        <h3>{segment.name}</h3>
        <ItemTools path={of} what={segment.name} actions={actions} />
      </div>
      <Fields specs={fields} of={of} />
      <ol className="ws-items">
        {placed(segment.rules).map(({ at: rule, key }) => (
          <RuleRow key={key} segment={segment} of={of} at={rule} />
        ))}
      </ol>
      <AddItem
        list={[...of, 'rules']}
        said={`Added a rule to ${segment.name}.`}
        make={() => ({ fact: 'industry', test: { is: 'one-of', values: [] } })}
      >
        Add a rule
      </AddItem>
    </li>
  );
}

function RuleRow({ segment, of, at }: { segment: Segment; of: Array<string | number>; at: number }) {
  const list = [...of, 'rules'];
  const what = `rule ${at + 1} of ${segment.name}`;
  const actions = useItem(list, at, what);
  return (
    <li className="ws-criterion" onKeyDown={moveByKey(actions)}>
      <FactRule of={[...list, at]} name={`${segment.name}, rule ${at + 1}`} />
      <ItemTools path={[...list, at]} what={what} actions={actions} />
    </li>
  );
}
