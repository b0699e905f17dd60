/** Who stands in an entry in the place of somebody who was erased: a fact stays, the person doesn't. */
import type { Subject } from '../../schema/journal.ts';

const ERASED = 'erased:';

/** What stands where a text named them. */
export const REDACTED = '[erased]';

/** @param erasure id of the `person.erased` entry: what one person did stays told apart from what another did */
export function anonymousId(erasure: string): string {
  return ERASED + erasure;
}

export function anonymousSubject(erasure: string): Subject {
  return { id: anonymousId(erasure), name: 'Erased person', keys: [] };
}

/** Whether it stands for somebody who was erased, who is nobody's colleague any more. */
export function isAnonymous({ id }: Pick<Subject, 'id'>): boolean {
  return id.startsWith(ERASED);
}
