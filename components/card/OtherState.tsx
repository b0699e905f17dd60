import type { ReactNode } from 'react';
import type { CardData } from '../../lib/store/card.ts';
import { Ambiguous } from './Ambiguous.tsx';
import { NoCompany } from './NoCompany.tsx';
import { NoList } from './NoList.tsx';
import { NoMatch } from './NoMatch.tsx';
import { UnknownPerson } from './UnknownPerson.tsx';
import type { Journal } from './useJournal.ts';

interface Props {
  data: Exclude<CardData, { kind: 'account' }>;
  now: number;
  journal: Journal;
  tools: ReactNode;
  onOpen(account: string): void;
}

/** The card where the page is no account's: what it is instead, and what the rep can do about it. */
export default function OtherState({ data, onOpen, ...common }: Props) {
  switch (data.kind) {
    case 'empty':
      return <NoList />;
    case 'nothing':
      return <NoCompany data={data} onOpen={onOpen} {...common} />;
    case 'none':
    case 'suggested':
      return <NoMatch data={data} {...common} />;
    case 'unknown-person':
      return <UnknownPerson key={data.key} data={data} {...common} />;
    case 'ambiguous':
      return <Ambiguous data={data} {...common} />;
  }
}
