import type { Reference } from '#corpus/references/reference.ts';
import { wordDifference } from '#corpus/references/word-difference.ts';
import type { Finding } from '../finding.ts';
import type { DraftSentence } from '../read/divide-draft.ts';
import { candidatesFor, standsIn, whereItStands } from '../sources/find-words.ts';
import { type NearPlace, nearestPlace } from '../sources/near-place.ts';
import { withOtherFirstLetter } from '../sources/quotation-pieces.ts';
import type { ShelvedText } from '../sources/shelf.ts';
import { attributionOf, distance, isAtHand } from './attribution.ts';
import { cite } from './cite.ts';
import { citedAround, citedIn, targetsOf, textsBehind } from './cited-sources.ts';
import type { DraftView, Judge } from './judgement.ts';
import { notAtHand } from './missing.ts';
import { titleLike } from './titles.ts';

/** Words between quotation marks: fewer say nothing of where they come from. */
const shortestWords = 3;

/** As many words are a quotation and no name, term or figure of speech. */
const plainlyQuoted = 6;

/** Up to this share of differing words it is the same passage, written down wrongly. */
const sameWithCitation = 0.45;
const sameWithoutCitation = 0.25;

/** So many words are more than any provision has; they stand in a text or they don't. */
const comparedMax = 600;

const candidatesMax = 25;
const suggestionsMax = 3;

type Quote = { text: string; start: number; end: number; words: number; isCited: boolean };

/** Holds what stands in quotation marks against what is cited for it, letter for letter, and against everything. */
export const judgeQuotations: Judge = (sentence, view) => {
  if (sentence.quotations.length === 0) return [];
  const own = citedIn(sentence);
  const around = own.length > 0 ? [] : citedAround(sentence, view);
  const cited = own.length > 0 ? own : around;
  return quotesOf(sentence, view, { own: own.length > 0, around: around.length > 0 }).flatMap((quote) =>
    judgeQuote(quote, cited, sentence, view),
  );
};

/** From this share of a sentence on, a quotation is all of it, and cited where its neighbour cites. */
const wholeSentence = 0.85;

function quotesOf(
  { quotations, references, text: sentence }: DraftSentence,
  { draft }: DraftView,
  cited: { own: boolean; around: boolean },
): Quote[] {
  return quotations.flatMap(({ start, end }) => {
    const isCited = cited.own || (cited.around && end - start >= sentence.length * wholeSentence);
    const text = draft.words.slice(start, end);
    const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const length = /\p{Script=Han}/u.test(text) ? Math.ceil([...text].length / 2) : words;
    const isInCitation = references.some((one) => one.start < start && end < one.end);
    return length < shortestWords || isInCitation ? [] : [{ text, start, end, words: length, isCited }];
  });
}

function judgeQuote(quote: Quote, cited: readonly Reference[], sentence: DraftSentence, view: DraftView): Finding[] {
  const title = titleLike(quote.text, view.texts.names);
  if (title !== null) return title === quote.text ? [] : [wrongTitle(quote, title, view)];
  const behind = textsBehind(cited, view);
  if (standsIn(quote.text, behind)) return [];
  const turned = withOtherFirstLetter(quote.text);
  if (turned && standsIn(turned, behind)) return [otherLetter(quote, placeOf(turned, behind), view)];
  const source = attributionOf(quote, sentence, view);
  // What nobody can look up is held against nothing else; one that is not known at all is told of elsewhere.
  if (source && !isAtHand(source, view)) return source.status === 'no-such-instrument' ? [] : [notAtHand(source, view)];
  const elsewhere = whereItStandsInAnyCase(quote, view);
  const near = nearestTo(quote, behind, view);
  if (elsewhere.length > 0 && !(near && isSlip(near, behind))) {
    const isKnown = elsewhere[0]?.record.kind !== 'commentary' && isAllAtHand(cited, view);
    return quote.isCited && isKnown ? wrongProvision(quote, elsewhere, cited, sentence, view) : [];
  }
  if (near) return [inexact(quote, near, view)];
  return quote.isCited && quote.words >= plainlyQuoted && behind.length > 0 ? [strange(quote, cited, view)] : [];
}

/** A quotation inside a sentence begins with a small letter, wherever it comes from. */
function whereItStandsInAnyCase(quote: Quote, { shelf }: DraftView): ShelvedText[] {
  const found = whereItStands(quote.text, shelf);
  const turned = found.length > 0 || quote.words < plainlyQuoted ? null : withOtherFirstLetter(quote.text);
  return turned ? whereItStands(turned, shelf) : found;
}

function placeOf(quotation: string, texts: readonly ShelvedText[]): string {
  return (texts.find((text) => standsIn(quotation, [text])) ?? texts[0])?.record.id ?? '';
}

