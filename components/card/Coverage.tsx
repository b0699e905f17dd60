import type { Coverage as Figures } from '../../lib/core/buyingGroup.ts';

interface Props {
  coverage: Figures;
  /** What stands behind the number of people: a popup has less room than a desk. */
  contacted: 'contacted' | 'people contacted';
}

/** Roles reached of those required, and people contacted of those mapped: two figures, never mixed. None where none is required. */
export function Coverage({ coverage, contacted }: Props) {
  const { rolesReached, rolesRequired, peopleContacted, peopleMapped } = coverage;
  if (rolesRequired === 0) return null;
  return (
    <span>
      <meter
        aria-label="Coverage"
        aria-valuetext={`${rolesReached} of ${rolesRequired} roles reached`}
        min={0}
        max={rolesRequired}
        value={rolesReached}
      />{' '}
      {rolesReached} of {rolesRequired} roles reached
      {peopleMapped > 0 && (
        <span className="muted">
          {' '}
          · {peopleContacted} of {peopleMapped} {contacted}
        </span>
      )}
    </span>
  );
}
