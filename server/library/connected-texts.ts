import { setImmediate } from 'node:timers/promises';
import type { DocumentDigest } from '#corpus/index/digests/document-digest.ts';
import { type DigestChanges, type DigestParts, keepDigests } from '#corpus/index/digests/keep-digests.ts';
import { perVersion } from '#corpus/index/per-version.ts';
import type { IndexedDocument } from '#corpus/index/provision-index.ts';
import { buildCitationGraph, type CitationEdge } from '#corpus/references/citation-graph.ts';
import { type Citator, createCitator, linesOf } from '#corpus/references/citator.ts';
import { createPhraseIndex, type DocumentWordings, type PhraseIndex } from '#corpus/references/phrase-index.ts';

/** What is derived from all texts together, as they are in one version of the index. */
export type ConnectedTexts = { phrases: PhraseIndex; citatorIn: (lang: string) => Citator };

function wordingsIn({ id, lang, instruments }: IndexedDocument, { wordings }: DocumentDigest): DocumentWordings {
  const adoptedOf = (slug: string) => instruments.find((one) => one.slug === slug)?.adopted ?? null;
  return {
    document: id,
    lang,
    instruments: wordings.map((its) => ({ wordings: its, adopted: adoptedOf(its.slug) })),
  };
}

/** Derives it when it is first asked for; when the index has changed, what changed and no more. */
export function createConnectedTexts(parts: DigestParts): () => Promise<ConnectedTexts> {
  const { index, catalogue } = parts;
  const update = keepDigests(parts);
  const phrases = createPhraseIndex();
  const held = new Map<string, { document: IndexedDocument; citations: CitationEdge[] }>();

  function citatorOf(lang: string): Citator {
    const inLanguage = [...held.values()].filter(({ document }) => document.lang === lang);
    return createCitator({
      instruments: linesOf(
        inLanguage.flatMap(({ document }) => document.instruments),
        catalogue,
      ),
      provisionsOf: (slug) => index.instrument(slug, lang),
      provisionsElsewhere: async (slug) => (lang === 'en' ? [] : index.instrument(slug, 'en')),
      graph: buildCitationGraph(inLanguage.flatMap(({ citations }) => citations)),
    });
  }

  async function take({ changed, removed }: DigestChanges): Promise<void> {
    for (const id of removed) {
      phrases.remove(id);
      held.delete(id);
    }
    for (const { document, digest } of changed) {
      held.set(document.id, { document, citations: digest.citations });
      phrases.put([wordingsIn(document, digest)]);
      // Thousands of documents take a second: other requests are answered in between.
      await setImmediate();
    }
  }

  return perVersion(index, async () => {
    await update(take);
    const citators = new Map<string, Citator>();
    return {
      phrases,
      citatorIn(lang) {
        const citator = citators.get(lang) ?? citatorOf(lang);
        citators.set(lang, citator);
        return citator;
      },
    };
  });
}
