import type { Play, PlayEntry } from '../../../../lib/schema/play.ts';
import { useDraftForm } from '../form/DraftForm.ts';
import { Field, Fields } from '../form/Field.tsx';
import { ItemTools, moveByKey, useItem } from '../form/ItemTools.tsx';
import { pathKey } from '../form/paths.ts';
import { entries, playFields } from './playFields.ts';
import { Steps } from './Steps.tsx';

/** One play: what it is, whom it serves, and its steps. @param at its place among the plays */
export function PlayForm({ play, at }: { play: Play; at: number }) {
  const of = ['plays', at];
  const actions = useItem(['plays'], at, play.name);
  return (
    <>
      <div
        className="ws-item-head"
        onKeyDown={moveByKey(actions)}
        role="group"
        aria-label={`Play ${play.name}`}
      >
        <h2>{play.name || 'New play'}</h2>
        <ItemTools path={of} what={play.name} actions={actions} />
      </div>
      <Fields specs={playFields} of={of} />
      <Entry entry={play.entry} at={at} />
      <Steps play={play} at={at} />
    </>
  );
}

function Entry({ entry, at }: { entry: PlayEntry; at: number }) {
  const { set } = useDraftForm();
  const of = ['plays', at, 'entry'];
  return (
    <div className="ws-row">
      <label className="ws-row">
        <span className="ws-label">Proposed</span>
        <select
          className="field"
          data-path={pathKey([...of, 'by'])}
          value={entry.by}
          onChange={({ target }) => set(of, entries[target.value as PlayEntry['by']].empty)}
        >
          {Object.entries(entries).map(([by, { words }]) => (
            <option key={by} value={by}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {entries[entry.by].fields.map((spec) => (
        <Field key={spec.at.join('.')} spec={spec} of={of} name={spec.label} />
      ))}
      <span className="ws-hint">No play starts by itself: the rep says so.</span>
    </div>
  );
}
