/** Where the arrow keys lead from one box of the picture to the next. */
import type { Box, Layout } from './layout.ts';

/** The tree's own directions: up is the manager, down the first report, left and right are those beside. */
export type Direction = 'up' | 'down' | 'left' | 'right';

const managerOf = (box: Box) => (box.kind === 'person' ? box.person.manager : undefined);

/**
 * The box that a key leads to. Who has no manager or report goes to what is drawn nearest in that direction, so that
 * nobody is out of reach. Undefined: there is nothing that way.
 */
export function boxBeside(
  { boxes }: Pick<Layout, 'boxes'>,
  id: string,
  direction: Direction,
): Box | undefined {
  const from = boxes.find((box) => box.id === id);
  if (!from) return undefined;
  switch (direction) {
    case 'up':
      return boxes.find((box) => box.id === managerOf(from)) ?? nearest(boxes, from, -1);
    case 'down':
      return boxes.find((box) => managerOf(box) === from.id) ?? nearest(boxes, from, 1);
    case 'left':
    case 'right': {
      const siblings = boxes.filter((box) => managerOf(box) === managerOf(from));
      return siblings[siblings.indexOf(from) + (direction === 'left' ? -1 : 1)];
    }
  }
}

/** The nearest row above (-1) or beneath (1), and in it what stands least to the side. */
function nearest(boxes: readonly Box[], from: Box, way: 1 | -1): Box | undefined {
  const distance = (box: Box) => (box.y - from.y) * way + 2 * Math.abs(box.x - from.x);
  return boxes
    .filter((box) => (box.y - from.y) * way > 0)
    .reduce<Box | undefined>(
      (best, box) => (best && distance(best) <= distance(box) ? best : box),
      undefined,
    );
}
