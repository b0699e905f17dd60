import { useCallback, useEffect, useState } from 'react';
import { addressBeside, onTabMoved } from '../../lib/browser/follow.ts';
import { hasPermission, onPermissionsChanged, requestPermission } from '../../lib/browser/permissions.ts';
import { onChange } from '../../lib/store/changes.ts';
import { Card } from './Card.tsx';

type Beside =
  | { kind: 'asking' }
  | { kind: 'seen'; url: string; address: Promise<string> }
  /** The browser doesn't say what is in front. */
  | { kind: 'unseen'; mayFollow: boolean };

/** The card that stays open beside the page and follows it, as far as the rep lets it see. */
export function PanelCard() {
  const [beside, setBeside] = useState<Beside>({ kind: 'asking' });
  const look = useCallback(async () => {
    const url = await addressBeside();
    if (url === undefined) {
      const mayFollow = await hasPermission('tabs');
      setBeside({ kind: 'unseen', mayFollow });
      return;
    }
    setBeside((before) =>
      before.kind === 'seen' && before.url === url
        ? before
        : { kind: 'seen', url, address: Promise.resolve(url) },
    );
  }, []);
  useEffect(() => {
    void look();
    const ends = [
      onTabMoved(() => void look()),
      onPermissionsChanged(() => void look()),
      onChange((change) => {
        if (change === 'front') void look();
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [look]);
  switch (beside.kind) {
    case 'asking':
      return <div className="card" aria-busy="true" />;
    case 'seen':
      return <Card address={beside.address} />;
    case 'unseen':
      return <Unseen mayFollow={beside.mayFollow} />;
  }
}

function Unseen({ mayFollow }: { mayFollow: boolean }) {
  return (
    <div className="card">
      <main className="plain">
        <h1>{mayFollow ? 'Nothing to see here' : 'Click the icon to follow'}</h1>
        <p className="muted">
          {mayFollow
            ? 'This page has no address that Touchline may see.'
            : 'Touchline sees a page only after you click its icon there, and then for as long as you stay on that site.'}
        </p>
        {!mayFollow && (
          <>
            <button type="button" className="button primary" onClick={() => void requestPermission('tabs')}>
              Follow my tabs
            </button>
            <p className="muted">
              This lets Touchline read the address of the tab in front, never what is on the page. It is
              looked up in your own list and forgotten. You can take it back on the desk, under Settings.
            </p>
          </>
        )}
      </main>
    </div>
  );
}
