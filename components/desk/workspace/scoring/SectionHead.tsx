import type { ReactNode } from 'react';

export function SectionHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <header className="ws-section-head">
      <h2>{title}</h2>
      <p className="muted">{children}</p>
    </header>
  );
}
