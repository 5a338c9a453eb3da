import { z } from 'zod';
import { contentStemsOf } from '../../text/words.ts';
import ar from './synonyms/ar.json' with { type: 'json' };
import en from './synonyms/en.json' with { type: 'json' };
import es from './synonyms/es.json' with { type: 'json' };
import fr from './synonyms/fr.json' with { type: 'json' };
import ru from './synonyms/ru.json' with { type: 'json' };
import zh from './synonyms/zh.json' with { type: 'json' };

/** Words and phrases that a paraphrase puts for one another without saying anything else. */
const files: Record<string, unknown> = { ar, en, es, fr, ru, zh };
const Groups = z.array(z.array(z.string().min(1)).min(2));

type Term = ReadonlySet<string>;
type Group = readonly Term[];

/** By stem, the groups in which it stands. */
export type Synonyms = ReadonlyMap<string, readonly Group[]>;

const read = new Map<string, Synonyms>();

/** The synonyms of a language by stem; empty for a language without. */
export function synonymsOf(lang: string): Synonyms {
  const known = read.get(lang) ?? byStem(Groups.parse(files[lang] ?? []), lang);
  read.set(lang, known);
  return known;
}

function byStem(groups: readonly (readonly string[])[], lang: string): Synonyms {
  const found = new Map<string, Group[]>();
  for (const terms of groups) {
    const group = terms.map((term) => contentStemsOf(term, lang)).filter((stems) => stems.size > 0);
    for (const stem of new Set(group.flatMap((stems) => [...stems]))) {
      found.set(stem, [...(found.get(stem) ?? []), group]);
    }
  }
  return found;
}
