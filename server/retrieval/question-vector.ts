import type { Embedder } from '#corpus/embedding/embedder.ts';
import { unitVector } from '#corpus/embedding/unit-vector.ts';
import { questionForms } from './question-forms.ts';

/** Embeds a question, given in one or several wordings, without what all questions of its language have in common. */
export type EmbedQuestion = (embedder: Embedder, wordings: readonly string[], lang: string) => Promise<Float32Array>;

/** So many texts are remembered: one question is asked in several wordings, through several doors. */
const rememberedMax = 64;

/** The forms of each language and embedder are embedded once, when the first question needs them. */
export function createEmbedQuestion(formShare: number, forms = questionForms): EmbedQuestion {
  const means = new Map<string, Promise<Float32Array>>();
  const remembered = new Map<string, Promise<Float32Array>>();
  const meanOfForms = (embedder: Embedder, lang: string): Promise<Float32Array> => {
    const key = `${embedder.id}|${lang}`;
    const mean = means.get(key) ?? meanOf(embedder, forms[lang] ?? forms.en ?? [], (text) => embedder.embedQuery(text));
    means.set(key, mean);
    return mean;
  };
  const embedOnce = (embedder: Embedder) => (text: string) => {
    const key = `${embedder.id}|${text}`;
    const vector = remembered.get(key) ?? embedder.embedQuery(text);
    remembered.delete(key);
    remembered.set(key, vector);
    vector.catch(() => remembered.delete(key));
    for (const oldest of remembered.keys()) if (remembered.size > rememberedMax) remembered.delete(oldest);
    return vector;
  };
  return async (embedder, wordings, lang) => {
    const [vector, form] = await Promise.all([
      meanOf(embedder, wordings, embedOnce(embedder)),
      meanOfForms(embedder, lang),
    ]);
    return unitVector(vector.map((value, at) => value - formShare * (form[at] ?? 0)));
  };
}

async function meanOf(
  { dimension }: Embedder,
  texts: readonly string[],
  embed: (text: string) => Promise<Float32Array>,
): Promise<Float32Array> {
  const mean = new Float32Array(dimension);
  for (const text of texts) {
    const vector = await embed(text);
    vector.forEach((value, at) => {
      mean[at] = (mean[at] ?? 0) + value / texts.length;
    });
  }
  return mean;
}
