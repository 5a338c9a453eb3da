import type { ReactNode } from 'react';

/** What went wrong and what to do, announced at once. */
export function ProblemNote({ children }: { children: ReactNode }) {
  return (
    <div role="alert" className="rounded-lg border border-warn/40 bg-warn-soft px-4 py-3 text-sm text-ink">
      {children}
    </div>
  );
}
