const segmenters = new Map<string, Intl.Segmenter>();

/** Where a sentence stands: `text.slice(start, end)`, without white space at its ends. */
export type Sentence = { start: number; end: number };

// What ends with a full stop and ends no sentence.
const abbreviation =
  /(?:\b(?:art|arts|para|paras|chap|sect|vol|No|Nos|pp?|cf|e\.g|i\.e|etc|Mr|Mrs|Ms|Dr|St|par|párr|núm|n)|\b\p{Lu})\.\s*$/u;

/** The sentences of a text in order; nothing but white space stands between them. */
export function sentencesOf(text: string, lang: string): Sentence[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  const sentences: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    const end = index + segment.trimEnd().length;
    if (last && abbreviation.test(text.slice(last.start, index))) last.end = end;
    else if (segment.trim() !== '') sentences.push({ start: index, end });
  }
  return sentences;
}
