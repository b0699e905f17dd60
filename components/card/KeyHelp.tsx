import { Key } from '../ui/Key.tsx';
import { type CardKey, cardKeys, keyWords } from './keys.ts';

const groups: Record<CardKey['group'], string> = { touch: 'Log a touch', step: 'Next step', card: 'Card' };

/** All keys of the card. */
export default function KeyHelp({ onClose }: { onClose(): void }) {
  const rows: readonly CardKey[] = Object.values(cardKeys);
  return (
    <main className="plain key-help">
      <div className="section-head">
        <h1 id="key-help" tabIndex={-1} ref={(heading) => heading?.focus()}>
          Keys
        </h1>
        <button type="button" className="button quiet" aria-keyshortcuts="Escape" onClick={onClose}>
          Close <Key>Esc</Key>
        </button>
      </div>
      {(Object.keys(groups) as Array<CardKey['group']>).map((group) => (
        <dl key={group}>
          <dt>{groups[group]}</dt>
          {rows
            .filter((row) => row.group === group)
            .map(({ key, words }) => (
              <dd key={key}>
                <kbd>{keyWords(key)}</kbd> {words}
              </dd>
            ))}
        </dl>
      ))}
      <p className="muted">Letters and digits rest while you write.</p>
    </main>
  );
}
