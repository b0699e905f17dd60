/** A journal entry in a line: what was done, to whom or what, and the rep's own words about it. */
import type { Entry } from '../schema/journal.ts';
import { keyWords } from './place.ts';
import { suppressedName, waysWords } from './suppressionWords.ts';
import { dayWords } from './time.ts';
import { flagWords, roleWords, signalWords, stageWords, touchWords, triggerWords } from './words.ts';

/** `rest` follows `what` as it is, so that only `what` may be set off. */
export type EntryLine = [what: string, rest: string, note?: string | undefined];

const noticed = { ...signalWords, ...triggerWords };

/** @param now milliseconds since 1970 UTC */
export function entryWords(entry: Entry, now: number): EntryLine {
  switch (entry.kind) {
    case 'touch.logged': {
      const whom = entry.person ? ` ${entry.direction === 'in' ? 'from' : 'to'} ${entry.person.name}` : '';
      return [touchWords(entry), whom, entry.note];
    }
    case 'step.done':
      return ['Step done', ''];
    case 'step.skipped':
      return ['Step skipped', `: ${entry.reason}`];
    case 'step.snoozed':
      return ['Step snoozed', ` until ${dayWords(entry.until, now)}`];
    case 'play.started':
      return ['Started', ` “${entry.play.name}”`];
    case 'play.stopped':
      return ['Play stopped', `: ${entry.reason}`];
    case 'role.set': {
      const roles = entry.roles.map((role) => roleWords[role].toLowerCase()).join(', ');
      return ['Role set', `, ${entry.person.name}: ${roles || 'none'}`];
    }
    case 'person.left':
      return ['Left', `, ${entry.person.name}`];
    case 'signal.noted':
      return [noticed[entry.what], entry.person ? `, ${entry.person.name}` : '', entry.note];
    case 'signal.accepted':
      return ['Signal confirmed', ''];
    case 'signal.dismissed':
      return ['Signal dismissed', `: ${entry.reason}`];
    case 'asset.sent':
      return ['Asset sent', entry.person ? `, ${entry.person.name}` : ''];
    case 'conversation.qualified':
      return ['Conversation qualified', entry.person ? `, ${entry.person.name}` : '', entry.note];
    case 'person.added':
      return ['Added', ` ${entry.person.name}`];
    case 'key.linked':
      return ['Linked', ` ${keyWords(entry.key)}`];
    case 'stage.set':
      return ['Stage set', `: ${stageWords[entry.stage].toLowerCase()}`];
    case 'account.flagged':
      return ['Flagged', `: ${flagWords[entry.flag].toLowerCase()}`, entry.note];
    case 'note.added':
      return ['Note', entry.person ? `, ${entry.person.name}` : '', entry.note];
    case 'suppression.added': {
      const ways = entry.channels ? ` by ${waysWords(entry.channels)}` : '';
      const until = entry.until === undefined ? '' : ` until ${dayWords(entry.until, now)}`;
      return [`Do not contact${ways}${until}`, `, ${suppressedName(entry)}: ${entry.reason}`];
    }
    case 'suppression.lifted':
      return ['May be contacted again', `, ${suppressedName(entry)}: ${entry.reason}`];
    case 'person.erased':
      return ['A person was erased', ''];
    case 'key.declined':
      return ['Said that a page is another company’s', `: ${keyWords(entry.key)}`];
    case 'candidate.chosen':
      return ['Chose the account for a page', `: ${keyWords(entry.key)}`];
    case 'account.nominated':
      return ['Nominated', ` ${entry.name}`, entry.reason];
    case 'entry.retracted':
      return ['Taken back', ''];
  }
}
