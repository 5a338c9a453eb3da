import type { SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { contentStemsOf } from '../text/words.ts';
import { idsAround, type Passage } from './passage.ts';

type Stems = ReadonlySet<string>;

/** The lines that lead to a passage, by the stems of their words: each, and what any of them says. */
export type LinesOfPassage = { each: readonly Stems[]; together: Stems };

/** The lines of the subject index in one language. */
export type SubjectLines = { leadingTo(passage: Passage): LinesOfPassage };

/** Reads the lines of each language when a question in it is first asked, and those of a passage once. */
export function createSubjectLines(subjects: SubjectIndex): (lang: string) => SubjectLines {
  const read = new Map<string, SubjectLines>();
  return (lang) => {
    const lines = read.get(lang) ?? linesIn(lang, subjects);
    read.set(lang, lines);
    return lines;
  };
}

function linesIn(lang: string, subjects: SubjectIndex): SubjectLines {
  const byId = new Map(subjects.flatMap((entry) => (entry.lang === lang ? [[entry.id, entry.asked]] : [])));
  const read = new WeakMap<Passage, LinesOfPassage>();
  return {
    leadingTo(passage) {
      const known = read.get(passage);
      if (known) return known;
      const lines = idsAround(passage).flatMap((id) => byId.get(id) ?? []);
      const each = lines.map((line) => contentStemsOf(line, lang));
      const found = { each, together: new Set(each.flatMap((stems) => [...stems])) };
      read.set(passage, found);
      return found;
    },
  };
}
