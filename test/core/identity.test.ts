import { expect, it } from 'vitest';
import { nameOf } from '../../lib/core/identity.ts';

const owners = [{ name: 'Dana Whitlock' }, { name: 'Kim Berg' }];

it.each([
  ['the rep’s, while the list has such an owner', { name: 'Kim Berg' }, 'Kim Berg'],
  ['nobody’s once the list has no such owner', { name: 'Somebody Else' }, undefined],
  ['nobody’s for a rep who is none of them', 'nobody', undefined],
  ['nobody’s before the rep said', undefined, undefined],
] as const)('the name is %s', (_, identity, name) => {
  expect(nameOf(identity, owners)).toBe(name);
});
