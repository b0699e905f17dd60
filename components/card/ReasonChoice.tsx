import { Key } from '../ui/Key.tsx';
import { useKeys } from './keys.ts';

interface Props {
  /** The question, such as `Why skip it?`. */
  label: string;
  reasons: readonly string[];
  /** @param at position of the reason, from 0 */
  onChoose(reason: string, at: number): void;
  /** Leaves it unanswered. */
  onClose?: () => void;
}

/** A reason by one click or its digit: what is asked for is short, so that it is given. */
export function ReasonChoice({ label, reasons, onChoose, onClose }: Props) {
  useKeys(
    {
      ...Object.fromEntries(reasons.map((reason, at) => [String(at + 1), () => onChoose(reason, at)])),
      ...(onClose && { escape: onClose }),
    },
    { first: true },
  );
  return (
    <div className="actions" role="group" aria-label={label}>
      {reasons.map((reason, at) => (
        <button
          type="button"
          className="button"
          key={reason}
          aria-keyshortcuts={String(at + 1)}
          onClick={() => onChoose(reason, at)}
        >
          {reason} <Key>{at + 1}</Key>
        </button>
      ))}
    </div>
  );
}
