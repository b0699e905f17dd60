import { useEffect, useState } from 'react';
import { openCardWindow } from '../../../lib/browser/cardWindow.ts';
import { nameOf } from '../../../lib/core/identity.ts';
import { connect } from '../../../lib/store/connection.ts';
import { getSetting } from '../../../lib/store/settings.ts';
import { readManifest } from '../../../lib/store/tal.ts';
import { useKeys } from '../../card/keys.ts';
import { useJournal } from '../../card/useJournal.ts';
import { TodayList } from '../../today/TodayList.tsx';
import { SaidLine } from '../SaidLine.tsx';

/** The rep's day over all accounts. */
export function TodayPage() {
  const me = useMe();
  const journal = useJournal(me);
  const undoable = journal.said.kind === 'said' ? journal.said.undo : undefined;
  useKeys(undoable ? { u: () => void journal.undo(undoable) } : {});
  return (
    <>
      <h1>Today</h1>
      <SaidLine journal={journal} />
      <TodayList
        journal={journal}
        onOpen={(account) => void openCardWindow({ account })}
        empty={
          <p>
            There is no list yet. <a href="#/import">Import yours</a>, or{' '}
            <a href="#/import?sample">load the sample list</a>.
          </p>
        }
      />
    </>
  );
}

function useMe(): string | undefined {
  const [me, setMe] = useState<string>();
  useEffect(() => {
    void connect().then(async (db) => {
      const [identity, manifest] = await Promise.all([getSetting(db, 'identity'), readManifest(db)]);
      setMe(nameOf(identity, manifest?.owners ?? []));
    });
  }, []);
  return me;
}
