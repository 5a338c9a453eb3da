import { exchanges } from './mutation-words.ts';
import type { DefectKind, HonestCase } from './statement-case.ts';

/** What a mutation may look up: the words of a provision, and those beside it in its instrument. */
export type MutationWorld = {
  textOf(id: string, lang: string): string | null;
  /** A provision of the same instrument that speaks of something else. */
  strangerOf(id: string, lang: string): string | null;
};

/** A statement with its sources, as far as a mutation changes it. */
export type Mutated = { text: string; sources: string[] };

/** A named way of making an honest statement false; null where the statement offers no hold for it. */
export type Mutation = {
  name: string;
  check: DefectKind;
  change: (honest: HonestCase, world: MutationWorld) => Mutated | null;
};

/** Makes one word or phrase of the statement another, as the table of its language says. */
function exchange(name: string, check: DefectKind): Mutation {
  return {
    name,
    check,
    change({ text, sources, lang }, world) {
      if (name === 'force raised' && !sources.some((id) => recommends(world.textOf(id, lang) ?? '', lang))) return null;
      for (const [from, to] of exchanges[name]?.[lang] ?? []) {
        const pattern = new RegExp(lang === 'zh' || lang === 'ar' ? from : `(?<![\\p{L}-])${from}(?![\\p{L}-])`, 'u');
        if (pattern.test(text)) return { text: text.replace(pattern, to), sources };
      }
      return null;
    },
  };
}

/** "Must" for "should" is false only where the provision itself says "should". */
function recommends(text: string, lang: string): boolean {
  return (exchanges['force raised']?.[lang] ?? []).some(([from]) => text.includes(from));
}

/** The mutations, by name. */
export const mutations: readonly Mutation[] = [
  exchange('another figure', 'numbers'),
  exchange('another unit', 'numbers'),
  exchange('a figure added', 'numbers'),
  exchange('force raised', 'force'),
  exchange('encouragement made a duty', 'force'),
  exchange('duty made a permission', 'force'),
  exchange('denial dropped', 'polarity'),
  exchange('denial added', 'polarity'),
  exchange('contrary word', 'polarity'),
  exchange('another actor', 'actor'),
  exchange('other people', 'scope'),
  exchange('some made all', 'scope'),
  exchange('a claim added', 'support'),
  exchange('a condition added', 'support'),
  {
    name: 'a number that does not exist',
    check: 'exists',
    change: ({ text, sources }) => ({ text, sources: sources.map((id) => id.replace(/\d+(?:\.[\da-z.]+)?$/, '987')) }),
  },
  {
    name: 'a part that does not exist',
    check: 'exists',
    change: ({ text, sources }) => ({ text, sources: sources.map((id) => `${id}.97`) }),
  },
  {
    name: 'a mark without a source',
    check: 'given',
    change: ({ text, sources }) => ({ text: text.replaceAll('[1]', `[${sources.length + 3}]`), sources }),
  },
  {
    name: 'a quotation with a word exchanged',
    check: 'quotation',
    change: (honest, world) => quoteAltered(honest, world, (words) => words.toSpliced(3, 1, words[5] ?? '')),
  },
  {
    name: 'a quotation with a word left out',
    check: 'quotation',
    change: (honest, world) => quoteAltered(honest, world, (words) => words.toSpliced(3, 1)),
  },
  {
    name: 'the words of another paragraph',
    check: 'wrong-paragraph',
    change({ text, sources, lang }, world) {
      const strangers = sources.map((id) => world.strangerOf(id, lang));
      return strangers.every((id) => id !== null) ? { text, sources: strangers } : null;
    },
  },
];

function quoteAltered(
  { sources, lang }: HonestCase,
  world: MutationWorld,
  alter: (words: string[]) => string[],
): Mutated | null {
  const id = sources.at(-1) ?? '';
  const words = (world.textOf(id, lang) ?? '')
    .replace(/[“”"«»]/g, '')
    .split(/\s+/u)
    .slice(0, 12);
  if (lang === 'zh' || words.length < 8 || words[3] === words[5]) return null;
  return { text: `“${alter(words).join(' ')}” [1]`, sources: [id] };
}
