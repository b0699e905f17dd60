/** Finds accounts by what the list says of them in columns that no field knows. */
import type { Account, Attribute } from '../schema/account.ts';
import { fold } from './search.ts';

/**
 * The first attribute that holds the query, as `Name: value`: so `benelux` finds it under any name, `region: benelux` under
 * one. Case and accents don't matter.
 * @param folded the query, by `fold`
 */
export function attributeWith(
  { attributes }: Pick<Account, 'attributes'>,
  folded: string,
): Attribute | undefined {
  return attributes.find(({ name, value }) => fold(`${name}: ${value}`).includes(folded));
}
