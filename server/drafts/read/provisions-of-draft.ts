import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { Draft } from '../draft.ts';
import { noteAt } from './note-at.ts';

/** How a draft numbers a paragraph: "3.", "(a)", "Rule 12", "Article 4". */
const numbered =
  /^\s*(?:(?<unit>rule|article|principle|guideline|règle|regla|artículo|правило|статья)\s+)?(?:(?<number>\d{1,3})[.)]?|\((?<letter>[a-z]|[ivx]+)\))(?=\s|$)[.:\s]*/iu;

/** The paragraphs of a draft as provisions, to be aligned with those of an instrument; their ids are `draft/…`. */
export function provisionsOfDraft({ words, paragraphs, footnotes }: Draft, lang: string): ProvisionRecord[] {
  const body = paragraphs.filter(({ start }) => noteAt(footnotes, start) === null);
  const records: ProvisionRecord[] = [];
  const used = new Set<string>();
  let parent = '';
  let preambular = 0;
  for (const [at, { start, end }] of body.entries()) {
    const whole = words.slice(start, end);
    const { groups, 0: label = '' } = numbered.exec(whole) ?? {};
    const text = whole.slice(label.length).replace(/\s+/g, ' ').trim();
    const isNumbered = groups?.number !== undefined || groups?.letter !== undefined;
    if (text === '' || (!isNumbered && isNoProvision(text))) continue;
    const isPreambular = !isNumbered && /[,،，]$/u.test(text);
    if (isPreambular) preambular += 1;
    const named = isPreambular ? `pp-${preambular}` : groups?.number ? `para-${groups.number}` : `passage-${at + 1}`;
    const wanted = groups?.letter && parent ? `${parent}.${groups.letter}` : named;
    const locator = used.has(wanted) ? `passage-${at + 1}` : wanted;
    used.add(locator);
    if (groups?.number) parent = locator;
    records.push(recordOf({ locator, text, lang, isPreambular }));
  }
  return records;
}

/** Fewer words are no recital: "The General Assembly," and what else stands above one. */
const recitalWords = 6;

/** Titles, and the line that names who speaks, are no provisions. */
function isNoProvision(text: string): boolean {
  const words = /\p{Script=Han}/u.test(text) ? [...text].length / 2 : text.split(' ').length;
  return words < recitalWords || !/[.,;:!?،؛。，；：]["”’»」』)]?$|[,;] (?:and|or|et|ou|y|o|и|или)$/u.test(text);
}

function recordOf({
  locator,
  text,
  lang,
  isPreambular: preambular,
}: {
  locator: string;
  text: string;
  lang: string;
  isPreambular: boolean;
}): ProvisionRecord {
  return {
    id: `draft/${locator}`,
    instrument: 'draft',
    locator,
    kind: preambular ? 'preambular' : 'paragraph',
    label: locator,
    headings: [],
    text,
    lang,
    page: null,
    regions: [],
    footnotes: [],
    tables: [],
    origin: 'text',
    confidence: null,
    truncated: false,
    parent: null,
    children: [],
    citation: { short: '', full: '', footnote: '' },
  };
}
