interface Props {
  /** In ms since 1970 UTC; undefined: now. */
  when: number | undefined;
  onChange(when: number | undefined): void;
  /** Leaves it at now. */
  onClose(): void;
}

/** When it happened, where that was earlier. What lies ahead can't have happened: the browser says so. */
export default function WhenField({ when, onChange, onClose }: Props) {
  return (
    <input
      type="datetime-local"
      className="field when-field"
      aria-label="When"
      max={fieldValue(Date.now())}
      value={when === undefined ? '' : fieldValue(when)}
      // biome-ignore lint/a11y/noAutofocus: it stands where the button was that the rep has just pressed
      autoFocus={when === undefined}
      onChange={({ target }) => {
        const told = target.value === '' ? Number.NaN : new Date(target.value).getTime();
        onChange(Number.isNaN(told) || told < 0 ? undefined : told);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onChange(undefined);
        onClose();
      }}
    />
  );
}

/** `2026-11-24T09:05` on the rep's clock, as the browser's field writes it. */
export function fieldValue(moment: number): string {
  const local = new Date(moment - new Date(moment).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
