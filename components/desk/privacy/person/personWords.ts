import type { PersonGroup } from '../../../../lib/core/erasure/personGroup.ts';
import type { Erased } from '../../../../lib/store/erasure/erasePerson.ts';
import type { HeldOnPerson } from '../../../../lib/store/erasure/heldOnPerson.ts';
import type { RecordStore } from '../../../../lib/store/erasure/places.ts';
import { numberWords } from '../../numberWords.ts';

/** The titles that they are known with, each once. */
export function titleWords({ appearances }: PersonGroup): string {
  return each(appearances.map(({ person }) => person.title)).join(', ');
}

/** Where they are: `Example Rail, Example Sea`. */
export function placeWords({ appearances }: PersonGroup): string {
  return each(appearances.map(({ account }) => account?.name)).join(', ') || 'at no account';
}

function each(texts: ReadonlyArray<string | undefined>): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}

const storeWords: Record<RecordStore, readonly [one: string, several: string]> = {
  journal: ['entry you logged', 'entries you logged'],
  activity: ['signal or team touch', 'signals and team touches'],
  suppressions: ['row of the do-not-contact file', 'rows of the do-not-contact file'],
  history: ['report of a past import', 'reports of past imports'],
  imports: ['import that can be taken back', 'imports that can be taken back'],
  settings: ['setting', 'settings'],
};

/** Place by place, what is held: `2 accounts of your list`. Empty where nothing is. */
export function heldWords({ accounts, records, drafts }: HeldOnPerson): string[] {
  const on = (list: 'current' | 'previous') => accounts.filter((account) => account.list === list).length;
  return [
    on('current') > 0 && `${numberWords(on('current'), 'account')} of your list`,
    on('previous') > 0 && `${numberWords(on('previous'), 'account')} of the list before`,
    ...records.map(({ store, held }) => numberWords(held.length, ...storeWords[store])),
    drafts.length > 0 && numberWords(drafts.length, 'touch begun', 'touches begun'),
  ].filter((words) => words !== false);
}

/** What an erasure did, in a sentence. */
export function erasedWords({ accounts, records, drafts }: Erased): string {
  const stores = Object.entries(records) as Array<[RecordStore, number]>;
  const done = [
    accounts > 0 && numberWords(accounts, 'account'),
    ...stores.map(([store, count]) => count > 0 && numberWords(count, ...storeWords[store])),
    drafts > 0 && numberWords(drafts, 'touch begun', 'touches begun'),
  ].filter((words) => words !== false);
  return `Erased. Taken out of ${done.join(', ') || 'nothing'}. No import will bring them back. Files and backups that you saved before still have them, and so do your CRM and other computers.`;
}
