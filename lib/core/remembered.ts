/** What was worked out of late and is asked again: the rows of one company come one after the other. */

/**
 * `work` with its latest answers at hand. Whoever asks must not change an answer: the next one gets the same.
 * @param most how many are kept; then it begins anew, so that no list of any length stays in memory
 */
export function remembered<T>(work: (text: string) => T, most = 1_000): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = work(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
