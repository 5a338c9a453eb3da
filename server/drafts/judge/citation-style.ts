import type { Reference } from '#corpus/references/reference.ts';
import type { Finding } from '../finding.ts';
import type { DraftSentence } from '../read/divide-draft.ts';
import { cite } from './cite.ts';
import { targetsOf } from './cited-sources.ts';
import type { DraftView, Judge } from './judgement.ts';
import { unofficialName } from './unofficial-name.ts';

/** Where a citation stands: a footnote and brackets have shorter forms than running text. */
type Place = { written: string; isShort: boolean; isFirst: boolean; lang: string };
type Rule = (place: Place, replacement: string) => boolean;

/** What the editorial style of the United Nations does not do; the form that it has instead comes from the resolver. */
const rules: readonly Rule[] = [
  // "45(1)": a space stands before the bracket, in the languages whose labels have one.
  ({ written }, replacement) => /\d\(/.test(written) && /\d \(/.test(replacement),
  // "rule 45.1" of an instrument that prints "rule 45 (1)".
  ({ written }, replacement) => /\d\.\d/.test(written) && /\d \(\d/.test(replacement),
  ({ written, isShort }) => !isShort && /\b[AE]\/(?:RES|HRC|CN)/.test(written),
  ({ written, lang }) => lang === 'en' && /\b(?:UNGA|GA|UNSC|SC|HRC)\b|\bRes(?:\.|\s\d)|\bresol\./.test(written),
  ({ written, lang }) => lang === 'en' && /\b(?:OP|PP|op|pp|r)\.?\s?\d|[§¶]/.test(written),
  ({ written, isFirst, lang }) =>
    lang === 'en' &&
    !isFirst &&
    /\b(?:Rules?|Paragraphs?|Paras?|Articles?|Arts?|Principles?|Guidelines?|Section)\.? (?:\d|[IVX]+\b)/.test(written),
  ({ written, isShort, lang }) =>
    lang === 'en' && !isShort && /\b(?:paras?|arts?|subparas?|chap|sect)\b\.?/i.test(written),
];

/** Finds citations that are right and not written in the United Nations style. */
export const judgeCitationStyle: Judge = (sentence, view) =>
  sentence.references.flatMap((reference) => {
    const targets = targetsOf(reference);
    if (reference.status !== 'found' || targets.length === 0) return [];
    const form = sentence.inFootnote ? 'footnote' : 'short';
    const replacement = cite(targets, { ...view, form });
    const place = placeOf(reference, sentence, view);
    const isWrong = rules.some((rule) => rule(place, replacement)) || unofficialName(reference, view) !== null;
    if (!isWrong || place.written === replacement) return [];
    const finding: Finding = {
      kind: 'citation-style',
      severity: 'hint',
      start: reference.start,
      end: reference.end,
      message: view.say('citationStyle', { written: reference.text, replacement }),
      provision: targets.find((id) => id.includes('/')) ?? null,
      suggestions: [{ provision: targets[0] ?? '', replacement }],
    };
    return [finding];
  });

function placeOf({ text, start }: Reference, sentence: DraftSentence, { lang }: DraftView): Place {
  const before = sentence.text.slice(0, start - sentence.start);
  const isBracketed = before.lastIndexOf('(') > before.lastIndexOf(')');
  const isFirst = !/[\p{L}\p{N}]/u.test(before.replace(/^\s*\(?[0-9a-z]{1,3}[.)]\s/u, ''));
  return { written: text, isShort: sentence.inFootnote || isBracketed, isFirst, lang };
}
