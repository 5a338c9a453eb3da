import { prometheus } from '@hono/prometheus';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import { timeout } from 'hono/timeout';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import type { AnswerQuestion } from './answer/answer.ts';
import type { AnswerStore } from './answer/answer-store.ts';
import type { KeptAnswers } from './answer/kept-answers.ts';
import type { VerifyText } from './answer/verify-text.ts';
import type { Drafts } from './drafts/drafts.ts';
import { type ApiKey, requireApiKey } from './http/api-keys.ts';
import { guardOrigin } from './http/guard-origin.ts';
import { handleError } from './http/handle-error.ts';
import { openApiDocument } from './http/openapi-document.ts';
import { ProblemError, problemDetails, problemResponse } from './http/problem.ts';
import { refuseMethod } from './http/refuse-method.ts';
import { requestLog } from './http/request-log.ts';
import { revalidated } from './http/revalidated.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { IngestState } from './ingest-state.ts';
import type { CrossReferences } from './library/cross-references.ts';
import type { Library } from './library/library.ts';
import { createMcpServer } from './mcp/create-mcp-server.ts';
import { mcpRoutes } from './mcp/mcp-routes.ts';
import type { Retrieve } from './retrieval/retrieval.ts';
import { answerRoutes } from './routes/answers.ts';
import { createApi } from './routes/api.ts';
import { apiReaderRoutes } from './routes/api-reader.ts';
import { askRoutes } from './routes/ask.ts';
import { chatRoutes } from './routes/chat.ts';
import { crossReferenceRoutes } from './routes/cross-references.ts';
import { documentRoutes } from './routes/documents.ts';
import { draftExportRoutes } from './routes/draft-export.ts';
import { draftRoutes } from './routes/drafts.ts';
import { healthRoutes } from './routes/health.ts';
import { instrumentRoutes } from './routes/instruments.ts';
import { pageRoutes } from './routes/pages.ts';
import { permanentPageRoutes } from './routes/permanent-page.ts';
import { provisionRoutes } from './routes/provisions.ts';
import { searchRoutes } from './routes/search.ts';
import { verifyRoutes } from './routes/verify.ts';
import { correctedInSlack } from './slack/corrected-in-slack.ts';
import type { SlackDoor } from './slack/create-slack-door.ts';
import { slackRoutes } from './slack/slack-routes.ts';

/** Everything that the routes need, built once. */
export type Services = {
  library: Library;
  crossReferences: CrossReferences;
  retrieve: Retrieve;
  answerQuestion: AnswerQuestion;
  verifyText: VerifyText;
  drafts: Drafts;
  answers: AnswerStore;
  keptAnswers: KeptAnswers;
  detectLanguage: (text: string) => string;
  ingestState: () => IngestState;
  embedders: readonly string[];
  composer: string;
  log: Logger;
  now: () => number;
  newId: () => string;
};

export type AppOptions = {
  host: string;
  publicUrl: string;
  documentsFolder: string;
  pageFolder: string;
  /** Where the operator has set up Slack. */
  slack?: SlackDoor | null;
  /** The keys that programs need; none: everybody is served. */
  apiKeys?: readonly ApiKey[];
};

const bodyBytesMax = 2_000_000;
/** A Word document carries its pictures. */
const draftBytesMax = 30_000_000;
// What is at these addresses changes with an ingest run only.
const issuedTexts = [
  '/api/instruments/*',
  '/api/provisions/*',
  '/api/compare',
  '/api/phrases',
  '/p/*',
  '/openapi.json',
  '/docs',
];
const requestMsMax = 120_000;

/** The route table. */
export function createApp(services: Services, options: AppOptions) {
  const { library, log } = services;
  const app = createApi();
  const { printMetrics, registerMetrics } = prometheus({ registry: new Registry(), collectDefaultMetrics: true });

  app.use(requestId(), requestLog(log), registerMetrics, securityHeaders(), guardOrigin(options), refuseMethod(app));
  app.use(requireApiKey(options.apiKeys ?? []));
  app.use('/api/*', except('/api/drafts/*', limitBody(bodyBytesMax)), timeout(requestMsMax));
  app.use('/api/drafts/*', limitBody(draftBytesMax));
  app.use('/api/instruments/*', compress());
  app.use('/assets/*', compress());
  app.use('/pdfjs/*', compress());
  for (const texts of issuedTexts) app.use(texts, revalidated());
  app.onError(handleError(log));
  app.notFound(() => problemResponse(problemDetails('no-such-page', 'See / for the assistant and /docs for the API.')));

  app.route('/api', instrumentRoutes(library));
  app.route('/api', provisionRoutes(library));
  app.route('/api', searchRoutes(services));
  app.route('/api', crossReferenceRoutes(library, services.crossReferences));
  app.route('/api', askRoutes(services.answerQuestion, services.answers, library));
  app.route('/api', answerRoutes(correctedInSlack(services, options.slack), options.publicUrl));
  app.route('/api', verifyRoutes(services.verifyText));
  app.route('/api', draftRoutes(services.drafts));
  app.route('/api', draftExportRoutes(services.library));
  app.route('/api', chatRoutes({ ...services, onFailure: (error) => log.error({ err: error }, 'an answer failed') }));
  app.route(
    '/',
    mcpRoutes(() => createMcpServer(services), { publicUrl: options.publicUrl, log }),
  );
  if (options.slack) app.route('/', slackRoutes(options.slack, options.publicUrl));
  app.route('/', healthRoutes(services));
  app.get('/metrics', printMetrics);
  app.route('/', documentRoutes(library, options.documentsFolder));
  app.route('/', permanentPageRoutes(library));
  const describe = () => openApiDocument(app, options.publicUrl);
  app.get('/openapi.json', (c) => c.json(describe()));
  app.route('/', apiReaderRoutes(describe));
  app.route('/', pageRoutes(options.pageFolder));
  return app;
}

export type App = ReturnType<typeof createApp>;

function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError() {
      throw new ProblemError('too-large', `Send at most ${maxSize / 1_000_000} MB in one request.`);
    },
  });
}
