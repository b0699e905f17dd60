import { createRoot } from 'react-dom/client';
import { Card } from '../../components/card/Card.tsx';
import { addressInFront } from '../../lib/browser/tabs.ts';
import { announce } from '../../lib/store/changes.ts';
import { connect } from '../../lib/store/connection.ts';
import { takeNote } from '../../lib/store/noteForForm.ts';

// Opens while React starts and the browser is asked for the address. The card says what fails.
connect().catch(() => {});
// The click that opened it lets an open panel see the page as well.
announce('front');

const query = new URLSearchParams(location.search);
const note = query.has('note') ? await takeNote() : undefined;
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Card
      address={addressInFront(location.search)}
      account={query.get('account') ?? undefined}
      search={query.get('search') ?? undefined}
      note={note}
      // Over a page, by a click on the icon; not in a window or a tab of its own.
      panel={location.search === ''}
    />,
  );
}
