/** A selection that the rep sent for a touch's note: in memory until the card that opens for it takes it. */
import { readSession, removeSession, writeSession } from '../browser/session.ts';

const KEY = 'note-for-form';

export async function leaveNote(text: string): Promise<void> {
  await writeSession({ [KEY]: text });
}

/** @returns undefined: none was left, or the browser won't tell */
export async function takeNote(): Promise<string | undefined> {
  try {
    const note = await readSession(KEY);
    await removeSession(KEY);
    return typeof note === 'string' ? note : undefined;
  } catch {
    return undefined;
  }
}
