import type { ReactNode } from 'react';

interface Props {
  title: string;
  tools: ReactNode;
  children: ReactNode;
}

/** A state of the card without an account: a heading with the card's tools, and one column below. */
export function PlainCard({ title, tools, children }: Props) {
  return (
    <div className="plain">
      <div className="section-head">
        <h1>{title}</h1>
        {tools}
      </div>
      {children}
    </div>
  );
}
