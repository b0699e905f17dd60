import { reading, type Source } from './transaction.ts';

/** Imports whose activity doesn't count: they are being written, or were rolled back. @throws StoreError */
export function hiddenImports(source: Source): Promise<ReadonlySet<string>> {
  return reading(source, ['imports'], async (tx) => {
    return new Set(await tx.objectStore('imports').index('hidden').getAllKeys());
  });
}
