import { contentStemsOf } from '../text/words.ts';
import { type Passage, textOfPassage } from './passage.ts';

type Stems = ReadonlySet<string>;
const own = new WeakMap<Passage, Stems>();
const withHeadings = new WeakMap<Passage, Stems>();

/** The stems of a passage's own words, without its headings; read once. */
export function ownStemsOf(passage: Passage): Stems {
  return readOnce(own, passage, () => textOfPassage(passage));
}

/** The stems of a passage with those of the headings above it, which say what it is about, and of its notes; read once. */
export function stemsOf(passage: Passage): Stems {
  const { headings, footnotes } = passage.record;
  return readOnce(withHeadings, passage, () =>
    [...headings, textOfPassage(passage), ...footnotes.map(({ text }) => text)].join('\n'),
  );
}

function readOnce(read: WeakMap<Passage, Stems>, passage: Passage, text: () => string): Stems {
  const stems = read.get(passage) ?? contentStemsOf(text(), passage.record.lang);
  read.set(passage, stems);
  return stems;
}
