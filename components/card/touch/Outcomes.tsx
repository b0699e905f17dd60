import { useId } from 'react';
import { Key } from '../../ui/Key.tsx';
import { keyWords } from '../keys.ts';
import { linkedInChoices } from './outcomeKeys.ts';

interface Props {
  /** Id of a choice of LinkedIn. */
  chosen: string;
  onChoose(choice: string): void;
}

/** On LinkedIn one key says channel and outcome at once. */
export function Outcomes({ chosen, onChoose }: Props) {
  const id = useId();
  return (
    <div role="radiogroup" aria-label="Outcome" className="channels outcomes">
      {linkedInChoices.map(({ id: choice, label, key }) => (
        <label key={choice} className="channel">
          <input
            type="radio"
            name={`${id}outcome`}
            value={choice}
            checked={choice === chosen}
            aria-keyshortcuts={key && keyWords(key)}
            onChange={() => onChoose(choice)}
          />
          <span>
            {label} {key && <Key>{keyWords(key)}</Key>}
          </span>
        </label>
      ))}
    </div>
  );
}
