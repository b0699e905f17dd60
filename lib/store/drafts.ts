/**
 * What stands in touch forms that aren't logged yet. A popup closes at any click beside it, and with it every write that
 * the browser hasn't answered yet: so drafts lie in `localStorage`, which is written before the next stroke. Every page of
 * Touchline sees the same ones; the background has none.
 */
import { DAY } from '../core/time.ts';

export interface Draft {
  /** The id that the touch will have, so that logging it from two windows logs it once. */
  id: string;
  /** When it was written, in ms since 1970 UTC. */
  at: number;
  /** The form's fields, as the form knows them. */
  fields: unknown;
}

const PREFIX = 'draft/';

/** A touch that wasn't logged for so long won't be: nobody remembers what it was about. */
const KEPT = 30 * DAY;

/** The draft of an account; undefined: nothing stands there. Those that nobody came back to go. @param now ms since 1970 UTC */
export function readDraft(account: string, now: number): Draft | undefined {
  for (const key of draftKeys()) {
    const draft = parse(key);
    if (!draft || now - draft.at > KEPT) localStorage.removeItem(key);
  }
  return parse(PREFIX + account);
}

/** Where there is no room for it, the form still has it. */
export function saveDraft(account: string, draft: Draft): void {
  try {
    localStorage.setItem(PREFIX + account, JSON.stringify(draft));
  } catch (error) {
    console.warn('Touchline: the draft was not kept', error);
  }
}

export function dropDraft(account: string): void {
  localStorage.removeItem(PREFIX + account);
}

/** Every draft there is, by account: for whatever goes over all that is held. The background has none. */
export function allDrafts(): Map<string, Draft> {
  if (typeof localStorage === 'undefined') return new Map();
  const found = draftKeys().flatMap((key): Array<[string, Draft]> => {
    const draft = parse(key);
    return draft ? [[key.slice(PREFIX.length), draft]] : [];
  });
  return new Map(found);
}

function draftKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

function parse(key: string): Draft | undefined {
  try {
    const { id, at, fields } = JSON.parse(localStorage.getItem(key) ?? '') as Partial<Draft>;
    return typeof id === 'string' && typeof at === 'number' ? { id, at, fields } : undefined;
  } catch {
    return undefined; // None, or none of ours.
  }
}
