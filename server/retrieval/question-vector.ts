import type { Embedder } from '#corpus/embedding/embedder.ts';
import { unitVector } from '#corpus/embedding/unit-vector.ts';
import { questionForms } from './question-forms.ts';

/** Embeds a question, given in one or several wordings, without what all questions of its language have in common. */
export type EmbedQuestion = (embedder: Embedder, wordings: readonly string[], lang: string) => Promise<Float32Array>;

/** The forms of each language and embedder are embedded once, when the first question needs them. */
export function createEmbedQuestion(formShare: number, forms = questionForms): EmbedQuestion {
  const means = new Map<string, Promise<Float32Array>>();
  const meanOfForms = (embedder: Embedder, lang: string): Promise<Float32Array> => {
    const key = `${embedder.id}|${lang}`;
    const mean = means.get(key) ?? embedMean(embedder, forms[lang] ?? forms.en ?? []);
    means.set(key, mean);
    return mean;
  };
  return async (embedder, wordings, lang) => {
    const [vector, form] = await Promise.all([embedMean(embedder, wordings), meanOfForms(embedder, lang)]);
    return unitVector(vector.map((value, at) => value - formShare * (form[at] ?? 0)));
  };
}

async function embedMean(embedder: Embedder, texts: readonly string[]): Promise<Float32Array> {
  const mean = new Float32Array(embedder.dimension);
  for (const text of texts) {
    const vector = await embedder.embedQuery(text);
    vector.forEach((value, at) => {
      mean[at] = (mean[at] ?? 0) + value / texts.length;
    });
  }
  return mean;
}
