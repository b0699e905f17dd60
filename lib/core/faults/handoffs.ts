/** Handoffs that go nowhere, or round in a circle. */
import type { Play } from '../../schema/play.ts';
import { ownerWords } from '../words.ts';
import type { WorkspaceFault } from './fault.ts';

export function findHandoffFaults(plays: readonly Play[]): WorkspaceFault[] {
  return [
    ...plays.flatMap((play, at) => [...looseHandoffs(play, at), ...ownerCircles(play, at)]),
    ...playCircles(plays),
  ];
}

/** A handoff is a step of that channel with somebody to take over; one without the other is half of it. */
function looseHandoffs({ steps }: Play, play: number): WorkspaceFault[] {
  return steps.flatMap((step, at): WorkspaceFault[] => {
    const path = ['plays', play, 'steps', at];
    if (step.channel === 'handoff' && !step.handoff)
      return [
        {
          path: [...path, 'handoff'],
          words: 'is missing: the step hands over, and to nobody.',
          proposal: 'Say who takes over, such as the AE, or choose another channel.',
        },
      ];
    if (step.channel !== 'handoff' && step.handoff)
      return [
        {
          path: [...path, 'channel'],
          words: `is “${step.channel}”, but the step has a handoff.`,
          proposal: 'Choose the channel “handoff”, or leave the handoff out.',
        },
      ];
    return [];
  });
}

interface Edge {
  from: string;
  to: string;
  path: WorkspaceFault['path'];
}

/** Within a play: whoever handed the account over must not get it back, since neither would be its owner. */
function ownerCircles({ steps }: Play, play: number): WorkspaceFault[] {
  const edges = steps.flatMap(({ owner, handoff }, at): Edge[] =>
    handoff && handoff.play === undefined
      ? [{ from: owner, to: handoff.to, path: ['plays', play, 'steps', at, 'handoff', 'to'] }]
      : [],
  );
  return circlesIn(edges).map(({ edge, circle }) => ({
    path: edge.path,
    words: `goes round in a circle: ${circle.map((owner) => ownerWords[owner as keyof typeof ownerWords]).join(' → ')}.`,
    proposal: `Hand over to somebody who had it not before, or end the play there.`,
  }));
}

/** Between plays: one that leads back to itself never ends. */
function playCircles(plays: readonly Play[]): WorkspaceFault[] {
  const names = new Map(plays.map(({ id, name }) => [id, name]));
  const edges = plays.flatMap(({ id, steps }, play) =>
    steps.flatMap(({ handoff }, at): Edge[] =>
      handoff?.play !== undefined && names.has(handoff.play)
        ? [{ from: id, to: handoff.play, path: ['plays', play, 'steps', at, 'handoff', 'play'] }]
        : [],
    ),
  );
  return circlesIn(edges).map(({ edge, circle }) => ({
    path: edge.path,
    words: `goes round in a circle: ${circle.map((id) => names.get(id)).join(' → ')}.`,
    proposal: 'Name a play that doesn’t lead back, or none.',
  }));
}

/** Each edge that closes a circle with those before it, with the circle as it runs: the same name first and last. */
function circlesIn(edges: readonly Edge[]): Array<{ edge: Edge; circle: string[] }> {
  return edges.flatMap((edge, at) => {
    const way = wayBetween(edge.to, edge.from, edges.slice(0, at));
    return way ? [{ edge, circle: [edge.from, ...way] }] : [];
  });
}

function wayBetween(from: string, to: string, edges: readonly Edge[]): string[] | undefined {
  const ways: string[][] = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const last = way.at(-1);
    if (last === to) return way;
    for (const edge of edges) {
      if (edge.from !== last || seen.has(edge.to)) continue;
      seen.add(edge.to);
      ways.push([...way, edge.to]);
    }
  }
  return undefined;
}
