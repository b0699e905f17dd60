import type { Chosen, FacetChoices } from './filters.ts';

interface Props {
  facets: readonly FacetChoices[];
  chosen: Chosen;
  onChange(chosen: Chosen): void;
}

/** One choice for each fact that the list has. */
export function FacetFilters({ facets, chosen, onChange }: Props) {
  const choose = (id: keyof Chosen, value: string | undefined) => {
    const { [id]: _, ...others } = chosen;
    onChange(value === undefined ? others : { ...others, [id]: value });
  };
  return facets.map(({ facet, choices }) => {
    const value = chosen[facet.id];
    return (
      <label key={facet.id}>
        <span className="muted">{facet.label}</span>{' '}
        <select
          className="field"
          // A value could be any text: the choices are told apart by their place.
          value={value === undefined ? '' : String(choices.findIndex((one) => one.value === value))}
          onChange={({ target }) =>
            choose(facet.id, target.value === '' ? undefined : choices[Number(target.value)]?.value)
          }
        >
          <option value="">All</option>
          {choices.map(({ value, accounts }, at) => (
            <option key={value} value={at}>
              {`${value || facet.none} (${accounts.toLocaleString('en')})`}
            </option>
          ))}
        </select>
      </label>
    );
  });
}
