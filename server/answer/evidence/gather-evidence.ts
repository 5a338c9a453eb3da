import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { Reference } from '#corpus/references/reference.ts';
import type { Retrieval, Retrieve, RetrievedProvision } from '#server/retrieval/retrieval.ts';
import { pointBack } from '../question/point-back.ts';
import { type Correction, type ReadQuestion, withSpelling } from '../question/read-question.ts';
import { contentStemsOf } from '../text/words.ts';
import type { Evidence } from './evidence.ts';
import { foundPassages } from './found-passages.ts';
import { type InstrumentText, type InstrumentTexts, type TextPlace, textKey } from './instrument-texts.ts';
import {
  comparedIn,
  instrumentsMeant,
  namedScope,
  namedWhole,
  namedWithCarriers,
  wholeToRead,
} from './instruments-meant.ts';
import {
  ownReferences,
  type ResolveInTurn,
  readTurns,
  referencesAfter,
  withinInstruments,
} from './references-in-turns.ts';
import type { SubjectLines } from './subject-lines.ts';
import type { Rarity } from './word-rarity.ts';

export type EvidenceSources = {
  index: ProvisionIndex;
  retrieve: Retrieve;
  texts: InstrumentTexts;
  rarityIn: (lang: string) => Promise<Rarity>;
  linesIn: (lang: string) => SubjectLines;
  resolve: ResolveInTurn;
};

// Enough to see what stands around the best; choosing is done on far fewer.
const hitsMax = 40;

/** Finds what may answer a question and puts it together into passages, best first. */
export async function gatherEvidence(
  read: ReadQuestion,
  instruments: readonly string[] | undefined,
  { index, retrieve, texts, rarityIn, linesIn, resolve }: EvidenceSources,
): Promise<Evidence> {
  const { standalone, lang } = read;
  const filter = instruments?.length ? { filter: { instruments } } : {};
  const [retrieved, spoken] = await Promise.all([
    retrieve({ question: standalone, lang, limit: hitsMax, ...filter }),
    readTurns(read, resolve),
  ]);
  const references = withinInstruments(await referencesAfter(read, retrieved.references, spoken, resolve), instruments);
  const retrieval = { ...retrieved, references };
  const rarity = await rarityIn(lang);
  const lines = linesIn(lang);
  const spelled = withSpelling(read, correctionsIn(retrieval.readAs));
  const question = withoutNames(spelled, retrieval.references);
  const documents = await index.documents();
  const scope = namedScope(references, retrieval.hits, documents);
  const whole = namedWhole(question, references, spoken, documents);
  const hits = await Promise.all(retrieval.hits.filter(inScope(scope)).map((hit) => inLanguage(hit, lang, index)));
  const spokenOf = read.turnsBefore.length > 0 ? spoken.provisions : [];
  const pointedTo = ownReferences(read, retrieval.references).length > 0 ? [] : pointBack(read.asked, lang, spokenOf);
  const referred = await Promise.all(
    [...referredIds(retrieval.references), ...pointedTo].map((id) => readReferred(id, lang, index)),
  );
  const carried = namedWithCarriers(question, instrumentsMeant(question, references, spoken), documents);
  const only = wholeToRead(question, { scope, whole, carried, instruments });
  const everywhere = only === null ? [] : await instrumentsAtHand(only, lang, index);
  const places = [...hits.map(({ provision }) => provision), ...referred.flatMap((one) => one ?? []), ...everywhere];
  const instrumentTexts = await textsOf(places, texts);
  return {
    question,
    retrieval,
    found: foundPassages({ question, retrieval, texts: instrumentTexts, rarity, lines, hits }),
    referred: new Map(referred.flatMap((record) => (record ? [[record.id, record]] : []))),
    spokenOf,
    pointedTo,
    carried,
    scope,
    whole,
    compared: comparedIn(question, references, documents),
    texts: instrumentTexts,
    lines,
    rarity,
  };
}

/** What retrieval put right: a word read as one other that is written much like it, and no term of the thesaurus. */
function correctionsIn(readAs: Retrieval['readAs']): Correction[] {
  return readAs.flatMap(({ asked, as: [meant = '', ...others] }) => {
    const isWordForWord = others.length === 0 && !/\s/u.test(asked) && !/\s/u.test(meant);
    return isWordForWord && isAlike(asked, meant) ? [{ asked, meant }] : [];
  });
}

/** A misspelling keeps most of its letters; a synonym does not. */
function isAlike(one: string, other: string): boolean {
  const [left, right] = [new Set(one.toLowerCase()), new Set(other.toLowerCase())];
  return left.intersection(right).size * 2 > Math.max(left.size, right.size) && one[0] === other[0];
}

/** The names of instruments say where to look and not for what. */
function withoutNames(question: ReadQuestion, references: readonly Reference[]): ReadQuestion {
  const named = contentStemsOf(references.map(({ text }) => text).join(' '), question.lang);
  return { ...question, focus: question.focus.filter(({ stem }) => !named.has(stem)) };
}

function inScope(scope: ReadonlySet<string> | null): (hit: RetrievedProvision) => boolean {
  return ({ provision }) => scope === null || scope.has(provision.instrument);
}

/** The version in the asker's language, where it is loaded. */
async function inLanguage(hit: RetrievedProvision, lang: string, index: ProvisionIndex): Promise<RetrievedProvision> {
  if (hit.provision.lang === lang) return hit;
  const provision = await index.provision(hit.provision.id, lang);
  return provision ? { ...hit, provision } : hit;
}

function referredIds(references: readonly Reference[]): string[] {
  return [...new Set(references.flatMap(({ provisions, nearest }) => [...provisions, ...nearest]))];
}

/** What a reference names, in the asker's language, else in English, else as it is loaded; null where it is not. */
async function readReferred(id: string, lang: string, index: ProvisionIndex): Promise<ProvisionRecord | null> {
  const loaded = await index.languagesOf(id);
  const best = [lang, 'en'].find((wanted) => loaded.includes(wanted)) ?? loaded[0];
  return best ? index.provision(id, best) : null;
}

async function textsOf(
  places: readonly TextPlace[],
  texts: InstrumentTexts,
): Promise<ReadonlyMap<string, InstrumentText>> {
  const wanted = new Map(places.map((place) => [textKey(place), place]));
  const read = await Promise.all(
    [...wanted].map(async ([key, { instrument, lang }]) => [key, await texts.of(instrument, lang)] as const),
  );
  return new Map(read);
}

/** Every instrument to go through, in the asker's language, else in English, else as it is loaded. */
async function instrumentsAtHand(
  only: Iterable<string> | undefined,
  lang: string,
  index: ProvisionIndex,
): Promise<TextPlace[]> {
  const wanted = only && new Set(only);
  const loaded = (await index.documents()).flatMap((document) =>
    document.instruments.map(({ slug }) => ({ instrument: slug, lang: document.lang })),
  );
  const inside = loaded.filter(({ instrument }) => !wanted?.size || wanted.has(instrument));
  return [...Map.groupBy(inside, ({ instrument }) => instrument).values()].flatMap((versions) => {
    const best = [lang, 'en'].flatMap((language) => versions.find((version) => version.lang === language) ?? []);
    return best[0] ?? versions[0] ?? [];
  });
}
