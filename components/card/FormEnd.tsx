interface Props {
  /** What the form does, such as `Save note`. */
  save: string;
  /** Leaves it undone; absent: the form stays where it is. */
  onClose?: (() => void) | undefined;
}

/** How a small form ends: by doing it, or by leaving it. */
export function FormEnd({ save, onClose }: Props) {
  return (
    <div className="actions">
      <button type="submit" className="button primary">
        {save}
      </button>
      {onClose && (
        <button type="button" className="button quiet" onClick={onClose}>
          Cancel
        </button>
      )}
    </div>
  );
}
