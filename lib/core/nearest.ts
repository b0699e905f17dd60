/** The known name that a misspelt one most likely means; undefined: none is near enough to propose. */
export function nearestOf(written: string, known: readonly string[]): string | undefined {
  const wanted = written.trim().toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const distance = editDistance(wanted, name.toLowerCase());
    if (!best || distance < best.distance) best = { name, distance };
  }
  // More than half of it changed is another word.
  return best && best.distance <= Math.max(1, Math.floor(wanted.length / 2)) ? best.name : undefined;
}

/** Levenshtein's: how many letters must be put in, left out or replaced. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** “Did you mean X?” with all that would do, as a sentence. */
export function proposeName(written: string, known: readonly string[]): string {
  if (known.length === 0) return 'There is none to name: add one first, or leave it out.';
  const near = nearestOf(written, known);
  const all = `Use one of: ${known.join(', ')}.`;
  return near === undefined ? all : `Did you mean “${near}”? ${all}`;
}
