/** The card's keys: one table for what listens, what the controls show, and what *?* tells. */
import { createContext, useContext, useLayoutEffect, useRef } from 'react';

export interface CardKey {
  /** As `KeyboardEvent.key` has it, in lower case. */
  key: string;
  /** What it does, in a rep's words. */
  words: string;
  group: 'touch' | 'step' | 'card';
}

export const cardKeys = {
  log: { key: 'l', words: 'Get the suggested touch ready; Enter logs it', group: 'touch' },
  channel: {
    key: '1',
    words: 'Choose the channel: 1 LinkedIn, 2 email, 3 call, 4 meeting …',
    group: 'touch',
  },
  request: { key: 'c', words: 'LinkedIn: request sent', group: 'touch' },
  message: { key: 'm', words: 'LinkedIn: message sent', group: 'touch' },
  engaged: { key: 'e', words: 'LinkedIn: reacted or commented', group: 'touch' },
  accepted: { key: 'a', words: 'LinkedIn: they accepted', group: 'touch' },
  replied: { key: 'r', words: 'LinkedIn: they replied', group: 'touch' },
  personBefore: { key: 'arrowup', words: 'The person before', group: 'touch' },
  personNext: { key: 'arrowdown', words: 'The next person', group: 'touch' },
  note: { key: 'n', words: 'Write a note; Ctrl Enter logs', group: 'touch' },
  done: { key: 'd', words: 'The next step is done', group: 'step' },
  snooze: { key: 's', words: 'Snooze it, then 1, 2 or 3 for the date', group: 'step' },
  skip: { key: 'x', words: 'Skip it, then 1 to 4 for the reason', group: 'step' },
  say: { key: 'w', words: 'What to say', group: 'step' },
  undo: { key: 'u', words: 'Undo what was just saved', group: 'card' },
  today: { key: 't', words: 'Today: all that is due, over all accounts', group: 'card' },
  search: { key: '/', words: 'Search your list', group: 'card' },
  help: { key: '?', words: 'Show these keys', group: 'card' },
} as const satisfies Record<string, CardKey>;

/** A key as it is written on a control: `L`, `↓`. */
export function keyWords(key: string): string {
  if (key === 'arrowup') return '↑';
  if (key === 'arrowdown') return '↓';
  return key.toUpperCase();
}

/** Where letters, digits and arrows are text or the control's own. */
const TYPING = 'textarea, select, input:not([type=radio], [type=checkbox], [type=button]), [contenteditable]';

/** Whether the keys of what stands within rest: it is hidden behind something else. */
export const KeysRest = createContext(false);

/**
 * Listens for keys while the component is there. They rest in text fields and lists, with Ctrl, Alt or the command key, and
 * while one is held down.
 *
 * @param handlers by `KeyboardEvent.key` in lower case
 * @param first they go before those of the rest of the card: of a question that is open
 */
export function useKeys(handlers: Readonly<Record<string, () => void>>, { first = false } = {}): void {
  const rest = useContext(KeysRest);
  const latest = useRef(handlers);
  latest.current = handlers;
  // As soon as the control is on the screen its key presses it.
  useLayoutEffect(() => {
    if (rest) return;
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (ctrlKey || metaKey || altKey || event.defaultPrevented) return;
      if (target instanceof Element && target.matches(TYPING)) return;
      const name = key.toLowerCase();
      const radio = target instanceof HTMLInputElement && name.startsWith('arrow');
      const handler = Object.hasOwn(latest.current, name) && !radio ? latest.current[name] : undefined;
      if (!handler) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) handler();
    };
    document.addEventListener('keydown', listen, first);
    return () => document.removeEventListener('keydown', listen, first);
  }, [first, rest]);
}
