/**
 * The things of a list with their places, which are their keys: their ids are edited, and may be there twice while they are,
 * and none of them keeps anything that isn't in the document.
 */
export function placed<T>(items: readonly T[]): ReadonlyArray<{ item: T; at: number; key: string }> {
  return items.map((item, at) => ({ item, at, key: `place ${at}` }));
}
