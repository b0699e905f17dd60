import { useState } from 'react';
import { connect } from '../../../lib/store/connection.ts';
import { type Settings, setSetting } from '../../../lib/store/settings.ts';
import type { Manifest } from '../../../lib/store/tal.ts';

interface Props {
  owners: Manifest['owners'];
  identity: Settings['identity'] | undefined;
}

/** Asks once which of the list's owners the rep is, so that "You" and "mine" mean something; changeable ever after. */
export function WhoAreYou({ owners, identity }: Props) {
  const [changing, setChanging] = useState(false);
  const [failure, setFailure] = useState<string>();
  const name = identity === undefined || identity === 'nobody' ? undefined : identity.name;

  const choose = async (chosen: Settings['identity']) => {
    try {
      await setSetting(await connect(), 'identity', chosen);
      setChanging(false);
      setFailure(undefined);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };

  if (owners.length === 0 && name === undefined) return null;
  return (
    <section aria-labelledby="who" className="panel stack">
      {identity !== undefined && !changing ? (
        <p>
          <span id="who">
            {name === undefined ? 'You are none of the list’s owners.' : `You are ${name}.`}
          </span>{' '}
          <button type="button" className="button quiet" onClick={() => setChanging(true)}>
            Change
          </button>
        </p>
      ) : (
        <>
          <h2 id="who">Which of these owners are you?</h2>
          <p className="muted">So that the card can say “You”, and which accounts are yours.</p>
          <ul className="owners">
            {owners.map((owner) => (
              <li key={owner.name}>
                <button
                  type="button"
                  className="button"
                  aria-pressed={owner.name === name}
                  onClick={() => void choose({ name: owner.name })}
                >
                  {owner.name} <span className="muted">{owner.accounts}</span>
                </button>
              </li>
            ))}
            <li>
              <button type="button" className="button" onClick={() => void choose('nobody')}>
                None of them
              </button>
            </li>
          </ul>
        </>
      )}
      {failure && (
        <p role="alert" className="error">
          {failure}
        </p>
      )}
    </section>
  );
}