/** So little is changed in what is cited that the writer meant it, whoever else says it so. */
function isSlip({ text, distance, words }: NearPlace, behind: readonly ShelvedText[]): boolean {
  return behind.includes(text) && distance > 0 && distance <= Math.max(1, words * 0.1) && words >= plainlyQuoted;
}

/** Of an instrument that is not at hand nobody can say what does not stand in it. */
function isAllAtHand(cited: readonly Reference[], view: DraftView): boolean {
  return cited.flatMap(targetsOf).every((id) => view.family(id).length > 0);
}

function nearestTo(quote: Quote, behind: readonly ShelvedText[], view: DraftView): NearPlace | null {
  if (quote.words > comparedMax) return null;
  const likely = candidatesFor(quote.text, view.shelf, candidatesMax);
  const cited = behind.length > candidatesMax ? behind.filter((text) => likely.includes(text)) : behind;
  const near = nearestPlace(quote.text, cited);
  if (near && isSame(near, quote.isCited ? sameWithCitation : sameWithoutCitation)) return near;
  const anywhere = quote.words >= plainlyQuoted ? nearestPlace(quote.text, likely) : null;
  return anywhere && isSame(anywhere, sameWithoutCitation) ? anywhere : null;
}

function isSame({ distance, words }: NearPlace, share: number): boolean {
  return distance <= Math.max(1, words * share) && distance < words / 2;
}

/** An author lowers or raises the first letter to fit the sentence; only the mark is missing. */
function otherLetter(quote: Quote, provision: string, { lang, texts, say }: DraftView): Finding {
  const [first = ''] = quote.text;
  const replacement = `[${first}]${quote.text.slice(first.length)}`;
  return {
    kind: 'inexact-quotation',
    severity: 'hint',
    start: quote.start,
    end: quote.end,
    message: say('firstLetter', { source: cite(provision, { lang, texts }) }),
    provision,
    difference: wordDifference(quote.text, replacement),
    suggestions: [{ provision, replacement }],
  };
}

function inexact(quote: Quote, { text, replacement }: NearPlace, { lang, texts, say }: DraftView): Finding {
  const provision = text.record.id;
  return {
    kind: 'inexact-quotation',
    severity: 'error',
    start: quote.start,
    end: quote.end,
    message: say('inexactQuotation', { source: cite(provision, { lang, texts }) }),
    provision,
    ...(replacement === null ? {} : { difference: wordDifference(quote.text, replacement) }),
    suggestions: replacement === null ? [] : [{ provision, replacement }],
  };
}

function strange({ start, end }: Quote, cited: readonly Reference[], { lang, texts, say }: DraftView): Finding {
  const ids = cited.flatMap(targetsOf);
  return {
    kind: 'inexact-quotation',
    severity: 'warning',
    start,
    end,
    message: say('strangeQuotation', { source: cite(ids[0] ?? '', { lang, texts }) }),
    provision: ids.find((id) => id.includes('/')) ?? null,
    suggestions: [],
  };
}

function wrongTitle({ start, end, text }: Quote, title: string, { say }: DraftView): Finding {
  return {
    kind: 'inexact-quotation',
    severity: 'error',
    start,
    end,
    message: say('inexactTitle', { title }),
    provision: null,
    difference: wordDifference(text, title),
    suggestions: [],
  };
}

/** Where the source is named as a whole, a number beside it may well be its own, only not read as such. */
function isNamedBeside(instrument: string, nearest: Reference, { references }: DraftSentence): boolean {
  return nearest.instrument !== instrument && references.some((one) => targetsOf(one).includes(instrument));
}

/** The citation that stands nearest to the quotation is the one to put right. */
function wrongProvision(
  quote: Quote,
  elsewhere: readonly ShelvedText[],
  cited: readonly Reference[],
  sentence: DraftSentence,
  view: DraftView,
): Finding[] {
  const { lang, texts, say } = view;
  const own = cited.filter((reference) => sentence.references.includes(reference));
  const [nearest] = [...(own.length > 0 ? own : cited)].sort(
    (one, other) => distance(one, quote, view) - distance(other, quote, view),
  );
  if (!nearest || elsewhere.some(({ record }) => isNamedBeside(record.instrument, nearest, sentence))) return [];
  const isNear = ({ record }: ShelvedText) => Number(record.instrument !== nearest.instrument);
  const places = [...elsewhere].sort((one, other) => isNear(one) - isNear(other)).slice(0, suggestionsMax);
  const suggestions = [...new Set(places.map(({ record }) => record.id))].map((id) => ({
    provision: id,
    replacement: cite(id, { lang, texts }),
  }));
  return [
    {
      kind: 'wrong-provision',
      // An instrument named in passing need not be the source of what is quoted.
      severity: nearest.provisions.length > 0 ? 'error' : 'warning',
      start: nearest.start,
      end: nearest.end,
      message: say('wrongProvision', { source: suggestions[0]?.replacement ?? '' }),
      provision: suggestions[0]?.provision ?? null,
      suggestions,
    },
  ];
}
