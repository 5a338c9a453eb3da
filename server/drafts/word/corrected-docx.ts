import type { Library } from '../../library/library.ts';
import type { Finding } from '../finding.ts';
import { languageOfDraft } from '../read/draft-language.ts';
import { isToBeCited } from './accepted-findings.ts';
import { annotateDocx, type FootnoteCitation } from './annotate-docx.ts';
import { readDocxDraft } from './read-docx-draft.ts';

/** A Word document with what a person decided on its findings. `accepted` are those to be carried out. */
export type CorrectedDocx = {
  bytes: Uint8Array;
  findings: readonly Finding[];
  accepted: readonly Finding[];
  library: Pick<Library, 'provision'>;
  /** The language of the draft; read from it unless given. */
  lang?: string | undefined;
  now: Date;
};

const author = 'UN standards';

/**
 * Puts accepted replacements in as tracked changes and accepted citations as real footnotes in the language of the
 * draft; every finding, decided or not, stands as a comment at its words.
 */
export async function correctedDocx({
  bytes,
  findings,
  accepted,
  library,
  lang,
  now,
}: CorrectedDocx): Promise<Uint8Array> {
  const draft = readDocxDraft(bytes);
  const language = languageOfDraft(draft, lang);
  const footnotes: FootnoteCitation[] = [];
  for (const finding of accepted.filter(isToBeCited)) {
    const found = await library.provision(finding.provision ?? '', language);
    if (found.found) footnotes.push({ finding, text: found.provision.citation.footnote });
  }
  const replaced = accepted.filter((finding) => !isToBeCited(finding));
  return annotateDocx(draft, { findings, accepted: replaced, footnotes, author, date: isoSeconds(now) });
}

/** Word takes times without fractions of a second. */
function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
