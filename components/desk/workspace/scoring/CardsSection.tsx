import { useDraftForm } from '../form/DraftForm.ts';
import type { FieldSpec } from '../form/fieldSpec.ts';
import { AddItem } from '../form/ItemTools.tsx';
import { PanelItem } from '../form/PanelItem.tsx';
import { placed } from '../form/placed.ts';
import { SectionHead } from './SectionHead.tsx';

const fields: readonly FieldSpec[] = [
  { kind: 'text', at: ['alternative'], label: 'Alternative', hint: 'as lists write it' },
  { kind: 'long', at: ['text'], label: 'What to say' },
];

/** What to say where the account would choose something else. */
export function CardsSection() {
  const { draft } = useDraftForm();
  return (
    <>
      <SectionHead title="Battle cards">
        A card shows on the accounts that have its alternative, a competitor or doing without.
      </SectionHead>
      {draft.battleCards.length === 0 && <p>There are no battle cards yet.</p>}
      <ol className="ws-items">
        {placed(draft.battleCards).map(({ item: { alternative }, at, key }) => (
          <PanelItem
            key={key}
            list={['battleCards']}
            at={at}
            name={alternative || `Battle card ${at + 1}`}
            fields={fields}
          />
        ))}
      </ol>
      <AddItem
        list={['battleCards']}
        said="Added a battle card."
        make={(free) => ({ id: free('card'), alternative: '', text: '' })}
      >
        Add a battle card
      </AddItem>
    </>
  );
}
