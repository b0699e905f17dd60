import { whenWords } from '../../lib/core/time.ts';
import type { Manifest } from '../../lib/store/tal.ts';

/** How fresh this is: when the list came, and that the sample is a sample. */
export function Freshness({ manifest, now }: { manifest: Manifest; now: number }) {
  return (
    <p className="freshness muted">
      {manifest.source.kind === 'sample' ? 'Sample list' : 'List'} from {whenWords(manifest.at, now)}
    </p>
  );
}
