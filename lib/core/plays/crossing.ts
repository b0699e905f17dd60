import type { Engagement } from '../engagement.ts';

/** When we knew enough signals to make the account as hot as it is; undefined: it isn't. */
export function crossedAt({
  hot,
  hotAt,
  parts,
}: Pick<Engagement, 'hot' | 'hotAt' | 'parts'>): number | undefined {
  if (!hot || hotAt === undefined) return undefined;
  const inOrder = parts
    .map(({ signal, points }) => ({ at: Math.max(signal.at, signal.learnedAt), points }))
    .sort((a, b) => a.at - b.at);
  let sum = 0;
  for (const { at, points } of inOrder) {
    sum += points;
    if (sum >= hotAt) return at;
  }
  return undefined;
}
