import type { Reference } from '#corpus/references/reference.ts';
import type { Span } from '../../answer/text/find-quotation.ts';
import { quotationsIn } from '../../answer/text/quotation-marks.ts';
import { sentencesOf } from '../../answer/text/sentences.ts';
import type { Draft } from '../draft.ts';
import { lastBegun } from './last-begun.ts';
import { noteAt } from './note-at.ts';

/** A sentence of a draft with what it quotes and cites. Offsets are units of the draft's words. */
export type DraftSentence = {
  start: number;
  end: number;
  text: string;
  /** Its paragraph's place in the draft. */
  paragraph: number;
  /** Its own place among the sentences. */
  at: number;
  /** True for the first sentence of its paragraph. */
  opens: boolean;
  /** The words between quotation marks. */
  quotations: Span[];
  /** Citations in it, in their order. */
  references: Reference[];
  /** Citations in the footnotes whose marks stand in it. */
  noted: Reference[];
  inFootnote: boolean;
};

/** Divides a draft into sentences, none left out; a quotation is never divided. */
export function divideDraft(draft: Draft, references: readonly Reference[], lang: string): DraftSentence[] {
  const sentences = draft.paragraphs.flatMap(({ start, end, quoted = false }, paragraph) => {
    // A line end inside a paragraph ends no sentence.
    const text = draft.words.slice(start, end).replace(/[\r\n]/g, ' ');
    const quotations = quotedIn(text, quoted).map((span) => trimmed(text, span));
    const spans = joined(text, sentencesOf(text, lang), quotations).filter((span) =>
      /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)),
    );
    return spans.map((span, at) => ({
      start: start + span.start,
      end: start + span.end,
      text: text.slice(span.start, span.end),
      paragraph,
      at: 0,
      opens: at === 0,
      quotations: quotations
        .filter((one) => one.start >= span.start && one.end <= span.end)
        .map((one) => moved(one, start)),
      references: [],
      noted: [],
      inFootnote: noteAt(draft.footnotes, start) !== null,
    }));
  });
  return withReferences(sentences, draft, references);
}

/** Single marks quote too, where they stand in no double ones; an apostrophe has a letter on either side. */
const single =
  /(?<![\p{L}\p{N}])(?:‘(?:[^‘’]|’(?=\p{L}))+’|'(?=\S)(?:[^'\n]|(?<=\p{L})'(?=\p{L})){1,2000}(?<=\S)')(?!\p{L})/gu;

function quotedIn(text: string, isQuoted: boolean): Span[] {
  const double = quotationsIn(text);
  if (isQuoted && double.length === 0) return [{ start: 0, end: text.length }];
  const others = [...text.matchAll(single)].map(({ 0: whole, index }) => ({
    start: index + 1,
    end: index + whole.length - 1,
  }));
  const apart = others.filter((one) => double.every(({ start, end }) => one.end < start || end < one.start));
  return [...double, ...apart].sort((one, other) => one.start - other.start);
}

function withReferences(sentences: DraftSentence[], draft: Draft, references: readonly Reference[]): DraftSentence[] {
  sentences.forEach((sentence, at) => {
    sentence.at = at;
  });
  for (const reference of references) {
    const own = lastBegun(sentences, reference.start);
    own?.references.push(reference);
    const note = noteAt(draft.footnotes, reference.start);
    if (note) lastBegun(sentences, Math.max(0, note.at - 1))?.noted.push(reference);
  }
  return sentences;
}

/** “3.” before a paragraph is no sentence of its own. */
const isNumber = /^\(?(?:\d{1,3}|[a-zivx]{1,4})[.)]\)?$/iu;

function joined(text: string, sentences: readonly Span[], quotations: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const sentence of sentences) {
    const last = whole.at(-1);
    const isInside = quotations.some(({ start, end }) => start <= sentence.start && sentence.start <= end);
    if (last && (isInside || isNumber.test(text.slice(last.start, last.end)))) last.end = sentence.end;
    else whole.push({ ...sentence });
  }
  return whole;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
