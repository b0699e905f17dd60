import type { KeyboardEvent, ReactNode } from 'react';
import { freeId } from '../../../../lib/core/faults/names.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useDraftForm } from './DraftForm.ts';
import { thenFocus } from './focus.ts';
import { insertAt, listAt, moveAt, type Path, pathKey, removeAt } from './paths.ts';

/** What can be done with one thing of a list. */
export interface ItemActions {
  path: Path;
  /** @param focus what of the thing has the focus afterwards, such as `day`; by default the button that moves it on */
  move(by: -1 | 1, focus?: string): void;
  duplicate(): void;
  remove(): void;
}

/** @param what such as `Tier 1` or `step 3`: what is said to have been moved or removed */
export function useItem(list: Path, at: number, what: string): ItemActions {
  const form = useDraftForm();
  const items = listAt(form.draft, list);
  return {
    path: [...list, at],
    move(by, focus = by < 0 ? 'tool-up' : 'tool-down') {
      const to = at + by;
      if (to < 0 || to >= items.length) return;
      const edit = () => form.rearrange(`Moved ${what}.`, (draft) => moveAt(draft, list, at, to));
      thenFocus(edit, [...list, to, ...focus.split('.')]);
    },
    duplicate() {
      const copy = withFreeId(items[at], items);
      const edit = () =>
        form.rearrange(`Duplicated ${what}.`, (draft) => insertAt(draft, list, at + 1, copy));
      thenFocus(edit, [...list, at + 1]);
    },
    remove() {
      const edit = () => form.rearrange(`Removed ${what}.`, (draft) => removeAt(draft, list, at));
      const next = Math.min(at, items.length - 2);
      thenFocus(edit, next >= 0 ? [...list, next, 'tool-remove'] : [...list, 'tool-add']);
    },
  };
}

function withFreeId(item: unknown, others: readonly unknown[]): unknown {
  const id = idOf(item);
  if (id === undefined) return item;
  return { ...(item as object), id: freeId(id, new Set(others.flatMap((other) => idOf(other) ?? []))) };
}

function idOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : undefined;
}

/** Alt with the arrows moves the thing that has the focus, from any of its fields. */
export function moveByKey({ move, path }: ItemActions) {
  return (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const field = event.target instanceof HTMLElement ? event.target.dataset['path'] : undefined;
    const own = `${pathKey(path)}.`;
    move(by, field?.startsWith(own) ? field.slice(own.length) : undefined);
  };
}

const tools = [
  { id: 'up', icon: 'up', words: 'Move up', run: ({ move }: ItemActions) => move(-1) },
  { id: 'down', icon: 'down', words: 'Move down', run: ({ move }: ItemActions) => move(1) },
  { id: 'copy', icon: 'copy', words: 'Duplicate', run: ({ duplicate }: ItemActions) => duplicate() },
  { id: 'remove', icon: 'close', words: 'Remove', run: ({ remove }: ItemActions) => remove() },
] as const;

/** The buttons of one thing: move, duplicate, remove. */
export function ItemTools({ path, what, actions }: { path: Path; what: string; actions: ItemActions }) {
  return (
    <span className="ws-tools">
      {tools.map(({ id, icon, words, run }) => (
        <button
          key={id}
          type="button"
          className="button icon"
          data-path={pathKey([...path, `tool-${id}`])}
          aria-label={`${words}: ${what}`}
          title={words}
          onClick={() => run(actions)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </span>
  );
}

interface AddItemProps {
  list: Path;
  /** Said after it was added. */
  said: string;
  children: ReactNode;
  /** @param free makes an id that none of the list has */
  make: (free: (wanted: string) => string) => unknown;
}

export function AddItem({ list, said, children, make }: AddItemProps) {
  const form = useDraftForm();
  const items = listAt(form.draft, list);
  const taken = new Set(items.flatMap((item) => idOf(item) ?? []));
  return (
    <button
      type="button"
      className="button"
      data-path={pathKey([...list, 'tool-add'])}
      onClick={() => {
        const item = make((wanted) => freeId(wanted, taken));
        const edit = () => form.rearrange(said, (draft) => insertAt(draft, list, items.length, item));
        thenFocus(edit, [...list, items.length]);
      }}
    >
      {children}
    </button>
  );
}
