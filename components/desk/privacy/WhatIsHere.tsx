import { useEffect, useState } from 'react';
import { failureWords } from '../../../lib/core/failure.ts';
import { whenWords } from '../../../lib/core/time.ts';
import { type Change, onChange } from '../../../lib/store/changes.ts';
import { connect } from '../../../lib/store/connection.ts';
import { countStored, type Stored } from '../../../lib/store/stored.ts';
import { numberWords } from '../numberWords.ts';

const SEEN: ReadonlySet<Change> = new Set(['list', 'journal', 'activity']);

/** What this computer holds, in figures. */
export function WhatIsHere() {
  const [stored, setStored] = useState<Stored>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    let reading = false;
    let again = false;
    // One reading at a time, since it reads the whole journal; what changes meanwhile is read after it.
    const read = async () => {
      again = reading;
      if (reading) return;
      reading = true;
      try {
        setStored(await countStored(await connect()));
        setFailure(undefined);
      } catch (error) {
        setFailure(failureWords(error));
      }
      reading = false;
      if (again) void read();
    };
    void read();
    return onChange((change) => {
      if (SEEN.has(change)) void read();
    });
  }, []);
  if (failure) {
    return (
      <p role="alert" className="error">
        {failure}
      </p>
    );
  }
  const list = stored?.list;
  return (
    <section aria-labelledby="here">
      <h2 id="here" className="visually-hidden">
        On this computer
      </h2>
      <dl className="figures-row">
        <Figure name="On your list" value={stored && numberWords(list?.counts.accounts ?? 0, 'account')}>
          {list ? `${list.source.name}, from ${whenWords(list.at, Date.now())}` : stored && 'no list yet'}
        </Figure>
        <Figure name="What you logged" value={stored && numberWords(stored.entries, 'entry', 'entries')}>
          {stored && unreadableWords(stored.unreadable)}
        </Figure>
        <Figure name="Signals and team touches" value={stored && numberWords(stored.activity, 'item')}>
          {stored && 'from your team’s tools'}
        </Figure>
      </dl>
    </section>
  );
}

function Figure({
  name,
  value,
  children,
}: {
  name: string;
  value: string | undefined;
  children: string | undefined;
}) {
  return (
    <div>
      <dt className="muted">{name}</dt>
      <dd>
        <b>{value ?? '…'}</b>
        <span className="muted" dir="auto">
          {children}
        </span>
      </dd>
    </div>
  );
}

function unreadableWords(count: number): string {
  if (count === 0) return 'all can be read';
  return `${count} can’t be read: damaged, or by a newer Touchline. ${count === 1 ? 'It is' : 'They are'} kept.`;
}
