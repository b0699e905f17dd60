/**
 * Keys: the exact names an account is known by, and the weaker hints that only suggest it.
 * The list's key index, the journal's links and the page engine all speak in keys.
 */

/** `kind:value`, such as `domain:acme.co.uk`, `linkedin-company:acme` or the hint `label:acme`. */
export type Key = `${string}:${string}`;
