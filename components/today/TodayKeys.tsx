/** All keys of Today. */
const rows: ReadonlyArray<readonly [keys: readonly string[], words: string]> = [
  [['↓', 'J'], 'The next step'],
  [['↑', 'K'], 'The step before'],
  [['Enter', 'L'], 'Log it: done. Digits answer what it asks'],
  [['S'], 'Snooze it, then 1, 2 or 3 for the day'],
  [['X'], 'Skip it, then 1 to 4 for the reason'],
  [['O'], 'Open the person’s page'],
  [['R'], 'Run: one page after the other, in one tab'],
  [['N'], 'While it runs: the next one, this one later'],
  [['U'], 'Undo what was just saved'],
  [['?'], 'Show or hide these keys'],
];

export function TodayKeys() {
  return (
    <section className="today-keys" aria-label="Keys">
      <dl>
        {rows.map(([keys, words]) => (
          <div key={words}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">Letters and digits rest while you write.</p>
    </section>
  );
}
