/** The merge fields of templates: one row each, with the words that stand for it where it isn't known. */
import type { Account, MessageBrief, Stakeholder } from '../schema/account.ts';
import type { Content, Play } from '../schema/play.ts';
import type { TriggerType } from '../schema/words.ts';
import { roleWords, triggerWords } from './words.ts';

/** What a template is filled from. Whatever isn't known is absent. */
export interface TemplateSource {
  account: Account;
  person?: Stakeholder | undefined;
  /** The rep's name. */
  me?: string | undefined;
  brief?: MessageBrief | undefined;
  play?: Pick<Play, 'theme'> | undefined;
  /** The occasion to speak now, the most pressing one. */
  trigger?: TriggerType | undefined;
  /** What they did last, in words. */
  signal?: string | undefined;
  asset?: Content | undefined;
  /** The first segment that the account belongs to, by the list or by its rules; absent: the list's. */
  segment?: string | undefined;
}

interface Field {
  /** What it is, as a rep would say it: "their first name". */
  words: string;
  read(from: TemplateSource): string | undefined;
}

const TITLE = /^(?:dr|prof|mr|mrs|ms|mx|ing|dipl)\.?$/i;

/** `Dr. Inés Varga` → `Inés`. */
function firstName(name: string | undefined): string | undefined {
  return name
    ?.trim()
    .split(/\s+/)
    .find((word) => !TITLE.test(word));
}

function part(name: keyof MessageBrief, words: string): Field {
  return { words, read: ({ brief }) => brief?.[name] };
}

export const templateFields = {
  'person.firstName': { words: 'their first name', read: ({ person }) => firstName(person?.name) },
  'person.name': { words: 'their name', read: ({ person }) => person?.name },
  'person.title': { words: 'their title', read: ({ person }) => person?.title },
  'person.role': {
    words: 'their role',
    read: ({ person }) => person?.roles[0] && roleWords[person.roles[0]].toLowerCase(),
  },
  'account.name': { words: 'the company', read: ({ account }) => account.name },
  'account.industry': { words: 'their industry', read: ({ account }) => account.industry },
  'account.location': { words: 'where they are', read: ({ account }) => account.location },
  'account.country': { words: 'their country', read: ({ account }) => account.country },
  'account.alternative': { words: 'what they use today', read: ({ account }) => account.knownAlternative },
  'account.priority': {
    words: 'what they are working on',
    read: ({ account }) => account.strategicPriorities?.[0],
  },
  'account.segment': {
    words: 'their segment',
    read: ({ segment, account }) => segment ?? account.segments?.[0],
  },
  trigger: { words: 'why now', read: ({ trigger }) => trigger && triggerWords[trigger].toLowerCase() },
  signal: { words: 'what they looked at', read: ({ signal }) => signal },
  'play.theme': { words: 'the theme', read: ({ play }) => play?.theme },
  'brief.problem': part('problem', 'the problem'),
  'brief.context': part('context', 'the context'),
  'brief.concern': part('concern', 'their concern'),
  'brief.outcome': part('outcome', 'the outcome'),
  'brief.whyNow': part('whyNow', 'why now'),
  'brief.proof': part('proof', 'the proof'),
  'brief.nextStep': part('nextStep', 'the next step'),
  'asset.name': { words: 'the asset', read: ({ asset }) => asset?.name },
  'asset.link': { words: 'the link', read: ({ asset }) => asset?.link },
  'me.name': { words: 'your name', read: ({ me }) => me },
  'me.firstName': { words: 'your first name', read: ({ me }) => firstName(me) },
} satisfies Record<string, Field>;

export type TemplateField = keyof typeof templateFields;

export function isTemplateField(name: string): name is TemplateField {
  return Object.hasOwn(templateFields, name);
}
