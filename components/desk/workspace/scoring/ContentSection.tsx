import { roleWords, stageWords } from '../../../../lib/core/words.ts';
import { useDraftForm } from '../form/DraftForm.ts';
import { type FieldSpec, optionsIn } from '../form/fieldSpec.ts';
import { AddItem } from '../form/ItemTools.tsx';
import { PanelItem } from '../form/PanelItem.tsx';
import { placed } from '../form/placed.ts';
import { SectionHead } from './SectionHead.tsx';

const fields: readonly FieldSpec[] = [
  { kind: 'text', at: ['name'], label: 'Name' },
  { kind: 'text', at: ['link'], label: 'Link', hint: 'https://…' },
  {
    kind: 'choice',
    at: ['journey'],
    label: 'For a reader who is',
    options: [
      { value: 'early', words: 'early' },
      { value: 'middle', words: 'midway' },
      { value: 'late', words: 'late' },
    ],
  },
  { kind: 'text', at: ['topic'], label: 'Topic', optional: true },
  {
    kind: 'choices',
    at: ['stages'],
    label: 'Stages',
    options: ({ stages }) => stages.map(({ id, label }) => ({ value: id, words: label || stageWords[id] })),
    none: 'all stages',
    optional: true,
  },
  {
    kind: 'choices',
    at: ['roles'],
    label: 'Roles',
    options: optionsIn(roleWords),
    none: 'all roles',
    optional: true,
  },
  {
    kind: 'choices',
    at: ['segments'],
    label: 'Segments',
    options: ({ segments }) => segments.map(({ id, name }) => ({ value: id, words: name })),
    none: 'all segments',
    optional: true,
  },
];

/** What there is to send. */
export function ContentSection() {
  const { draft } = useDraftForm();
  return (
    <>
      <SectionHead title="Content">
        Steps propose what suits the account’s stage, the person’s role and the segment.
      </SectionHead>
      {draft.content.length === 0 && <p>There is nothing to send yet.</p>}
      <ol className="ws-items">
        {placed(draft.content).map(({ item: { name }, at, key }) => (
          <PanelItem key={key} list={['content']} at={at} name={name} fields={fields} />
        ))}
      </ol>
      <AddItem
        list={['content']}
        said="Added an asset."
        make={(free) => ({ id: free('asset'), name: 'New asset', journey: 'early', link: '' })}
      >
        Add an asset
      </AddItem>
    </>
  );
}
