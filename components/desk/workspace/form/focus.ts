import { flushSync } from 'react-dom';
import { type Path, pathKey } from './paths.ts';

/** Puts the focus on the field at `path`, or on the nearest thing there is. */
export function focusPath(path: Path): void {
  for (let length = path.length; length > 0; length--) {
    const key = pathKey(path.slice(0, length));
    const element =
      document.querySelector<HTMLElement>(`[data-path="${CSS.escape(key)}"]`) ??
      document.querySelector<HTMLElement>(`[data-path^="${CSS.escape(`${key}.`)}"]`);
    if (!element) continue;
    unfold(element);
    element.focus();
    element.scrollIntoView({ block: 'center' });
    return;
  }
}

/** Draws what `change` makes of the page, then puts the focus where the rep goes on. */
export function thenFocus(change: () => void, path: Path): void {
  flushSync(change);
  focusPath(path);
}

function unfold(element: Element): void {
  for (
    let outer = element.closest('details');
    outer;
    outer = outer.parentElement?.closest('details') ?? null
  ) {
    outer.open = true;
  }
}
