import { z } from 'zod';

/** The text of an environment variable that is set to something; an empty one counts as not set. */
const setting = z
  .string()
  .trim()
  .transform((text) => text || undefined)
  .optional();

/** Words with commas between them. */
const listed = setting.transform((text) => text?.split(',').flatMap((word) => word.trim() || []) ?? []);

const Environment = z.object({
  PORT: z.coerce.number('give a port from 0 to 65535, such as 3000').int().min(0).max(65_535).default(3000),
  HOST: setting,
  DATA_DIR: setting,
  CORPUS_MIRROR: setting,
  MODEL_MIRROR: setting,
  EMBEDDING_MODEL: setting,
  RERANKING_MODEL: setting,
  RERANKING_BASE_URL: setting,
  MODEL: setting,
  MODEL_BASE_URL: setting,
  SECOND_READER: setting,
  OPENAI_API_KEY: setting,
  INDEX_URL: setting,
  DATABASE_URL: setting,
  PUBLIC_URL: setting.pipe(z.url('give an address such as https://standards.example').optional()),
  OFFLINE: setting,
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  LOG_QUESTIONS: setting,
  CHROMIUM: setting,
  API_KEYS: listed,
  SLACK_BOT_TOKEN: setting,
  SLACK_SIGNING_SECRET: setting,
  SLACK_CLIENT_ID: setting,
  SLACK_CLIENT_SECRET: setting,
  SLACK_STATE_SECRET: setting,
  SLACK_API_URL: setting.pipe(z.url('give the address of a Slack Web API').optional()),
  SLACK_TEAMS: listed,
  SLACK_CHANNELS: listed,
});

/** Every setting of the program, with its default in place. */
export type Config = {
  port: number;
  host: string;
  /** Everything the program writes lies below it. */
  dataDir: string;
  /** A folder or an http(s) address that holds `<slug>.<lang>.<pdf|docx|xml>`. */
  corpusMirror: string | undefined;
  /** A folder or an http(s) address that holds one folder a model. */
  modelMirror: string | undefined;
  /** `auto`, `none`, `bundled`, local models' names joined by commas, or `provider:model` of the AI SDK. */
  embeddingModel: string;
  /** `provider:model` of the AI SDK that puts what was found into a new order; none where it is not set. */
  rerankingModel: string | undefined;
  rerankingBaseUrl: string | undefined;
  /** `provider:model` of the AI SDK; the quotation composer answers where it is not set. */
  model: string | undefined;
  modelBaseUrl: string | undefined;
  /** True when the model is to read its statements again and may withhold what the checks let pass. */
  secondReader: boolean;
  /** For a server of the OpenAI protocol at `modelBaseUrl`; providers read their own usual variable. */
  modelApiKey: string | undefined;
  /** The folder of the index. */
  indexUrl: string;
  /** The SQLite file in which shared answers and feedback are kept. */
  databaseFile: string;
  /** Every absolute link is built from it; no slash at its end. */
  publicUrl: string;
  /** True when nothing may be fetched from the network. */
  offline: boolean;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** True when the operator wants the questions' text in the log. */
  logQuestions: boolean;
  /** The browser that the tests drive, where it is not in a usual place. */
  chromium: string | undefined;
  /** The keys that programs need, as the operator wrote them; none: everybody is served. */
  apiKeys: string[];
  slack: {
    signingSecret: string | undefined;
    /** The token of the one workspace in which it is installed. */
    botToken: string | undefined;
    /** For several workspaces, which install by OAuth. */
    clientId: string | undefined;
    clientSecret: string | undefined;
    stateSecret: string | undefined;
    apiUrl: string | undefined;
    /** The workspaces and channels that are answered; all where none is named. */
    allowedTeams: string[];
    allowedChannels: string[];
  };
};

/** A setting that can't be used; its message names the variable and what it may be. */
export class ConfigError extends Error {
  readonly code = 'config-invalid';
}

/** Reads the settings. Only a `main` calls this; everything else is given values. */
export function loadConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = Environment.safeParse(env);
  if (!parsed.success) throw new ConfigError(describe(parsed.error));
  const e = parsed.data;
  const dataDir = e.DATA_DIR ?? 'data';
  return {
    port: e.PORT,
    host: e.HOST ?? '127.0.0.1',
    dataDir,
    corpusMirror: e.CORPUS_MIRROR,
    modelMirror: e.MODEL_MIRROR,
    embeddingModel: e.EMBEDDING_MODEL ?? 'auto',
    rerankingModel: e.RERANKING_MODEL,
    rerankingBaseUrl: e.RERANKING_BASE_URL,
    model: e.MODEL,
    modelBaseUrl: e.MODEL_BASE_URL,
    secondReader: isYes(e.SECOND_READER),
    modelApiKey: e.OPENAI_API_KEY,
    indexUrl: e.INDEX_URL ?? `${dataDir}/index`,
    databaseFile: databaseFile(e.DATABASE_URL) ?? `${dataDir}/store.sqlite`,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    offline: isYes(e.OFFLINE),
    logLevel: e.LOG_LEVEL,
    logQuestions: isYes(e.LOG_QUESTIONS),
    chromium: e.CHROMIUM,
    apiKeys: e.API_KEYS,
    slack: {
      signingSecret: e.SLACK_SIGNING_SECRET,
      botToken: e.SLACK_BOT_TOKEN,
      clientId: e.SLACK_CLIENT_ID,
      clientSecret: e.SLACK_CLIENT_SECRET,
      stateSecret: e.SLACK_STATE_SECRET,
      apiUrl: e.SLACK_API_URL,
      allowedTeams: e.SLACK_TEAMS,
      allowedChannels: e.SLACK_CHANNELS,
    },
  };
}

/** A path, or `file:` before one, as SQLite itself writes it. */
function databaseFile(url: string | undefined): string | undefined {
  if (url && /^[a-z]+:\/\//i.test(url) && !url.startsWith('file://'))
    throw new ConfigError('DATABASE_URL: give the path of an SQLite file; other databases are not supported yet.');
  return url?.replace(/^file:(?:\/\/)?/, '');
}

function isYes(text: string | undefined): boolean {
  return text !== undefined && !/^(0|no|false|off)$/i.test(text);
}

function describe(error: z.ZodError): string {
  const lines = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return `A setting in the environment can't be used. ${lines.join('; ')}. See .env.example.`;
}
