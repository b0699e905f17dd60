import type { ComponentProps } from 'react';
import { counted } from '../../lib/core/counted.ts';
import { TodayList } from './TodayList.tsx';

type Props = ComponentProps<typeof TodayList>;

/** What is due; where nothing is, what to do instead. */
export function TodayBody(props: Props) {
  const { state } = props;
  const { today, due, items } = state;
  return (
    <>
      {today.me === undefined && today.hasOwners && (
        <p className="today-word">
          These are everybody’s. <a {...deskLink('#/import')}>Say which owner you are</a>, and Today is yours.
        </p>
      )}
      {today.behind !== undefined && (
        <p className="today-word muted">
          {today.behind === 'list'
            ? `Working out what is due at ${counted(today.accounts, 'account')} …`
            : 'Looking for what is new …'}
        </p>
      )}
      {due.length === 0 && today.behind !== 'list' && (
        <p className="today-word">
          Nothing due.{' '}
          {items.length > 0
            ? 'What is below has no date: take one while there is time.'
            : 'Start a play on an account’s card, and its steps come here day by day.'}{' '}
          <a {...deskLink('#/accounts')}>All accounts</a>
        </p>
      )}
      <TodayList {...props} />
    </>
  );
}

/** On the desk its own page, from the popup a tab. */
function deskLink(hash: string) {
  return location.pathname.endsWith('desk.html')
    ? { href: hash }
    : { href: `desk.html${hash}`, target: '_blank' };
}
