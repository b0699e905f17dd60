import type { ReactNode } from 'react';

/** The key that presses a control, on the control. Screen readers have it from `aria-keyshortcuts`. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  );
}
