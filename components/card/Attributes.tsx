import type { Account } from '../../lib/schema/account.ts';

/** What the list says in columns that no field knows, and the segments: folded, since some lists have sixty. */
export function Attributes({ account: { attributes, segments = [] } }: { account: Account }) {
  const rows = [
    ...(segments.length > 0 ? [{ name: 'Segments', value: segments.join(', ') }] : []),
    ...attributes,
  ];
  if (rows.length === 0) return null;
  return (
    <details className="attributes">
      <summary>
        More from your list <span className="muted">{rows.length}</span>
      </summary>
      <dl>
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt className="muted" dir="auto">
              {name}
            </dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
