import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../components/picture/layout.ts';
import { boxBeside, type Direction } from '../../../components/picture/move.ts';
import { chartOf, charts } from './charts.ts';

describe('the arrow keys', () => {
  const layout = layOut(chartOf({ Top: '', Ann: 'Top', Bob: 'Top', Cy: 'Bob', Zed: '' }, [['champion']]));

  it.each<[string, Direction, string | undefined]>([
    ['Ann', 'up', 'Top'],
    ['Top', 'down', 'Ann'],
    ['Ann', 'right', 'Bob'],
    ['Bob', 'left', 'Ann'],
    ['Ann', 'left', undefined],
    ['Bob', 'down', 'Cy'],
    ['Top', 'up', undefined],
    ['Top', 'right', 'missing champion'],
    ['missing champion', 'right', 'Zed'],
  ])('lead from %s %s to %s', (from, direction, to) => {
    expect(boxBeside(layout, from, direction)?.id).toBe(to);
  });

  it('go to what is drawn nearest where the tree ends', () => {
    expect(boxBeside(layout, 'Cy', 'down')?.id).toBe('missing champion');
    expect(boxBeside(layout, 'Zed', 'up')?.id).toBe('missing champion');
  });

  it('lead nowhere from somebody who is gone', () => {
    expect(boxBeside(layout, 'Gone', 'down')).toBeUndefined();
  });

  it('reach everybody', () => {
    fc.assert(
      fc.property(charts(40), (chart) => {
        const any = layOut(chart);
        const seen = new Set(any.boxes.slice(0, 1).map(({ id }) => id));
        for (const id of seen) {
          for (const direction of ['up', 'down', 'left', 'right'] as const) {
            const next = boxBeside(any, id, direction);
            if (next) seen.add(next.id);
          }
        }
        expect(seen.size).toBe(any.boxes.length);
      }),
      { numRuns: 60 },
    );
  });
});
