/** The spellings that spreadsheets and tools use for a value of a person, and what each means. */
import type { BuyingRole, LawfulBasis, Stance } from '../schema/words.ts';
import { inverted, plainWords } from './vocabulary.ts';

const roleWords: Record<BuyingRole, readonly string[]> = {
  // HubSpot's buying roles in capitals are the same words with underscores.
  'economic-buyer': ['economic buyer', 'budget holder', 'budget owner', 'economic decision maker', 'eb'],
  'decision-maker': ['decision maker', 'business decision maker', 'key decision maker', 'decider', 'dm'],
  'commercial-owner': ['commercial owner', 'business owner', 'commercial lead'],
  'functional-leader': ['functional leader', 'department head', 'functional lead', 'head of department'],
  champion: ['champion', 'internal champion', 'sponsor champion', 'coach'],
  'technical-evaluator': [
    'technical evaluator',
    'technical buyer',
    'evaluator',
    'technical decision maker',
    'technical influencer',
  ],
  'end-user': ['end user', 'user', 'business user'],
  'executive-sponsor': ['executive sponsor', 'sponsor', 'exec sponsor'],
  finance: ['finance', 'financial approver', 'cfo office'],
  procurement: ['procurement', 'purchasing', 'buyer procurement'],
  legal: ['legal', 'legal and compliance', 'legal compliance', 'compliance'],
  influencer: ['influencer'],
  blocker: ['blocker', 'detractor'],
  other: ['other'],
};

const stanceWords: Record<Stance, readonly string[]> = {
  for: ['for', 'positive', 'supporter', 'supportive', 'advocate', 'promoter', 'ally'],
  neutral: ['neutral', 'undecided'],
  against: ['against', 'negative', 'opponent', 'opposed', 'detractor'],
};

const basisWords: Record<LawfulBasis, readonly string[]> = {
  consent: ['consent', 'freely given consent from contact', 'freely given consent'],
  contract: ['contract', 'performance of a contract'],
  'legal-obligation': ['legal obligation'],
  'vital-interests': ['vital interests', 'vital interest'],
  'public-task': ['public task', 'public interest'],
  'legitimate-interests': [
    'legitimate interests',
    'legitimate interest',
    'legitimate interest prospect lead',
    'legitimate interest existing customer',
    'legitimate interest other',
  ],
  'not-applicable': ['not applicable'],
};

const roles = inverted(roleWords);
const stances = inverted(stanceWords);
const bases = inverted(basisWords);
const truths: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', '1', 'x', 'ja', 'oui', 'si', 'opted out', 'unsubscribed'].map(
    (w) => [w, true] as const,
  ),
  ...['no', 'n', 'false', '0', 'nein', 'non', 'opted in', 'subscribed'].map((w) => [w, false] as const),
]);

/** `Economic Buyer; Champion`, `BUDGET_HOLDER` → roles, each once; words that name none are told apart. */
export function readRoles(cell: string): { roles: BuyingRole[]; unknown: string[] } {
  const found = new Set<BuyingRole>();
  const unknown: string[] = [];
  for (const item of cell.split(/[;,\n|/]/)) {
    const words = plainWords(item);
    const role = roles.get(words);
    if (role) found.add(role);
    else if (words !== '') unknown.push(item.trim());
  }
  return { roles: [...found], unknown };
}

/** `Supporter` → `for`. Undefined where the word is not known. */
export function readStance(cell: string): Stance | undefined {
  return stances.get(plainWords(cell));
}

/** `Legitimate interest – prospect/lead` → `legitimate-interests`. Undefined where the word is not known. */
export function readLawfulBasis(cell: string): LawfulBasis | undefined {
  return bases.get(plainWords(cell));
}

/** `Yes`, `TRUE`, `1`, `✓` → true. Undefined where neither yes nor no is meant. */
export function readYesNo(cell: string): boolean | undefined {
  return /^[✓✔☑]$/.test(cell.trim()) ? true : truths.get(plainWords(cell));
}
