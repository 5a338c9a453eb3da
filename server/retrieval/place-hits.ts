import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { recordsOf } from '#corpus/index/records-of.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { instrumentOf } from '#corpus/provision/provision-id.ts';
import type { Candidate } from './fuse-scores.ts';
import type { Place } from './gather-families.ts';
import { type KnownCorpus, readingLanguage } from './known-corpus.ts';
import type { FoundPart, MatchedBy, RetrievedProvision } from './retrieval.ts';

export type PlaceParts = { index: ProvisionIndex; lang: string; limit: number; corpus: KnownCorpus };

/** The first places with their provisions, one a provision id; those that the question refers to come first. */
export async function placeHits(
  referred: readonly string[],
  places: readonly Place[],
  parts: PlaceParts,
): Promise<RetrievedProvision[]> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const first = referred.map((id) => ({ id, score: 1, evidence: byId.get(id)?.evidence ?? [] }));
  const shown = withoutRepeats([...first, ...places]).slice(0, parts.limit);
  const records = await readPlaces(shown, parts);
  const isReferred = new Set(referred);
  return shown.flatMap(({ id, score, evidence }) => {
    const provision = records.get(id);
    if (!provision) return [];
    const matchedBy = [...(isReferred.has(id) ? (['reference'] as const) : []), ...doorsOf(evidence)];
    return [
      {
        provision,
        score: Math.min(score, 1),
        matchedBy,
        evidence: evidence.map((one) => one.provision.id),
        parts: evidence.map(partOf),
      },
    ];
  });
}

function partOf({ provision, score, cosine, asked }: Candidate): FoundPart {
  return { id: provision.id, score, ...(cosine !== undefined && { cosine }), ...(asked !== undefined && { asked }) };
}

function withoutRepeats(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function doorsOf(evidence: readonly Candidate[]): MatchedBy[] {
  return [...new Set(evidence.flatMap(({ matchedBy }) => matchedBy))];
}

/** The provisions at these places: as they were found, or else in the question's language, or else in another. */
function readPlaces(
  places: readonly Place[],
  { index, lang, corpus }: PlaceParts,
): Promise<Map<string, ProvisionRecord>> {
  const found = places
    .flatMap(({ evidence }) => evidence)
    .map(({ provision }) => [provision.id, provision.lang] as const);
  const foundIn = new Map(found);
  const languageOf = (id: string) => foundIn.get(id) ?? readingLanguage(corpus, instrumentOf(id), lang);
  return recordsOf(
    index,
    places.map(({ id }) => ({ id, lang: languageOf(id) })),
  );
}
