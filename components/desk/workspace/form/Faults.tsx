import type { WorkspaceFault } from '../../../../lib/core/faults/fault.ts';

/** What is wrong with a field, beside it: what, and what to do. */
export function Faults({ id, faults }: { id?: string; faults: readonly WorkspaceFault[] }) {
  if (faults.length === 0) return null;
  return (
    <span id={id} className="ws-fault">
      {faults.map(({ path, words, proposal }) => (
        <span key={path.join('.')}>
          {words.charAt(0).toUpperCase() + words.slice(1)} {proposal}
        </span>
      ))}
    </span>
  );
}
