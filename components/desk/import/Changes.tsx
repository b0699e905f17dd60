import { memo } from 'react';
import { countWords } from '../../../lib/core/words.ts';
import type { Capped } from '../../../lib/intake/plan/capped.ts';
import type { Difference, OpenQuestion, Readiness } from '../../../lib/intake/plan/difference.ts';
import { fieldLosses } from './losses.ts';

interface Props {
  difference: Difference;
  readiness: Readiness;
  questions: Capped<OpenQuestion>;
  /** Whether it is still to come. */
  planned: boolean;
}

/** What an import makes of the list: who comes, changes and goes, what is ready to be worked, and what nobody could tell. */
export const Changes = memo(function Changes({ difference, readiness, questions, planned }: Props) {
  const { added, changed, gone, moved, unchanged } = difference;
  const losses = fieldLosses(difference);
  return (
    <div className="changes stack">
      <ul className="differences">
        <Names count={added.count} words="added" items={added.items} />
        <Names count={changed.count} words="changed" items={changed.items} />
        <Names
          count={moved.count}
          words="moved to another tier"
          items={moved.items.map(
            ({ name, from, to }) => `${name}: ${from ?? 'no tier'} → ${to ?? 'no tier'}`,
          )}
        />
        <Names count={gone.count} words="gone" items={gone.items} />
        <Names count={unchanged} words="unchanged" items={[]} />
      </ul>
      {losses.length > 0 && (
        <p>
          {planned ? 'Would be lost' : 'Lost'}: {losses.join(', ')}.
        </p>
      )}
      {questions.count > 0 && <Questions questions={questions} planned={planned} />}
      <ReadinessOf readiness={readiness} />
    </div>
  );
});

/** Company 2 before Company 10. */
const byNumbersToo = new Intl.Collator(undefined, { numeric: true });

function Names({ count, words, items }: { count: number; words: string; items: readonly string[] }) {
  const label = (
    <>
      <b>{countWords(count)}</b> {words}
    </>
  );
  if (items.length === 0) return <li className={count === 0 ? 'muted' : undefined}>{label}</li>;
  return (
    <li>
      <details>
        <summary>{label}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <ul className="names" tabIndex={0}>
          {[...items].sort(byNumbersToo.compare).map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several accounts may have one name; the list never changes
            <li key={at}>{name}</li>
          ))}
        </ul>
        {count > items.length && <p className="muted">and {countWords(count - items.length)} more</p>}
      </details>
    </li>
  );
}

function Questions({ questions: { count, items }, planned }: Pick<Props, 'questions' | 'planned'>) {
  return (
    <details open={count <= 5}>
      <summary>
        <b>{countWords(count)}</b> {count === 1 ? 'account' : 'accounts'} that may be on your list already
      </summary>
      <p className="muted">
        Nothing in the file tells them apart, so each {planned ? 'comes' : 'came'} in as new. If one is an
        account you have, add a column with its record ID or country to the file, and import that.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <ul className="names wide-names" tabIndex={0}>
        {items.map(({ account, candidates }) => (
          <li key={account.id}>
            {account.name} <span className="muted">may be</span>{' '}
            {candidates.map(({ name }) => name).join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

function ReadinessOf({ readiness }: { readiness: Readiness }) {
  const { accounts } = readiness;
  if (accounts === 0) return null;
  return (
    <section aria-label="Readiness" className="readiness">
      <h3>
        Ready to work, of {countWords(accounts)} {accounts === 1 ? 'account' : 'accounts'}
      </h3>
      <dl>
        {readiness.matched && <MatchRate matched={readiness.matched} />}
        {facts.map(({ of, words }) => (
          <div key={of}>
            <dt>{words}</dt>
            <dd>
              <meter aria-label={words} min={0} max={accounts} value={readiness[of]} />{' '}
              {readiness[of] === 0 ? (
                <span className="muted">None</span>
              ) : (
                <>
                  <b>{countWords(readiness[of])}</b>{' '}
                  <span className="muted">{shareWords(readiness[of], accounts)}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Of the rows that speak of a person or of something that happened. */
function MatchRate({ matched: { found, of } }: { matched: NonNullable<Readiness['matched']> }) {
  const words = 'Rows that found their account';
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        <meter aria-label={words} min={0} max={of} value={found} /> <b>{countWords(found)}</b>{' '}
        <span className="muted">
          of {countWords(of)}, {shareWords(found, of)}
        </span>
      </dd>
    </div>
  );
}

const facts = [
  { of: 'withDomain', words: 'Domain' },
  { of: 'withTier', words: 'Tier' },
  { of: 'withAe', words: 'Owner (AE)' },
  { of: 'withPerson', words: 'A person' },
  { of: 'withLinkedIn', words: 'LinkedIn page' },
] as const;

/** Rounded down, so that 100 % means all. */
function shareWords(some: number, all: number): string {
  return `${Math.floor((100 * some) / all)} %`;
}
