import './privacy.css';
import { BackUp } from './BackUp.tsx';
import { ExportJournal } from './ExportJournal.tsx';
import { OnePerson } from './person/OnePerson.tsx';
import { Restore } from './Restore.tsx';
import { WhatIsHere } from './WhatIsHere.tsx';

/** The rep's data: what is here, a backup of all of it, the way back from one, what they logged as a table, and what is held on one person. */
export function PrivacyPage() {
  return (
    <>
      <h1>Your data</h1>
      <p className="muted">
        Touchline keeps everything on this computer. A backup is one file that brings it back here, or to
        another computer.
      </p>
      <WhatIsHere />
      <BackUp />
      <Restore />
      <ExportJournal />
      <OnePerson />
    </>
  );
}
