import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { contentStemsOf } from '#server/answer/text/words.ts';
import { caseSetOf } from '../cases/case.ts';
import { type Mutation, type MutationWorld, mutations } from '../cases/mutations.ts';
import type { DefectCase, HonestCase } from '../cases/statement-case.ts';

/** A planted statement that code made, with the name of how. */
export type MutatedCase = DefectCase & { mutation: string };

/** So many of each mutation are enough to tell: taken evenly over all statements of a set that it can change. */
const ofEachMax = 40;

/** A neighbour that shares no more of a provision's words than this speaks of something else. */
const strangerShare = 0.2;

/** A shorter text says too little to be taken for another. */
const strangerLengthMin = 80;

/** Makes false statements of honest ones, each mutation in turn; the same statements make the same ones. */
export async function mutatedCases(honest: readonly HonestCase[], index: ProvisionIndex): Promise<MutatedCase[]> {
  const world = await readWorld(honest, index);
  const sets = [...Map.groupBy(honest, ({ split }) => caseSetOf(split)).values()];
  return sets.flatMap((set) => mutations.flatMap((mutation) => sampleOf(set, mutation, world)));
}

function sampleOf(honest: readonly HonestCase[], mutation: Mutation, world: MutationWorld): MutatedCase[] {
  const made = honest.flatMap((one) => makeCase(one, mutation, world));
  const step = Math.max(1, made.length / ofEachMax);
  const places = new Set(Array.from({ length: Math.min(ofEachMax, made.length) }, (_, at) => Math.floor(at * step)));
  return made.filter((_, at) => places.has(at));
}

function makeCase(one: HonestCase, { name, check, change }: Mutation, world: MutationWorld): MutatedCase[] {
  const made = change(one, world);
  if (!made) return [];
  const slug = name.replaceAll(' ', '-');
  const { lang, split } = one;
  return [
    {
      ...made,
      id: `${slug} of ${one.id}`,
      lang,
      split,
      check,
      variantOf: one.id,
      tries: name,
      origin: 'mutation',
      mutation: name,
    },
  ];
}

async function readWorld(honest: readonly HonestCase[], index: ProvisionIndex): Promise<MutationWorld> {
  const instruments = new Map<string, ProvisionRecord[]>();
  for (const { sources, lang } of honest)
    for (const id of sources) {
      const slug = id.split('/')[0] ?? '';
      const key = `${slug} ${lang}`;
      if (!instruments.has(key)) instruments.set(key, await index.instrument(slug, lang));
    }
  const around = (id: string, lang: string) => {
    const records = instruments.get(`${id.split('/')[0]} ${lang}`) ?? [];
    return { records, at: records.findIndex((record) => record.id === id) };
  };
  return {
    textOf(id, lang) {
      const { records, at } = around(id, lang);
      return records[at]?.text ?? null;
    },
    strangerOf(id, lang) {
      const { records, at } = around(id, lang);
      const own = records[at];
      if (!own) return null;
      const stranger = [...records.slice(at + 1), ...records.slice(0, at)].find((other) => isStranger(own, other));
      return stranger?.id ?? null;
    },
  };
}

function isStranger(own: ProvisionRecord, other: ProvisionRecord): boolean {
  if (other.id.startsWith(`${own.id}.`) || own.id.startsWith(`${other.id}.`)) return false;
  if (other.text.length < strangerLengthMin) return false;
  const [mine, theirs] = [own, other].map(({ text, lang }) => contentStemsOf(text, lang));
  return mine !== undefined && theirs !== undefined && mine.intersection(theirs).size <= strangerShare * mine.size;
}
