/** What marketing's tools call the things that happen, and what each is here: a signal of the account, or a touch of ours. */
import type { Channel, Direction, Outcome, SignalType } from '../schema/words.ts';
import { inverted, plainWords } from './vocabulary.ts';

export type ActivityMeaning =
  | { kind: 'signal'; type: SignalType }
  | { kind: 'touch'; channel: Channel; direction: Direction; outcome: Outcome };

const signalWords: Record<SignalType, readonly string[]> = {
  'website-visit': ['website visit', 'web visit', 'visit', 'page view', 'pageview', 'site visit', 'session'],
  'pricing-page': ['pricing page', 'pricing page visit', 'visited pricing'],
  'content-download': ['content download', 'download', 'ebook download', 'whitepaper download', 'form fill'],
  'email-click': ['email click', 'email clicked', 'clicked email', 'click email'],
  'email-open': ['email open', 'email opened', 'opened email', 'open email'],
  'linkedin-ad-click': ['linkedin ad click', 'ad click', 'ad clicked'],
  'linkedin-interaction': [
    'linkedin interaction',
    'linkedin engagement',
    'linkedin reaction',
    'linkedin comment',
  ],
  'demo-request': ['demo request', 'demo requested', 'requested demo', 'request demo'],
  'information-request': ['information request', 'contact request', 'rfi', 'request for information'],
  'sdr-meeting': ['sdr meeting'],
  webinar: ['webinar', 'webinar attended', 'attended webinar'],
  event: ['event', 'event attended', 'attended event', 'trade show'],
  reply: ['reply', 'email reply', 'replied'],
  'intent-surge': ['intent surge', 'surge', 'intent', 'topic surge', 'company surge', 'keyword intent'],
  // What a buyer looks at on a review site. A bare `Pricing` could be our own page, and stays unknown.
  'review-site-view': [
    'review site view',
    'product profile',
    'profile view',
    'category',
    'compare',
    'comparison',
    'alternatives',
    'competitors',
    'g2 pricing',
    'sponsored content',
  ],
};

const touchWords: ReadonlyArray<readonly [words: readonly string[], Channel, Direction, Outcome]> = [
  [['email sent', 'email', 'sent email', 'marketing email'], 'email', 'out', 'sent'],
  [['email bounced', 'bounce'], 'email', 'out', 'bounced'],
  [['call', 'call made', 'outbound call', 'call connected'], 'call', 'out', 'connected'],
  [['voicemail', 'call voicemail'], 'call', 'out', 'voicemail'],
  [['call no answer', 'no answer'], 'call', 'out', 'no-answer'],
  [['inbound call'], 'call', 'in', 'connected'],
  [['meeting booked', 'meeting scheduled'], 'meeting', 'out', 'booked'],
  [['meeting', 'meeting held', 'meeting completed'], 'meeting', 'out', 'held'],
  [['meeting no show', 'no show'], 'meeting', 'out', 'no-show'],
  [['linkedin message', 'linkedin message sent', 'inmail'], 'linkedin-message', 'out', 'sent'],
  [
    ['linkedin connect', 'linkedin connection request', 'linkedin invitation'],
    'linkedin-connect',
    'out',
    'sent',
  ],
  [['direct mail', 'direct mail sent', 'gift sent'], 'direct-mail', 'out', 'sent'],
  [['event invitation', 'event invite'], 'event', 'out', 'sent'],
];

const meanings: ReadonlyMap<string, ActivityMeaning> = new Map<string, ActivityMeaning>([
  ...[...inverted(signalWords)].map(([word, type]): [string, ActivityMeaning] => [
    word,
    { kind: 'signal', type },
  ]),
  ...touchWords.flatMap(([words, channel, direction, outcome]) =>
    words.map((word): [string, ActivityMeaning] => [word, { kind: 'touch', channel, direction, outcome }]),
  ),
]);

/** `Email Clicked` → the signal `email-click`; `Meeting held` → a touch. Undefined where the word is not known. */
export function readActivityMeaning(cell: string): ActivityMeaning | undefined {
  return meanings.get(plainWords(cell));
}
