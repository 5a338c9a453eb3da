import { createWiden, thesaurus } from '#corpus/thesaurus/thesaurus.ts';
import { contentStemsOf } from '../text/words.ts';
import { synonymsOf } from './lexicon/synonyms.ts';

/** So much of the longer of two words must be the beginning of both for them to be of one family: "justify", "justification". */
const familyShare = 0.6;
const familyMin = 4;

const widen = createWiden(thesaurus);

/** What of a claim's words its source speaks of: by inflection, by family of words, by synonym or by the field's thesaurus. */
export type SameWords = {
  /** The stems that the source has no word for. */
  strange: (said: ReadonlySet<string>, text: string) => string[];
  /** For each stem, itself and the single words that may stand for it. */
  alternatives: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Reads the words of a claim once, to hold them against one sentence of the source after the other. */
export function readSameWords(own: string, stems: ReadonlySet<string>, lang: string): SameWords {
  const synonyms = synonymsOf(lang);
  const present = contentStemsOf(own, lang);
  const readings = widen(own, lang).map(({ asked, as }) => ({
    asked: contentStemsOf(asked, lang),
    terms: as.map((term) => contentStemsOf(term, lang)),
  }));
  const termsOf = new Map([...stems].map((stem) => [stem, [...bySynonym(stem), ...byThesaurus(stem)]]));
  const alternatives = new Map(
    [...stems].map((stem) => [
      stem,
      new Set([stem, ...(termsOf.get(stem) ?? []).filter((term) => term.size === 1).flatMap((term) => [...term])]),
    ]),
  );

  /** A phrase counts only where all of it is in the claim: "open air" says "outdoors", "open" alone does not. */
  function bySynonym(stem: string): ReadonlySet<string>[] {
    const groups = synonyms.get(stem) ?? [];
    return groups.filter((group) => group.some((term) => term.has(stem) && term.isSubsetOf(present))).flat();
  }

  function byThesaurus(stem: string): ReadonlySet<string>[] {
    return readings.filter(({ asked }) => asked.has(stem)).flatMap(({ terms }) => terms);
  }

  return {
    alternatives,
    strange: (said, text) =>
      [...stems].filter((stem) => {
        if (said.has(stem) || isFamily(stem, said, lang, text)) return false;
        return !(termsOf.get(stem) ?? []).some((term) => term.size > 0 && term.isSubsetOf(said));
      }),
  };
}

function isFamily(stem: string, said: ReadonlySet<string>, lang: string, text: string): boolean {
  if (lang === 'zh') return [...stem].every((character) => text.includes(character));
  if (lang === 'ar') return [...said].some((other) => isOfOneRoot(stem, other));
  return [...said].some((other) => isOfOneBeginning(stem, other) || isOfOneNoun(stem, other));
}

/** "Exclude" and "exclusion", "permit" and "permission": the noun has lost the last letter of the verb. */
function isOfOneNoun(one: string, other: string): boolean {
  if (one.endsWith('ion') === other.endsWith('ion')) return false;
  const [a, b] = [one, other].map((stem) => stem.replace(/(?:s?s|t)ion$/u, '').replace(/[dst]$/u, ''));
  return a !== undefined && a === b && a.length >= familyMin;
}

function isOfOneBeginning(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < longer && one[shared] === other[shared]) shared++;
  return shared >= familyMin && shared >= familyShare * longer;
}

/** Arabic inflects inside the word: what stays are three consonants in their order. */
function isOfOneRoot(one: string, other: string): boolean {
  const [a, b] = [consonants(one), consonants(other)];
  return a.length >= 3 && b.length >= 3 && (a.includes(b) || b.includes(a));
}

function consonants(word: string): string {
  const bare = word
    .replace(/^(?:وال|فال|بال|كال|لل|ال)/u, '')
    .replace(/(?:هما|كما|ها|هم|هن|ات|ون|ين|ان|ية|يا|ه|ة)$/u, '');
  const root = bare.replace(/[اويىءئؤأإآت]/gu, '');
  return root.length > 3 ? root.replace(/^[موبلكفسين]/u, '') : root;
}
