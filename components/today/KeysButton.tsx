interface Props {
  shown: boolean;
  onToggle(): void;
}

export function KeysButton({ shown, onToggle }: Props) {
  return (
    <button
      type="button"
      className="button icon"
      aria-label="Keys"
      title="Keys"
      aria-keyshortcuts="?"
      aria-expanded={shown}
      onClick={onToggle}
    >
      ?
    </button>
  );
}
