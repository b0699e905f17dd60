import { useDraftForm } from '../form/DraftForm.ts';
import { Field, Fields } from '../form/Field.tsx';
import type { FieldSpec } from '../form/fieldSpec.ts';
import { AddItem, ItemTools, useItem } from '../form/ItemTools.tsx';
import { listAt, type Path } from '../form/paths.ts';
import { placed } from '../form/placed.ts';
import { SectionHead } from './SectionHead.tsx';

const clocks: readonly FieldSpec[] = [
  {
    kind: 'number',
    at: ['followUpHours'],
    label: 'Reach out to a hot account within',
    unit: 'hours',
    min: 1,
  },
  {
    kind: 'number',
    at: ['caps', 'colleagueDays'],
    label: 'Tell of a colleague’s touch for',
    unit: 'days',
  },
  { kind: 'number', at: ['newPlaysPerMonth'], label: 'New plays in a tier', unit: 'a month' },
  { kind: 'number', at: ['retirePlayDays'], label: 'Retire a play without engagement after', unit: 'days' },
];

const quiet: readonly FieldSpec[] = [
  { kind: 'time', at: ['from'], label: 'From' },
  { kind: 'time', at: ['to'], label: 'To' },
  { kind: 'check', at: ['weekends'], label: 'Weekends too', off: false },
];

const cap: readonly FieldSpec[] = [
  { kind: 'number', at: ['touches'], label: 'touches', unit: 'touches in', min: 1 },
  { kind: 'number', at: ['days'], label: 'days', unit: 'days', min: 1 },
];

/** How much is too much, and how soon is soon enough. */
export function LimitsSection() {
  return (
    <>
      <SectionHead title="Follow-up and limits">
        No step is proposed beyond these. Reactions on LinkedIn don’t count as touches.
      </SectionHead>
      <Fields specs={clocks} of={[]} />
      <h3>Quiet hours</h3>
      <Fields specs={quiet} of={['quiet']} />
      <Caps list={['caps', 'person']} whose="person" />
      <Caps list={['caps', 'account']} whose="account" />
    </>
  );
}

function Caps({ list, whose }: { list: Path; whose: string }) {
  const { draft } = useDraftForm();
  return (
    <>
      <h3>At most, to one {whose}</h3>
      <ol className="ws-items ws-tight">
        {placed(listAt(draft, list)).map(({ at, key }) => (
          <CapRow key={key} list={list} at={at} whose={whose} />
        ))}
      </ol>
      <AddItem list={list} said="Added a limit." make={() => ({ touches: 8, days: 30 })}>
        Add a limit
      </AddItem>
    </>
  );
}

function CapRow({ list, at, whose }: { list: Path; at: number; whose: string }) {
  const what = `limit ${at + 1} of a ${whose}`;
  const actions = useItem(list, at, what);
  return (
    <li className="ws-row">
      {cap.map((spec) => (
        <Field
          key={spec.label}
          spec={spec}
          of={[...list, at]}
          name={`Limit ${at + 1} of a ${whose}: ${spec.label}`}
        />
      ))}
      <ItemTools path={[...list, at]} what={what} actions={actions} />
    </li>
  );
}
