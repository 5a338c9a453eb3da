import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { Answer } from '#server/answer/answer.ts';

type Citation = Answer['statements'][number]['citations'][number];

/** The texts of an index, fetched past everything that made the answer. */
export type SourceTexts = {
  /** The words that the citation points into: the provision's own, or those of its footnote; null where there is none. */
  own: (citation: Citation) => Promise<string | null>;
  /** Everything that may be quoted under the citation: its own words, the chapeaux above it, and the whole in order. */
  around: (citation: Citation) => Promise<string[]>;
};

export function readSourceTexts(index: ProvisionIndex): SourceTexts {
  async function own({ provision, lang, footnote }: Citation): Promise<string | null> {
    const record = await index.provision(provision, lang);
    if (!record) return null;
    if (footnote === undefined) return record.text;
    return record.footnotes.find(({ mark }) => mark === footnote)?.text ?? null;
  }

  async function around(citation: Citation): Promise<string[]> {
    const record = await index.provision(citation.provision, citation.lang);
    if (!record) return [];
    const above = await ancestors(record);
    const root = above.at(-1) ?? record;
    const whole = (await index.instrument(record.instrument, citation.lang)).filter(
      ({ id }) => id === root.id || id.startsWith(`${root.id}.`),
    );
    const notes = record.footnotes.map(({ text }) => text);
    return [record.text, ...above.map(({ text }) => text), ...notes, whole.map(({ text }) => text).join(' ')];
  }

  async function ancestors(record: ProvisionRecord): Promise<ProvisionRecord[]> {
    const parent = record.parent ? await index.provision(record.parent, record.lang) : null;
    return parent ? [parent, ...(await ancestors(parent))] : [];
  }

  return { own, around };
}
