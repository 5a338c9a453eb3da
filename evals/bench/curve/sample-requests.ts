import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { phraseTokens } from '#corpus/references/phrase-tokens.ts';

/** What is asked of an index, taken from its own texts: the same texts give the same requests. */
export type SampleRequests = { phrases: string[]; pages: string[]; provisions: { slug: string; locator: string }[] };

const samples = 120;
const pageCharacters = 3000;

/** Wordings that the texts of the United Nations are full of, beside those that stand in them once. */
const frequentPhrases = [
  'Member States',
  'upon request',
  'the rule of law',
  'Requests the Secretary-General to report',
];

/** Takes provisions at even distances. */
export function sampleRequests(records: readonly ProvisionRecord[]): SampleRequests {
  const texts = records.filter(({ text }) => text.length > 80);
  const step = Math.max(1, Math.floor(texts.length / samples));
  const taken = texts.filter((_, at) => at % step === 0).slice(0, samples);
  return {
    phrases: [...frequentPhrases, ...taken.map(({ text }, at) => stretchOf(text, 2 + (at % 5)))],
    pages: taken.slice(0, 40).map((record) => pageFrom(texts, texts.indexOf(record))),
    provisions: taken.map(({ instrument, locator }) => ({ slug: instrument, locator })),
  };
}

/** So many words out of the middle of a text. */
function stretchOf(text: string, words: number): string {
  const tokens = phraseTokens(text);
  const from = Math.floor((tokens.length - words) / 2);
  return text.slice(tokens[from]?.start ?? 0, tokens[from + words - 1]?.end ?? text.length);
}

function pageFrom(texts: readonly ProvisionRecord[], from: number): string {
  let page = '';
  for (let at = from; at < texts.length && page.length < pageCharacters; at++) page += `${texts[at]?.text}\n`;
  return page.slice(0, pageCharacters);
}
