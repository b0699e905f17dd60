interface Props {
  /** The question, such as `Why skip it?`. */
  label: string;
  reasons: readonly string[];
  onChoose(reason: string): void;
}

/** A reason by one click: what is asked for is short, so that it is given. */
export function ReasonChoice({ label, reasons, onChoose }: Props) {
  return (
    <div className="actions" role="group" aria-label={label}>
      {reasons.map((reason) => (
        <button type="button" className="button" key={reason} onClick={() => onChoose(reason)}>
          {reason}
        </button>
      ))}
    </div>
  );
}
