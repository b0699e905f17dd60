/** Which of the team's content a signal speaks of. */
import type { Content } from '../schema/play.ts';
import type { KnownSignal } from './signals.ts';

/**
 * A signal speaks of an item whose name or link is its whole note, or one of the parts that lib/intake joined to a note
 * by semicolons; in any case. Of two items of one name the first counts.
 */
export function contentIndex(
  content: readonly Content[],
): (signal: Pick<KnownSignal, 'note'>) => Content['journey'] | undefined {
  if (content.length === 0) return () => undefined;
  const journeys = new Map<string, Content['journey']>();
  for (const { name, link, journey } of content) {
    for (const told of [name, link]) {
      const key = told.trim().toLowerCase();
      if (!journeys.has(key)) journeys.set(key, journey);
    }
  }
  const known = new Map<string, Content['journey'] | undefined>();
  const find = (note: string) => {
    const whole = note.trim().toLowerCase();
    const part = [whole, ...whole.split(';').map((one) => one.trim())].find((one) => journeys.has(one));
    return part === undefined ? undefined : journeys.get(part);
  };
  return ({ note }) => {
    if (note === undefined) return undefined;
    if (!known.has(note)) known.set(note, find(note));
    return known.get(note);
  };
}
