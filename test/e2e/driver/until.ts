type Something<Answer> = Exclude<Answer, false | 0 | '' | null | undefined>;

/** Asks again until the answer is something, and says what it waited for when that never comes. */
export async function until<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
  milliseconds = 15_000,
): Promise<Something<Answer>> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Something<Answer>;
    if (Date.now() > deadline) throw new Error(`Waited ${milliseconds / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
