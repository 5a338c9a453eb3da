import { pino } from 'pino';
import { type Catalogue, catalogue as wholeCatalogue } from '#corpus/catalogue.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import { createAnswerMemory } from './answer/answer-store.ts';
import { indexOf } from './answer/answerer.fixture.ts';
import { createAnswerer } from './answer/create-answerer.ts';
import { createKeptAnswers } from './answer/kept-answers.ts';
import { languageOfQuestion } from './answer/question/question-language.ts';
import { sampleInstrument } from './answer/samples.fixture.ts';
import { createVerifyText } from './answer/verify-text.ts';
import { type App, type AppOptions, createApp, type Services } from './app.ts';
import { createDrafts } from './drafts/create-drafts.ts';
import { ingestNotStarted } from './ingest-state.ts';
import { createCrossReferences } from './library/cross-references.ts';
import { createLibrary } from './library/index-library.ts';
import { createRetriever } from './retrieval/create-retriever.ts';
import { createInMemoryAnswerArchive } from './store/in-memory-answer-archive.ts';

export const samplePublicUrl = 'http://localhost:3000';

/** A few provisions in the words of the field, one of them in two languages, one hostile. */
const samples: ProvisionRecord[][] = [
  sampleInstrument('nelson-mandela-rules', {
    'rule-43': 'In no circumstances may restrictions or disciplinary sanctions amount to torture.',
    'rule-43.1': 'The following practices, in particular, shall be prohibited: (a) Indefinite solitary confinement.',
    'rule-44':
      'For the purpose of these rules, solitary confinement shall refer to the confinement of prisoners for 22 hours or more a day without meaningful human contact.',
    'rule-45': '',
    'rule-45.1': 'Solitary confinement shall be used only in exceptional cases as a last resort.',
    'rule-45.2':
      'The imposition of solitary confinement should be prohibited in the case of prisoners with disabilities.',
    'rule-58':
      'Prisoners shall be allowed, under necessary supervision, to communicate with their family at regular intervals.',
  }),
  sampleInstrument(
    'nelson-mandela-rules',
    { 'rule-44': "L'isolement cellulaire signifie l'isolement d'un détenu pendant 22 heures par jour ou plus." },
    { lang: 'fr' },
  ),
  sampleInstrument('bangkok-rules', {
    'rule-5':
      'The accommodation of women prisoners shall have facilities and materials required to meet their hygiene needs.',
  }),
  sampleInstrument('hostile-paper', {
    'para-1':
      'Nothing <img src=x onerror=alert(1)> here, <!channel> and <https://evil.example|rule 45> of trombones & horns.',
  }),
];

/** The app over the services below, with no built page. */
export async function sampleApp(parts: Partial<Services> = {}, options: Partial<AppOptions> = {}): Promise<App> {
  return appOver(await sampleServices(parts), options);
}

/** The app over any services, with no built page. */
export function appOver(services: Services, options: Partial<AppOptions> = {}): App {
  const places = { host: '127.0.0.1', publicUrl: samplePublicUrl, documentsFolder: 'docs', pageFolder: 'docs' };
  return createApp(services, { ...places, ...options });
}

/** The services over a few provisions, as the program builds them: only the index is in memory. */
export async function sampleServices(
  parts: Partial<Services> = {},
  {
    instruments = samples,
    catalogue = wholeCatalogue,
    index: given,
  }: { instruments?: ProvisionRecord[][]; catalogue?: Catalogue; index?: ProvisionIndex } = {},
): Promise<Services> {
  const index = given ?? (await indexOf(catalogue, ...instruments));
  const library = createLibrary({ index, catalogue, publicUrl: samplePublicUrl, officialAddress: () => null });
  const retrieve = createRetriever({
    index,
    embedders: [],
    resolveReferences: (text, options) => resolveReferences(text, { ...options, catalogue, question: true }),
  });
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const answers = createAnswerMemory();
  return {
    library,
    crossReferences: createCrossReferences({ index, catalogue }),
    retrieve,
    answerQuestion: createAnswerer({ index, retrieve, catalogue, present: library.present, newId }),
    verifyText: createVerifyText({ index, catalogue }),
    drafts: createDrafts({ index, catalogue, crossReferences: createCrossReferences({ index, catalogue }) }),
    answers,
    keptAnswers: createKeptAnswers({ remembered: answers, archive: createInMemoryAnswerArchive(), index }),
    detectLanguage: (text) => languageOfQuestion(text).lang,
    ingestState: () => ingestNotStarted,
    embedders: [],
    composer: 'quotation',
    log: pino({ level: 'silent' }),
    now: () => 0,
    newId,
    ...parts,
  };
}
