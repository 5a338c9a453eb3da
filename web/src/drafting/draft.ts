import { correctedText, isOvertaken, type Replacement } from './corrected-text.ts';
import type { NumberedFinding } from './draft-paragraphs.ts';
import type { Finding } from './finding.ts';

/**
 * A draft under work: the words as they were checked, what was found in them, and what the person did with it. All
 * offsets are those of the checked words. `file` is the Word document that the words came from.
 */
export type Draft = {
  text: string;
  file: File | null;
  findings: readonly Finding[] | null;
  accepted: readonly (Replacement & { finding: number })[];
  dismissed: readonly number[];
};

export const emptyDraft: Draft = { text: '', file: null, findings: null, accepted: [], dismissed: [] };

/** What is still to be decided: neither dismissed nor on words that have been replaced. */
export function openFindings({ findings, accepted, dismissed }: Draft): NumberedFinding[] {
  const numbered = (findings ?? []).map((finding, index) => ({ finding, index }));
  return numbered.filter(({ finding, index }) => !dismissed.includes(index) && !isOvertaken(finding, accepted));
}

export function accept(draft: Draft, index: number, text: string): Draft {
  const finding = draft.findings?.[index];
  if (!finding || isOvertaken(finding, draft.accepted)) return draft;
  return { ...draft, accepted: [...draft.accepted, { start: finding.start, end: finding.end, text, finding: index }] };
}

export function undo(draft: Draft, index: number): Draft {
  return { ...draft, accepted: draft.accepted.filter(({ finding }) => finding !== index) };
}

export function dismiss(draft: Draft, index: number): Draft {
  return { ...draft, dismissed: [...draft.dismissed, index] };
}

export function textOfDraft({ text, accepted }: Draft): string {
  return correctedText(text, accepted);
}

/** The findings that were not dismissed, what was chosen of each first, and which of them were accepted. */
export function decisionsOn({ findings, accepted, dismissed }: Draft): [Finding[], number[]] {
  const chosen = new Map(accepted.map(({ finding, text }) => [finding, text]));
  const kept = (findings ?? [])
    .map((finding, index) => ({ finding, index }))
    .filter(({ index }) => !dismissed.includes(index));
  const decided = kept.map(({ finding, index }) => ({
    ...finding,
    suggestions: chosenFirst(finding, chosen.get(index)),
  }));
  return [decided, kept.flatMap(({ index }, place) => (chosen.has(index) ? [place] : []))];
}

function chosenFirst({ suggestions }: Finding, chosen: string | undefined): Finding['suggestions'] {
  return [
    ...suggestions.filter(({ replacement }) => replacement === chosen),
    ...suggestions.filter(({ replacement }) => replacement !== chosen),
  ];
}
