import type { StageView } from '../../lib/core/stage.ts';
import { standingWords } from '../../lib/core/words.ts';
import type { Account } from '../../lib/schema/account.ts';

/** Status or stage first, since it changes everything; then what the list knows. */
export function Facts({ account, stage }: { account: Account; stage: StageView }) {
  // That nothing was done yet is no news.
  const told = stage.from !== 'evidence' || stage.evidence.length > 0;
  const standing = standingWords({ ...account, ...(told && { stage: stage.stage }) });
  const known = [account.industry, account.location].filter((fact) => fact !== undefined).join(' · ');
  return (
    <p className="muted">
      {standing && <b className="standing">{standing}</b>}
      {standing && known && ' · '}
      {known || (!standing && 'Nothing more on the list')}
    </p>
  );
}
