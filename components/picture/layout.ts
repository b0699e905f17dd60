/** Where everything of the stakeholder picture stands. Pure; lengths are CSS pixels at a zoom of 1. */
import type { ChartGap, ChartPerson, OrgChart } from '../../lib/core/orgChart.ts';
import { BOX, drawTree, GAP, type Line, type TreeBlock } from './treeLayout.ts';

type Content =
  | { kind: 'person'; id: string; person: ChartPerson }
  | { kind: 'gap'; id: string; gap: ChartGap };

/** A person or a gap, and where its upper left corner is. */
export type Box = Content & { x: number; y: number };

export interface Layout {
  /** Row by row in each tree, then the gaps, then who stands alone: the order of the keys left and right. */
  boxes: Box[];
  lines: Line[];
  captions: Array<{ text: string; x: number; y: number }>;
  width: number;
  height: number;
}

/** Width to height that what has no shape of its own is wrapped to: about a wide screen's. */
const ASPECT = 1.9;
const CAPTION = 28;
/** So many stand side by side, however little there is. */
const ROW = 4;

/** Trees first, wrapped into rows; beneath them the missing roles, and the people without any line. */
export function layOut({ people, gaps }: OrgChart): Layout {
  const byId = new Map(people.map((person) => [person.id, person]));
  const tops = people.filter(({ manager }) => manager === undefined);
  const trees = tops.filter(({ reports }) => reports.length > 0).map((top) => drawTree(top, byId));
  const loose = tops.filter(({ reports }) => reports.length === 0);

  const layout: Layout = { boxes: [], lines: [], captions: [], width: 0, height: 0 };
  const area = trees.reduce((sum, { width, height }) => sum + (width + 2 * GAP.x) * (height + GAP.y), 0);
  const across = Math.max(Math.sqrt(area * ASPECT), ...trees.map(({ width }) => width));
  placeTrees(layout, trees, across);

  const columns = Math.max(
    Math.floor((across + GAP.x) / (BOX.width + GAP.x)),
    columnsFor(Math.max(loose.length, gaps.length)),
  );
  const missing = gaps.map((gap): Content => ({ kind: 'gap', id: gap.id, gap }));
  const alone = loose.map((person): Content => ({ kind: 'person', id: person.id, person }));
  placeGrid(layout, 'Missing roles', missing, columns);
  placeGrid(layout, trees.length > 0 ? 'No reporting line known' : undefined, alone, columns);
  return layout;
}

/** One tree beside the other, as far as they fit. */
function placeTrees(layout: Layout, trees: readonly TreeBlock[], across: number): void {
  let x = 0;
  let y = 0;
  for (const tree of trees) {
    if (x > 0 && x + tree.width > across) {
      x = 0;
      y = layout.height + GAP.y;
    }
    const shifted = (point: { x: number; y: number }) => ({ x: point.x + x, y: point.y + y });
    for (const { person, ...point } of tree.boxes) {
      layout.boxes.push({ kind: 'person', id: person.id, person, ...shifted(point) });
    }
    for (const { manager, report, ...line } of tree.lines) {
      layout.lines.push({ ...line, manager: shifted(manager), report: shifted(report) });
    }
    layout.width = Math.max(layout.width, x + tree.width);
    layout.height = Math.max(layout.height, y + tree.height);
    x += tree.width + 2 * GAP.x;
  }
}

/** Columns of a grid of so many boxes that is about as wide as a screen for its height. */
function columnsFor(count: number): number {
  const square = (ASPECT * (BOX.height + GAP.stack)) / (BOX.width + GAP.x);
  return Math.max(ROW, Math.ceil(Math.sqrt(count * square)));
}

function placeGrid(
  layout: Layout,
  caption: string | undefined,
  boxes: readonly Content[],
  columns: number,
): void {
  if (boxes.length === 0) return;
  let top = layout.height === 0 ? 0 : layout.height + GAP.y;
  if (caption !== undefined) {
    layout.captions.push({ text: caption, x: 0, y: top + CAPTION / 2 });
    top += CAPTION;
  }
  boxes.forEach((box, at) => {
    const x = (at % columns) * (BOX.width + GAP.x);
    const y = top + Math.floor(at / columns) * (BOX.height + GAP.stack);
    layout.boxes.push({ ...box, x, y });
    layout.width = Math.max(layout.width, x + BOX.width);
    layout.height = Math.max(layout.height, y + BOX.height);
  });
}
