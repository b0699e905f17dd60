import type { AccountView } from '../../lib/core/view.ts';

/** The tier with its treatment, or that there is none yet. A tier that the workspace doesn't know shows its id. */
export function TierBadge({ tier }: { tier: AccountView['tier'] }) {
  return (
    <div role="group" aria-label="Tier" className={tier ? 'tier' : 'tier none'}>
      {tier ? (
        <>
          <b>{tier.label ?? tier.id}</b>
          {tier.label && (
            <span>
              {tier.id} · {tier.treatment}
            </span>
          )}
        </>
      ) : (
        <span>No tier yet</span>
      )}
    </div>
  );
}
