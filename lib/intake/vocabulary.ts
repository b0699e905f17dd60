/** Looking up what a word of a list means, whatever its case and punctuation. */

/** `In_Conversation`, `in conversation` → `in conversation`; a colon stays, since tiers are called by it. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9:]+/g, ' ')
    .replace(/ ?: ?/g, ':')
    .trim();
}

/** Meanings by word. A map, not an object: a word may be `constructor`. */
export function inverted<T extends string>(words: Record<T, readonly string[]>): ReadonlyMap<string, T> {
  const byWord = new Map<string, T>();
  for (const meaning in words) for (const word of words[meaning]) byWord.set(word, meaning);
  return byWord;
}
