import type { Embedder } from '#corpus/embedding/embedder.ts';
import { unitVector } from '#corpus/embedding/unit-vector.ts';
import type { Thesaurus, ThesaurusEntry } from '#corpus/thesaurus/thesaurus.ts';

/** What is asked about, by meaning: how people speak of a thing, and how the texts do, as directions from the mean. */
export type Concept = { asked: Float32Array; texts: Float32Array };

/** The concepts of the thesaurus as this embedder sees them, in the language of a question. */
export type ConceptVectors = (embedder: Embedder, lang: string) => Promise<readonly Concept[]>;

/** A vector says no more of a longer list. */
const phrasesMax = 40;

/** The concepts of each language and embedder are embedded once, when the first question needs them. */
export function createConceptVectors(thesaurus: Thesaurus, meanShare: number): ConceptVectors {
  const known = new Map<string, Promise<readonly Concept[]>>();
  return (embedder, lang) => {
    const key = `${embedder.id}|${lang}`;
    const concepts = known.get(key) ?? conceptsOf(embedder, thesaurus[lang] ?? [], meanShare);
    known.set(key, concepts);
    concepts.catch(() => known.delete(key));
    return concepts;
  };
}

async function conceptsOf(
  embedder: Embedder,
  entries: readonly ThesaurusEntry[],
  meanShare: number,
): Promise<readonly Concept[]> {
  const phrases = entries.map(({ asked, like = [] }) => [...asked, ...like].slice(0, phrasesMax).join(', '));
  const asked = await directionsOf(embedder, phrases, meanShare);
  const texts = await directionsOf(
    embedder,
    entries.map((entry) => entry.texts.join('; ')),
    meanShare,
  );
  return entries.map((_, at) => ({ asked: asked[at] ?? new Float32Array(), texts: texts[at] ?? new Float32Array() }));
}

/** Without what the texts have in common, in which all lie near one another. */
async function directionsOf(embedder: Embedder, texts: readonly string[], meanShare: number): Promise<Float32Array[]> {
  const vectors = await embedder.embedPassages(texts);
  const mean = new Float32Array(embedder.dimension);
  for (const vector of vectors) {
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / vectors.length;
  }
  return vectors.map((vector) => unitVector(vector.map((value, at) => value - meanShare * (mean[at] ?? 0))));
}
