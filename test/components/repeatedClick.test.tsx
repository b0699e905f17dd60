import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dropRepeatedClick } from '../../components/ui/repeatedClick.ts';

afterEach(cleanup);

/** Clicks a button of a surface, each time with the count of clicks that the browser gives; answers how many it saw. */
function seen(counts: readonly number[], repeats?: true): number {
  const onClick = vi.fn();
  render(
    <div onClickCapture={dropRepeatedClick}>
      <button type="button" data-repeats={repeats} onClick={onClick}>
        Done
      </button>
    </div>,
  );
  for (const detail of counts) fireEvent.click(screen.getByRole('button', { name: 'Done' }), { detail });
  return onClick.mock.calls.length;
}

describe('a button clicked fast', () => {
  it('takes the first click of a double click only', () => expect(seen([1, 2, 3])).toBe(1));

  it('takes each of two clicks that the browser counts apart', () => expect(seen([1, 1])).toBe(2));

  // Chromium and Firefox count no click of Enter, Space or a screen reader: their `detail` is 0, however fast they come.
  it('takes every press of a key, after a click too', () => expect(seen([1, 0, 0])).toBe(3));

  it('takes them all where it is meant to be clicked fast', () => expect(seen([1, 2, 3], true)).toBe(3));
});
