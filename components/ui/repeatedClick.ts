import type { MouseEvent } from 'react';

/**
 * The second click of a double click does nothing: after the first the form is empty again, or another button lies
 * under the pointer. For `onClickCapture` of a whole surface. A button with `data-repeats`, such as one that zooms, is
 * meant to be clicked fast.
 */
export function dropRepeatedClick(event: MouseEvent): void {
  const onButton = event.target instanceof Element && event.target.closest('button:not([data-repeats])');
  if (!onButton || event.detail < 2) return;
  event.preventDefault();
  event.stopPropagation();
}
