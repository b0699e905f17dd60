interface SwitchProps {
  name: string;
  /** What it allows. */
  about: string;
  /** Absent: not known yet. */
  on: boolean | undefined;
  onSwitch(on: boolean): void;
}

/** Something that Touchline does only where it is switched on. */
export function Switch({ name, about, on, onSwitch }: SwitchProps) {
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        aria-label={name}
        aria-checked={on ?? false}
        checked={on ?? false}
        disabled={on === undefined}
        onChange={(event) => onSwitch(event.target.checked)}
      />
      <span>
        <b>{name}</b>
        <span className="muted">{about}</span>
      </span>
    </label>
  );
}
