import { SavedWords } from '../card/SavedWords.tsx';
import type { Journal } from '../card/useJournal.ts';

/** What was just saved, with *Undo*, or why it wasn't, as a line of a page of the desk. */
export function SaidLine({ journal }: { journal: Journal }) {
  const { said } = journal;
  return (
    <div className="said-line">
      <SavedWords
        journal={journal}
        undoable={said.kind === 'said' && said.undo ? { ids: said.undo, words: said.words } : undefined}
      />
    </div>
  );
}
