/** An error whose message is made for the rep: what failed, for what, and what to do. */
export class WordedError extends Error {}

/** What to tell the rep of a failure. One that isn't made for them gets a plain sentence; the console has the rest. */
export function failureWords(error: unknown): string {
  if (error instanceof WordedError) return error.message;
  console.error('Touchline:', error);
  return 'Something went wrong inside Touchline. Try again; if it stays, reload this window.';
}
