/** Places in a document, and the same document with something else there. Nothing is changed in place. */
export type Path = ReadonlyArray<string | number>;

export function getAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (isBranch(value) ? (value as Record<string | number, unknown>)[part] : undefined),
    document,
  );
}

/** @param value undefined: the field is left out */
export function setAt<T>(document: T, path: Path, value: unknown): T {
  const [part, ...rest] = path;
  if (part === undefined) return value as T;
  const inner = setAt(getAt(document, [part]), rest, value);
  if (Array.isArray(document)) return document.map((old, at) => (at === part ? inner : old)) as T;
  const { [part]: _old, ...others } = (isBranch(document) ? document : {}) as Record<
    string | number,
    unknown
  >;
  if (inner === undefined) return others as T;
  // In its old place, so that what is as it was compares as equal.
  return { ...(document as object), [part]: inner } as T;
}

export function insertAt<T>(document: T, list: Path, at: number, item: unknown): T {
  return setAt(document, list, listAt(document, list).toSpliced(at, 0, item));
}

export function removeAt<T>(document: T, list: Path, at: number): T {
  return setAt(document, list, listAt(document, list).toSpliced(at, 1));
}

export function moveAt<T>(document: T, list: Path, from: number, to: number): T {
  const items = listAt(document, list);
  return setAt(document, list, items.toSpliced(from, 1).toSpliced(to, 0, items[from]));
}

/** The list there; none where there is no list yet. */
export function listAt(document: unknown, list: Path): readonly unknown[] {
  const items = getAt(document, list);
  return Array.isArray(items) ? items : [];
}

/** Whether `path` lies at `start` or under it. */
export function startsWith(path: Path, start: Path): boolean {
  return start.every((part, at) => path[at] === part);
}

/** A path as elements carry it in `data-path`. */
export function pathKey(path: Path): string {
  return path.join('.');
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
