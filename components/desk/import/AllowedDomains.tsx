import { type FormEvent, useState } from 'react';
import { failureWords } from '../../../lib/core/failure.ts';
import { readDomains } from '../../../lib/intake/keys.ts';
import { allowDomain, forbidDomain } from '../../../lib/store/changeWorkspace.ts';
import { connect } from '../../../lib/store/connection.ts';

/** Exceptions to the rule that a domain which many companies use can't be an account's. */
export function AllowedDomains({ allowed }: { allowed: readonly string[] }) {
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string>();

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      setFailure(undefined);
    } catch (error) {
      setFailure(failureWords(error));
    }
  };
  const allow = (event: FormEvent) => {
    event.preventDefault();
    const host = typed.trim().toLowerCase();
    const { domains, refused } = readDomains(host, 'domain', new Set([host]));
    const [domain] = domains;
    if (domain === undefined) return setFailure(refused[0]?.words ?? 'Write a domain, such as acme.com.');
    void attempt(async () => {
      await allowDomain(await connect(), domain);
      setTyped('');
    });
  };
  return (
    <details className="panel">
      <summary>Domains that other companies use too ({allowed.length} allowed)</summary>
      <form className="stack" onSubmit={allow}>
        <p className="muted">
          A free-mail domain or a platform’s, such as zendesk.com, is refused as an account’s domain: it would
          match strangers. Where the account is the company that owns it, allow it here and import again.
        </p>
        {allowed.length > 0 && (
          <ul className="owners">
            {allowed.map((domain) => (
              <li key={domain}>
                {domain}{' '}
                <button
                  type="button"
                  className="button quiet"
                  aria-label={`No longer allow ${domain}`}
                  onClick={() => void attempt(async () => forbidDomain(await connect(), domain))}
                >
                  Remove
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className="actions">
          <input
            className="field wide"
            aria-label="Domain to allow"
            placeholder="zendesk.com"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="button">
            Allow
          </button>
        </div>
        {failure && (
          <p role="alert" className="error">
            {failure}
          </p>
        )}
      </form>
    </details>
  );
}
