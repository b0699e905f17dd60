/** What whoever takes over has to know: what engaged them, who, what was said. Plain text. */
import type { NextStepsView } from './nextSteps.ts';
import { agoWords } from './time.ts';
import { roleWords, signalWords, touchWords } from './words.ts';

/** No note needs more lines of a kind: whoever takes over reads it before a call. */
const LINES = 5;

type View = Pick<NextStepsView, 'account' | 'group' | 'touches' | 'interests'> & {
  tier?: { label?: string };
};

/** Without what isn't known: no empty headings. */
export function handoffNote({ account, group, tier, touches, interests }: View, now: number): string {
  const nameOf = (id: string | undefined) => group.people.find(({ person }) => person.id === id)?.person.name;
  const ago = (at: number) => (agoWords(at, now) === 'now' ? 'just now' : `${agoWords(at, now)} ago`);
  const what = interests.flatMap(({ at, person, what: seen }) => {
    if (seen.kind !== 'signal') return [];
    const name = nameOf(person);
    const note = seen.note === undefined ? '' : `: ${seen.note}`;
    return [`${signalWords[seen.type]}${name ? `, ${name}` : ''}, ${ago(at)}${note}`];
  });
  const engaged = new Set(interests.flatMap(({ person }) => person ?? []));
  const who = group.people
    .filter(({ person }) => engaged.has(person.id) && !person.left)
    .map(({ person }) => {
      const roles = person.roles.map((role) => roleWords[role]).join(', ');
      return [person.name, person.title, roles].filter(Boolean).join(', ');
    });
  const said = touches
    .filter(({ note, direction }) => note !== undefined || direction === 'in')
    .map((touch) => {
      const name = touch.personName === undefined ? '' : `, ${touch.personName}`;
      return `${touchWords(touch)}${name}, ${ago(touch.at)}${touch.note === undefined ? '' : `: ${touch.note}`}`;
    });
  const parts = [
    ['What engaged them', what],
    ['Who', who],
    ['What was said', said],
  ] as const;
  const head = [account.name, tier?.label, account.industry].filter(Boolean).join(' · ');
  return [
    head,
    ...parts
      .filter(([, lines]) => lines.length > 0)
      .map(
        ([title, lines]) =>
          `${title}\n${lines
            .slice(0, LINES)
            .map((line) => `- ${line}`)
            .join('\n')}`,
      ),
  ].join('\n\n');
}
