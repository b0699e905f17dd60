/** Which of the list's owners the rep is. */

/** `nobody`: none of them. */
export type Identity = { name: string } | 'nobody';

/**
 * The rep's name, only while the present list has an owner of that name: who somebody was on the sample list says
 * nothing about their own.
 */
export function nameOf(
  identity: Identity | undefined,
  owners: ReadonlyArray<{ name: string }>,
): string | undefined {
  if (identity === undefined || identity === 'nobody') return undefined;
  return owners.some(({ name }) => name === identity.name) ? identity.name : undefined;
}
