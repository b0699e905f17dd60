import { useDraftForm } from './form/DraftForm.ts';
import { focusPath } from './form/focus.ts';
import { placeWords } from './placeWords.ts';
import { hrefOf } from './route.ts';

/** Shown at once; the others follow as these are mended. */
const SHOWN = 4;

/** What has to be mended before the draft can be saved, each with the way to its field. */
export function FaultSummary() {
  const { faults, draft } = useDraftForm();
  if (faults.length === 0) return null;
  return (
    <section className="ws-faults" aria-label="To mend">
      <p>
        <b>{faults.length === 1 ? 'One thing to mend' : `${faults.length} things to mend`}</b>
        <span className="muted"> The workspace in force stays until then.</span>
      </p>
      <ul>
        {faults.slice(0, SHOWN).map(({ path, words }) => (
          <li key={`${path.join('.')} ${words}`}>
            {/* Again at every click, though the address is the same the second time. */}
            <a href={hrefOf(path)} onClick={() => requestAnimationFrame(() => focusPath(path))}>
              {placeWords(path, draft)}
            </a>{' '}
            {words}
          </li>
        ))}
        {faults.length > SHOWN && <li className="muted">and {faults.length - SHOWN} more</li>}
      </ul>
    </section>
  );
}
