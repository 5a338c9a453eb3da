import type { Finding } from '../finding.ts';
import { annotateDocx, type FootnoteCitation } from './annotate-docx.ts';

/** A Word document with what a person decided on its findings. `accepted` are those to be carried out. */
export type CorrectedDocx = {
  bytes: Uint8Array;
  findings: readonly Finding[];
  accepted: readonly Finding[];
  /** The citation of a provision as a footnote writes it; null for one that is not at hand. */
  footnoteOf: (provision: string) => Promise<string | null>;
  author: string;
  /** ISO 8601. */
  date: string;
};

/**
 * Puts accepted replacements in as tracked changes and accepted citations as real footnotes; every finding, decided or
 * not, stands as a comment at its words.
 */
export async function correctedDocx({ bytes, findings, accepted, footnoteOf, author, date }: CorrectedDocx) {
  const footnotes: FootnoteCitation[] = [];
  for (const finding of accepted.filter(isToBeCited)) {
    const text = finding.provision && (await footnoteOf(finding.provision));
    if (text) footnotes.push({ finding, text });
  }
  const replaced = accepted.filter((finding) => !isToBeCited(finding));
  return annotateDocx(bytes, { findings, accepted: replaced, footnotes, author, date });
}

function isToBeCited({ kind }: Finding): boolean {
  return kind === 'could-be-cited';
}
