import type { Option } from './fieldSpec.ts';

interface ChoicesProps {
  common: { className: string; 'data-path': string };
  name: string;
  none: string;
  options: readonly Option[];
  chosen: readonly string[];
  choose: (ids: string[]) => void;
}

/** Several of a list: what is chosen in a line, which unfolds to a tick for each. */
export function Choices({ common, name, none, options, chosen, choose }: ChoicesProps) {
  const wordsOf = (id: string) => options.find(({ value }) => value === id)?.words ?? id;
  // What the list doesn't have can be unticked too.
  const strangers = chosen.filter((id) => !options.some(({ value }) => value === id));
  const all = [...options, ...strangers.map((value) => ({ value, words: value }))];
  return (
    <details className="ws-choices">
      <summary className="field" data-path={common['data-path']}>
        <span className="visually-hidden">{name}: </span>
        {chosen.length === 0 ? <span className="muted">{none}</span> : chosen.map(wordsOf).join(', ')}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{name}</legend>
        {all.map(({ value, words }) => (
          <label key={value} className="ws-tick">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                choose(
                  // In the list's order, so that ticking and unticking leaves what was there.
                  all
                    .map((option) => option.value)
                    .filter((id) => (id === value ? target.checked : chosen.includes(id))),
                )
              }
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
