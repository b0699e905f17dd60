import type { PersonGroup } from '../../../../lib/core/erasure/personGroup.ts';
import { placeWords, titleWords } from './personWords.ts';

interface Props {
  query: string;
  groups: readonly PersonGroup[];
  onChoose(group: PersonGroup): void;
}

/** Those whom the search may mean, for the rep to choose from. */
export function FoundPeople({ query, groups, onChoose }: Props) {
  if (groups.length === 0) {
    return (
      <p role="status">
        Nobody is found by <b dir="auto">{query}</b>, neither on your list nor in what you logged.
      </p>
    );
  }
  return (
    <ul aria-label="People found" className="found-people">
      {groups.map((group) => {
        const [first] = group.appearances;
        if (!first) return null;
        return (
          <li key={first.person.id}>
            <span>
              <b dir="auto">{first.person.name}</b> <span className="muted">{titleWords(group)}</span>
              <br />
              <small className="muted">{placeWords(group)}</small>
            </span>
            <button type="button" className="button" onClick={() => onChoose(group)}>
              Show<span className="visually-hidden"> what is held on {first.person.name}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
