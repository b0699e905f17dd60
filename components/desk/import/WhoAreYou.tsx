import { useState } from 'react';
import { failureWords } from '../../../lib/core/failure.ts';
import type { Identity } from '../../../lib/core/identity.ts';
import { connect } from '../../../lib/store/connection.ts';
import { setSetting } from '../../../lib/store/settings.ts';
import type { Manifest } from '../../../lib/store/tal.ts';

interface Props {
  owners: Manifest['owners'];
  identity: Identity | undefined;
}

/** Asks once which of the list's owners the rep is, so that "You" and "mine" mean something; changeable ever after. */
export function WhoAreYou({ owners, identity }: Props) {
  const [changing, setChanging] = useState(false);
  const [failure, setFailure] = useState<string>();
  const name = identity !== 'nobody' ? identity?.name : undefined;

  const choose = async (chosen: Identity) => {
    try {
      await setSetting(await connect(), 'identity', chosen);
      setChanging(false);
      setFailure(undefined);
    } catch (error) {
      setFailure(failureWords(error));
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
          <p className="muted">Then the card says “You” where an account or a step is yours.</p>
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
