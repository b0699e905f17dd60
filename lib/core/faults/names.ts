/** Names that several bear, and names that nothing bears. */
import { proposeName } from '../nearest.ts';
import type { WorkspaceFault, WorkspaceParts } from './fault.ts';

type Path = WorkspaceFault['path'];
interface Named {
  id: string;
}

/** Ids that another of the same kind has already. A part that isn't there has none. */
export function findTwins(workspace: WorkspaceParts): WorkspaceFault[] {
  const { tiers, segments, stages, plays = [], icp, content, battleCards } = workspace;
  const lists: Array<[Path, ReadonlyArray<Named> | undefined]> = [
    [['tiers'], tiers],
    [['segments'], segments],
    [['stages'], stages],
    [['icp', 'criteria'], icp?.criteria],
    [['plays'], plays],
    ...plays.map(({ steps }, at): [Path, Named[]] => [['plays', at, 'steps'], steps]),
    [['content'], content],
    [['battleCards'], battleCards],
  ];
  return lists.flatMap(([path, all = []]) => twinsIn(path, all));
}

function twinsIn(path: Path, all: readonly Named[]): WorkspaceFault[] {
  const ids = new Set(all.map(({ id }) => id));
  return all.flatMap(({ id }, at) =>
    all.findIndex((one) => one.id === id) < at
      ? [
          {
            path: [...path, at, 'id'],
            words: `is “${id}”, as another’s is.`,
            proposal: `Give it its own, such as “${freeId(id, ids)}”.`,
          },
        ]
      : [],
  );
}

/** An id like `wanted` that is not among `taken`: `opening`, `opening-2`, `opening-3`. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const id = `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Tiers, segments and plays that are named and don't exist. Held only against parts that are there. */
export function findUnknownNames({
  tiers,
  segments,
  plays = [],
  content = [],
}: WorkspaceParts): WorkspaceFault[] {
  const playIds = plays.map(({ id }) => id);
  return [
    ...plays.flatMap((play, at) => [
      ...unknown('tier', play.tiers, tiers, ['plays', at, 'tiers']),
      ...unknown('segment', play.segments ?? [], segments, ['plays', at, 'segments']),
      ...play.steps.flatMap(({ handoff }, step): WorkspaceFault[] =>
        handoff?.play === undefined || playIds.includes(handoff.play)
          ? []
          : [unknownName('play', handoff.play, playIds, ['plays', at, 'steps', step, 'handoff', 'play'])],
      ),
    ]),
    ...content.flatMap((asset, at) =>
      unknown('segment', asset.segments ?? [], segments, ['content', at, 'segments']),
    ),
  ];
}

function unknown(
  what: string,
  named: readonly string[],
  known: readonly Named[] | undefined,
  path: Path,
): WorkspaceFault[] {
  if (!known) return [];
  const ids = known.map(({ id }) => id);
  return named.flatMap((name, index) =>
    ids.includes(name) ? [] : [unknownName(what, name, ids, [...path, index])],
  );
}

function unknownName(what: string, name: string, known: readonly string[], path: Path): WorkspaceFault {
  return {
    path,
    words: `names the ${what} “${name}”, which the workspace doesn’t have.`,
    proposal: proposeName(name, known),
  };
}
