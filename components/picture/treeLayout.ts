/** One person with everybody below them, laid out by d3-hierarchy's tidy tree; whoever would make it too wide is stacked. */
import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';
import type { ChartPerson } from '../../lib/core/orgChart.ts';

/** A person's place. */
export const BOX = { width: 224, height: 62 } as const;
export const GAP = { x: 24, y: 36, stack: 12 } as const;
/** How far a report stands to the right of its manager in a stack. */
const INDENT = 24;
const STACK_ROWS = 6;
/** Where a stack holds whole branches. */
const BRANCH_ROWS = 10;

interface Point {
  x: number;
  y: number;
}

/** A reporting line between the upper left corners of two boxes. */
export interface Line {
  /** The report's. */
  id: string;
  manager: Point;
  report: Point;
  /** Into a stack, or from one place of a stack to another. */
  way: 'down' | 'into' | 'within';
}

export interface TreeBlock {
  boxes: Array<Point & { person: ChartPerson }>;
  lines: Line[];
  width: number;
  height: number;
}

/**
 * One place in the tree: a person, and what is drawn beneath. In a stack each is drawn beneath the one before, indented
 * by so many steps; `indent` is absent outside of stacks.
 */
interface Place {
  person: ChartPerson;
  indent?: number;
  below: Place[];
}

type People = ReadonlyMap<string, ChartPerson>;

/** How reports are drawn, the plainest way first. */
const WAYS: ReadonlyArray<(top: ChartPerson, people: People) => Place> = [
  (top, people) => placed(top, people, 4),
  (top, people) => placed(top, people, 1),
  (top, people) => branched(top, people),
];

/** About what a desk shows at once; a tree is drawn as plainly as it fits in here, or as large as it can be. */
const SCREEN = { width: 1240, height: 640 } as const;
/** So much larger must another way draw it to be worth its plainer look. */
const WORTH = 1.15;

/** @param people everyone of the chart */
export function drawTree(top: ChartPerson, people: People): TreeBlock {
  const zoomOf = ({ width, height }: TreeBlock) => Math.min(1, SCREEN.width / width, SCREEN.height / height);
  return WAYS.map((way) => draw(way(top, people))).reduce((best, next) =>
    zoomOf(next) > zoomOf(best) * WORTH ? next : best,
  );
}

/** @param sideBySide a manager with more reports than this who have none themselves has these in stacks */
function placed(person: ChartPerson, people: People, sideBySide: number): Place {
  const reports = reportsOf(person, people);
  const leaves = reports.filter((report) => report.reports.length === 0);
  const stacked = leaves.length > sideBySide;
  const below = reports
    .filter((report) => !stacked || report.reports.length > 0)
    .map((report) => placed(report, people, sideBySide));
  if (stacked)
    below.push(
      ...stacks(
        leaves.map((leaf) => [{ person: leaf, indent: 0 }]),
        STACK_ROWS,
      ),
    );
  return { person, below };
}

/** The top, those who report to it side by side, and beneath each all of their people in stacks. */
function branched(top: ChartPerson, people: People): Place {
  const reports = reportsOf(top, people);
  const heads = reports.filter((report) => report.reports.length > 0);
  const leaves = reports.filter((report) => report.reports.length === 0);
  const below = heads.map((person): Place => {
    const branches = reportsOf(person, people).map((report) => branchOf(report, people, 0));
    return { person, below: stacks(branches, BRANCH_ROWS) };
  });
  below.push(
    ...stacks(
      leaves.map((leaf) => [{ person: leaf, indent: 0 }]),
      BRANCH_ROWS,
    ),
  );
  return { person: top, below };
}

interface Row {
  person: ChartPerson;
  indent: number;
}

function branchOf(person: ChartPerson, people: People, indent: number): Row[] {
  return [
    { person, indent },
    ...reportsOf(person, people).flatMap((report) => branchOf(report, people, indent + 1)),
  ];
}

/** As few columns as `most` rows allow, as even as whole branches can be. */
function stacks(branches: ReadonlyArray<readonly Row[]>, most: number): Place[] {
  const total = branches.reduce((sum, branch) => sum + branch.length, 0);
  const rows = Math.ceil(total / Math.ceil(total / most));
  const columns: Row[][] = [];
  for (const branch of branches) {
    const last = columns.at(-1);
    if (last && last.length + branch.length <= rows) last.push(...branch);
    else columns.push([...branch]);
  }
  return columns.flatMap((column) => column.reduceRight<Place[]>((below, row) => [{ ...row, below }], []));
}

function reportsOf(person: ChartPerson, people: People): ChartPerson[] {
  return person.reports.flatMap((id) => people.get(id) ?? []);
}

function draw(root: Place): TreeBlock {
  const places = hierarchy(root, ({ below }) => below);
  const indents = Math.max(...places.descendants().map(({ data }) => data.indent ?? 0));
  const nodes = tree<Place>()
    .nodeSize([BOX.width + GAP.x + indents * INDENT, 1])
    .separation(() => 1)(places)
    .descendants();
  const first = Math.min(...nodes.map(({ x }) => x));
  // A stack's rail runs beside it, at the very left too.
  const railed = nodes.some(({ x, data }) => x === first && data.indent !== undefined);
  const left = first - (railed ? GAP.x / 2 : 0);
  const corners = new Map<string, Point>();
  const block: TreeBlock = { boxes: [], lines: [], width: 0, height: 0 };
  // Row by row, so that whoever is above has their place already.
  for (const node of nodes) {
    const { person, indent = 0 } = node.data;
    const above = node.parent && corners.get(node.parent.data.person.id);
    const corner = {
      x: Math.round(node.x - left) + indent * INDENT,
      y: above ? above.y + BOX.height + gapAbove(node) : 0,
    };
    corners.set(person.id, corner);
    block.boxes.push({ person, ...corner });
    const manager = node.parent && corners.get(person.manager ?? '');
    if (manager) block.lines.push({ id: person.id, manager, report: corner, way: wayTo(node.data) });
    block.width = Math.max(block.width, corner.x + BOX.width);
    block.height = Math.max(block.height, corner.y + BOX.height);
  }
  return block;
}

/** The rows of a stack are closer. What stands beside it keeps clear of all its rows, so nothing can meet. */
function gapAbove({ data, parent }: HierarchyPointNode<Place>): number {
  return data.indent !== undefined && parent?.data.indent !== undefined ? GAP.stack : GAP.y;
}

function wayTo({ indent }: Place): Line['way'] {
  if (indent === undefined) return 'down';
  return indent === 0 ? 'into' : 'within';
}

/** From the manager's foot to the report: from above, or in a stack by a rail at its side. */
export function linePath({ manager, report, way }: Line): string {
  const foot = manager.y + BOX.height;
  const side = report.y + BOX.height / 2;
  if (way === 'within') return `M${manager.x + INDENT / 2} ${foot}V${side}H${report.x}`;
  const middle = BOX.width / 2;
  const start = `M${manager.x + middle} ${foot}v${GAP.y / 2}`;
  if (way === 'down') return `${start}H${report.x + middle}V${report.y}`;
  return `${start}H${report.x - GAP.x / 2}V${side}H${report.x}`;
}
