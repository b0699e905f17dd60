/** The touch form's table: channels, their outcomes, and the entry that each writes. */
import type { Channel, Direction, Outcome } from '../schema/words.ts';

/** One way to log a touch: what the *Outcome* menu of a channel offers and the entry that it writes. */
export interface TouchChoice {
  id: string;
  label: string;
  channel: Channel;
  direction: Direction;
  outcome: Outcome;
}

export interface TouchChannel {
  id: string;
  label: string;
  choices: readonly [TouchChoice, ...TouchChoice[]];
}

type ChoiceRow = [label: string, outcome: Outcome, direction?: Direction, channel?: Channel];

function touchChannel(
  id: string,
  label: string,
  channel: Channel,
  first: ChoiceRow,
  ...more: ChoiceRow[]
): TouchChannel {
  const choice = ([words, outcome, direction = 'out', own = channel]: ChoiceRow): TouchChoice => ({
    id: `${own}/${direction}/${outcome}`,
    label: words,
    channel: own,
    direction,
    outcome,
  });
  return { id, label, choices: [choice(first), ...more.map(choice)] };
}

/** The touch form's channels in the order of their number keys, each with its outcomes, the most common first. */
export const touchChannels: readonly [TouchChannel, ...TouchChannel[]] = [
  touchChannel(
    'linkedin',
    'LinkedIn',
    'linkedin-message',
    ['Message sent', 'sent'],
    ['Request sent', 'sent', 'out', 'linkedin-connect'],
    ['Engaged', 'sent', 'out', 'linkedin-engage'],
    ['They accepted', 'accepted', 'in', 'linkedin-connect'],
    ['They replied', 'replied', 'in'],
    ['Asked to stop', 'asked-to-stop', 'in'],
  ),
  touchChannel(
    'email',
    'Email',
    'email',
    ['Sent', 'sent'],
    ['They replied', 'replied', 'in'],
    ['Bounced', 'bounced'],
    ['Asked to stop', 'asked-to-stop', 'in'],
  ),
  touchChannel(
    'call',
    'Call',
    'call',
    ['Spoke with them', 'connected'],
    ['No answer', 'no-answer'],
    ['Left a voicemail', 'voicemail'],
    ['They called', 'connected', 'in'],
    ['Asked to stop', 'asked-to-stop', 'in'],
  ),
  touchChannel(
    'meeting',
    'Meeting',
    'meeting',
    ['Held', 'held'],
    ['Booked', 'booked'],
    ['No-show', 'no-show'],
    ['Declined', 'declined'],
  ),
  touchChannel(
    'event',
    'Event',
    'event',
    ['Met there', 'held'],
    ['Invited', 'sent'],
    ['Declined', 'declined'],
  ),
  touchChannel(
    'direct-mail',
    'Direct mail',
    'direct-mail',
    ['Sent', 'sent'],
    ['They replied', 'replied', 'in'],
  ),
  touchChannel('other', 'Other', 'other', ['Done', 'sent'], ['They replied', 'replied', 'in']),
];

/**
 * Channels whose outcome only the rep knows: nothing is chosen for them, since one click must never claim that
 * somebody answered.
 */
const unknownOutcome: ReadonlySet<Channel> = new Set(['call', 'meeting', 'event']);

/** The id of the outcome that a channel starts with: its most common, or '' where only the rep knows. */
export function firstChoice({ choices: [first] }: Pick<TouchChannel, 'choices'>): string {
  return unknownOutcome.has(first.channel) ? '' : first.id;
}
