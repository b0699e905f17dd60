/** Who must not be contacted and who said so, in a rep's words. */
import type { EntryOf, Subject } from '../schema/journal.ts';
import type { OptOutChannel } from '../schema/words.ts';
import { contactKeyWords } from './contactKey.ts';
import type { Bar } from './guards.ts';
import type { Suppression } from './suppression.ts';
import { dayWords } from './time.ts';
import { wayWords } from './words.ts';

/** Why there is no way there, as the end of a sentence: `they asked not to be contacted`. */
export function suppressedWords(bar: Bar | undefined): string {
  if (bar?.why === 'left') return 'they left the company';
  switch (bar?.suppression.by.kind) {
    case 'rep':
      return `on Do not contact: ${bar.suppression.by.entry.reason}`;
    case 'file':
      return 'on your team’s Do not contact list';
    case 'list':
      return 'they opted out';
    default:
      return 'they asked not to be contacted';
  }
}

/** The same as a sentence with who said so and when: "Asked to stop on 12 Nov." @param now ms since 1970 UTC */
export function suppressionWords({ by, channels, until }: Suppression, now: number): string {
  const ways = channels ? ` by ${waysWords(channels)}` : '';
  const end = until === undefined ? '' : `, until ${dayWords(until, now)}`;
  switch (by.kind) {
    case 'list':
      return `${by.person.name} opted out of contact${ways}, says your list.`;
    case 'touch':
      return `Asked to stop, ${dayWords(by.touch.at, now)}${by.touch.mine || by.touch.by === undefined ? '' : `, logged by ${by.touch.by}`}.`;
    case 'rep':
      return `No contact${ways}${end}: ${by.entry.reason}. By ${by.entry.by ?? 'you'}, ${dayWords(by.entry.at, now)}.`;
    case 'file':
      return `No contact${ways}${end}${by.row.reason ? `: ${by.row.reason}` : ''}. From ${by.row.source}, ${dayWords(by.row.at, now)}.`;
  }
}

/** In a person's line: `do not contact`, or `no email and calls`; undefined: nothing bars them. */
export function barredWords(suppressions: ReadonlyArray<Pick<Suppression, 'channels'>>): string | undefined {
  if (suppressions.length === 0) return undefined;
  if (suppressions.some(({ channels }) => channels === undefined)) return 'do not contact';
  const ways = suppressions.flatMap(({ channels }) => channels ?? []);
  return `no ${waysWords([...new Set(ways)])}`;
}

/** Whom an entry is about: `Ines Varga`, `everybody at Example Rail`, `ines.varga@rail.example`. */
export function suppressedName({
  account,
  person,
  keys,
}: Pick<EntryOf<'suppression.added'>, 'keys'> & { account?: Subject; person?: Subject }): string {
  if (person) return person.name;
  if (account) return `everybody at ${account.name}`;
  return keys.map(contactKeyWords).join(', ');
}

/** `email and calls`. */
export function waysWords(channels: readonly OptOutChannel[]): string {
  const words = channels.map((channel) =>
    channel === 'linkedin' ? wayWords[channel] : wayWords[channel].toLowerCase(),
  );
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}
