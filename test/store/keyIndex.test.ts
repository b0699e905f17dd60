import { expect, it } from 'vitest';
import { editKeyBucket, findInBucket } from '../../lib/store/keyIndex.ts';

it('holds a key that a great many accounts have, as where everybody has the same name', () => {
  const come = Array.from({ length: 300_000 }, (_, n) => ({ key: 'same', id: `a${n}` }));
  const bucket = editKeyBucket(undefined, { gone: [], come });
  expect(findInBucket(bucket, 'same')).toHaveLength(300_000);
});
