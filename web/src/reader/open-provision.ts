import { createContext, use } from 'react';

/** A provision to open, with the words in it to mark. */
export type OpenProvision = {
  id: string;
  lang?: string;
  /** UTF-16 offsets into the text of the provision itself. */
  quote?: { start: number; end: number };
};

/** Opens a provision beside what is read; null where there is no room beside, and a link leads to the reader instead. */
export const OpenProvisionContext = createContext<((opened: OpenProvision) => void) | null>(null);

export function useOpenProvision(): ((opened: OpenProvision) => void) | null {
  return use(OpenProvisionContext);
}
