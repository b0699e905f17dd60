/** The context menu: a link or a selection that the rep sends; nothing else of a page is read. */
import { openCardWindow } from '../browser/cardWindow.ts';
import type { MenuClick, MenuItem } from '../browser/events.ts';
import { linkMeaning, type Meaning, selectionMeaning } from '../core/selection.ts';
import { leaveNote } from '../store/noteForForm.ts';

export const menuItems: readonly MenuItem[] = [
  { id: 'look-up', title: 'Look up in Touchline', contexts: ['link', 'selection'] },
  { id: 'note', title: 'Log a touch with this note', contexts: ['selection'] },
];

export async function onMenu({ item, link, selection, page }: MenuClick): Promise<void> {
  if (item === 'note' && selection !== undefined) {
    await leaveNote(selection);
    await openCardWindow({ url: page ?? '', note: '' });
    return;
  }
  // A selection within a link is what the rep marked.
  await openCardWindow(
    askedBy(selection === undefined ? linkMeaning(link ?? '') : selectionMeaning(selection)),
  );
}

function askedBy(meaning: Meaning): Record<string, string> {
  return meaning.kind === 'page' ? { url: meaning.url } : { search: meaning.text };
}
