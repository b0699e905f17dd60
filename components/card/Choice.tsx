interface Props {
  name: string;
  /** What tells it from its neighbours; unknown ones are left out. */
  facts: ReadonlyArray<string | undefined>;
  active?: boolean;
  onChoose(): void;
}

/** A line of a list to choose an account from. */
export function Choice({ name, facts, active = false, onChoose }: Props) {
  return (
    <li>
      <button type="button" className={active ? 'choice active' : 'choice'} onClick={onChoose}>
        <b>{name}</b>
        <span className="muted">{facts.filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  );
}
