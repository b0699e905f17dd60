import { useState } from 'react';
import { defaultPlays } from '../../../../lib/core/defaults/plays.ts';
import { freeId } from '../../../../lib/core/faults/names.ts';
import type { Play } from '../../../../lib/schema/play.ts';
import { useDraftForm } from '../form/DraftForm.ts';
import { insertAt } from '../form/paths.ts';

const blank: Play = {
  id: 'play',
  name: 'New play',
  tiers: [],
  entry: { by: 'hand' },
  days: 30,
  steps: [{ id: '1', day: 0, channel: 'research', owner: 'ae', to: 'account', purpose: 'Find out why now.' }],
};

const examples = [blank, ...defaultPlays];

/** Adds a play: an empty one, or one of those that a new team starts with. */
export function AddPlay({ onAdded }: { onAdded: (at: number) => void }) {
  const { draft, rearrange } = useDraftForm();
  const [chosen, setChosen] = useState(blank.id);
  const add = () => {
    const example = examples.find(({ id }) => id === chosen) ?? blank;
    const tiers = new Set(draft.tiers.map(({ id }) => id));
    const id = freeId(example.id, new Set(draft.plays.map((play) => play.id)));
    const known = example.tiers.filter((tier) => tiers.has(tier));
    const play = {
      ...example,
      id,
      tiers: known,
      name: freeName(example.name, new Set(draft.plays.map((play) => play.name))),
    };
    rearrange(`Added ${play.name}.`, (now) => insertAt(now, ['plays'], now.plays.length, play));
    onAdded(draft.plays.length);
  };
  return (
    <div className="ws-add-play">
      <label>
        <span className="ws-label">Start from</span>
        <select className="field" value={chosen} onChange={({ target }) => setChosen(target.value)}>
          {examples.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === blank.id ? 'an empty play' : name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" onClick={add}>
        Add a play
      </button>
    </div>
  );
}

/** `Cluster`, `Cluster (2)`, `Cluster (3)` */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} (${number})`;
  return name;
}
