import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { recordsOf } from '#corpus/index/records-of.ts';
import { mainLanguage } from '#corpus/subject-index/subject-index.ts';
import { createRetriever, type RetrieverParts } from '#server/retrieval/create-retriever.ts';
import type { Retrieve } from '#server/retrieval/retrieval.ts';
import type { Subjects } from '#server/retrieval/subject-lines.ts';
import { measuredTuning } from '#server/retrieval/tuning.ts';
import { fuseRanks } from './fuse-ranks.ts';
import { passageForms, withPassageForm } from './passage-variants.ts';

/** One way of ranking, with a name for the table; made only when its turn comes. */
export type Variant = {
  name: string;
  open: () => Promise<Retrieve>;
  /** True where only questions in English tell something about it. */
  isEnglishOnly?: true;
};

export type VariantGroup = { title: string; variants: Variant[] };

export type VariantParts = Required<Pick<RetrieverParts, 'index' | 'embedders' | 'resolveReferences' | 'subjects'>> & {
  /** The word vectors that need no download. */
  bundled: Embedder;
};

/** The name of the way in use, which every group is compared with. */
export const inUse = 'as in use';

/** Every variant, in groups that each change one thing. */
export function variantGroups(parts: VariantParts): VariantGroup[] {
  const tuned = (name: string, change: Partial<typeof measuredTuning>): Variant => ({
    name,
    open: async () => createRetriever({ ...parts, tuning: { ...measuredTuning, ...change } }),
  });
  const { reading, subject } = measuredTuning;
  return [
    { title: 'In use', variants: [tuned(inUse, {})] },
    { title: 'The doors and how they are put together', variants: [...doors(parts), ...weights(tuned)] },
    {
      title: 'The subject index',
      variants: [
        withSubjects('without it', parts, { ...parts.subjects, entries: [] }),
        withSubjects('its lines by their words alone', parts, { ...parts.subjects, vectorsBy: async () => null }),
        tuned('its lines by their meaning alone', { subject: { ...subject, wordsShare: 0 } }),
        withSubjects('its English lines alone', parts, inEnglish(parts.subjects)),
        tuned('half as heavy', { subject: { ...subject, share: subject.share / 2 } }),
        withSubjects('without it and the thesaurus', { ...parts, thesaurus: {} }, { ...parts.subjects, entries: [] }),
      ],
    },
    { title: 'What is embedded of a provision', variants: forms(parts) },
    { title: 'Embedders', variants: [...parts.embedders.map((embedder) => alone(embedder, parts)), bundled(parts)] },
    {
      title: 'How the question is read',
      variants: [
        tuned('without the thesaurus', { reading: { ...reading, thesaurus: false } }),
        tuned('without spelling', { reading: { ...reading, spelling: false } }),
        tuned('the form of a question left in', { formShare: 0 }),
        tuned('the form of a question taken out by half', { formShare: 0.5 }),
      ],
    },
    {
      title: 'Parents, children and named instruments',
      variants: [
        tuned('every provision for itself', { families: false }),
        tuned('always the part that was found', { likeness: 0 }),
        tuned('an instrument that is named gains nothing', { namedGain: 0 }),
      ],
    },
  ];
}

function withSubjects(name: string, parts: RetrieverParts, subjects: Subjects): Variant {
  return { name, open: async () => createRetriever({ ...parts, subjects }) };
}

function inEnglish({ entries, vectorsBy }: Subjects): Subjects {
  return { entries: entries.filter(({ lang }) => lang === mainLanguage), vectorsBy };
}

function doors(parts: VariantParts): Variant[] {
  return [
    { name: 'words alone', open: async () => createRetriever({ ...parts, embedders: [] }) },
    { name: 'words alone, the question as it stands', open: async () => wordsAsTheyStand(parts.index) },
    { name: 'by rank (reciprocal rank fusion)', open: async () => createRetriever({ ...parts, fuse: fuseRanks }) },
  ];
}

function weights(tuned: (name: string, change: Partial<typeof measuredTuning>) => Variant): Variant[] {
  return [0, 0.15, 0.5, 0.7].map((wordsWeight) =>
    tuned(wordsWeight === 0 ? 'meaning alone' : `words ${wordsWeight}`, {
      wordsWeight: { 'sentence-encoder': wordsWeight, 'word-vectors': wordsWeight },
    }),
  );
}

function forms(parts: VariantParts): Variant[] {
  return Object.entries(passageForms).map(([name, form]) => ({
    name,
    isEnglishOnly: true,
    open: async () => {
      const embedders = parts.embedders.slice(0, 1);
      return createRetriever({ ...parts, embedders, index: await withPassageForm(parts.index, embedders, form) });
    },
  }));
}

function alone(embedder: Embedder, parts: VariantParts): Variant {
  return { name: `${embedder.id} alone`, open: async () => createRetriever({ ...parts, embedders: [embedder] }) };
}

/** English by the bundled word vectors, the words as ever. */
function bundled({ bundled: embedder, ...parts }: VariantParts): Variant {
  return {
    name: 'the bundled word vectors alone',
    isEnglishOnly: true,
    open: async () => {
      const form = passageForms['between its context and its own words'];
      const index = await withPassageForm(parts.index, [embedder], form);
      return createRetriever({ ...parts, embedders: [embedder], index });
    },
  };
}

/** What full-text search gives by itself: the line by which a set of questions shows that it is not too easy. */
function wordsAsTheyStand(index: ProvisionIndex): Retrieve {
  return async ({ question, lang, limit }) => {
    const found = await index.searchWords(question, lang, limit);
    const records = await recordsOf(
      index,
      found.map(({ provision }) => provision),
    );
    const hits = found.flatMap(({ provision: { id }, score }) => {
      const provision = records.get(id);
      return provision ? [{ provision, score, matchedBy: ['words' as const], evidence: [id] }] : [];
    });
    return { hits, references: [], wordsOnly: true, bestMeaning: null, readAs: [] };
  };
}
