import { App, type AuthorizeResult, LogLevel, webApi } from '@slack/bolt';
import { InstallProvider } from '@slack/oauth';
import type { Logger } from 'pino';
import { type ChannelPace, createChannelPace } from './channel-pace.ts';
import { correctAnswer } from './correct-answer.ts';
import { isFromBot, teamOfAuthor } from './is-from-bot.ts';
import { listenForAnswerActions } from './listeners/answer-actions.ts';
import { listenForCommand } from './listeners/cite-command.ts';
import { listenForHome } from './listeners/home.ts';
import { listenForShortcuts } from './listeners/message-shortcuts.ts';
import { listenForQuestions } from './listeners/questions.ts';
import { listenForStop } from './listeners/stop.ts';
import { listenForLinks } from './listeners/unfurl.ts';
import { FetchReceiver } from './receiver.ts';
import { createRunningAnswers } from './running-answers.ts';
import type { SlackParts, SlackServices } from './slack-parts.ts';
import type { SlackSettings } from './slack-settings.ts';
import type { SlackStore } from './slack-store.ts';
import { createStreamGate } from './stream-gate.ts';
import { createTurnstile } from './turnstile.ts';

export type SlackDoorParts = {
  services: SlackServices;
  settings: SlackSettings;
  store: SlackStore;
  publicUrl: string;
  pace?: ChannelPace;
  now?: () => number;
};

/** Slack's way in: what takes its requests, and who installs it. */
export type SlackDoor = {
  receiver: FetchReceiver;
  installer: InstallProvider | null;
  /** Puts the warning over an answer that was marked as wrong at another door; does nothing where it was never posted. */
  correct: (answerId: string) => Promise<void>;
};

// Answers made at once; the others wait, so that Slack is acknowledged in time whatever is going on.
const answersAtOnce = 8;
// A call is given up after this; Slack answers within seconds or not at all.
const callMsMax = 30_000;
// After the delay that Slack gives, a call is made again; some that collide are spread out.
const patience = { retries: 10, factor: 1.5, minTimeout: 500, randomize: true };

/** The app for Slack over the services: every listener, and the receiver that feeds them. */
export function createSlackDoor({
  services,
  settings,
  store,
  publicUrl,
  pace,
  now = Date.now,
}: SlackDoorParts): SlackDoor {
  const { log } = services;
  const receiver = new FetchReceiver({ signingSecret: settings.signingSecret, store, log });
  const installer = createInstaller(settings, store, log);
  const clientOptions = {
    timeout: callMsMax,
    logger: slackLogger(log),
    ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
  };
  const app = new App({
    receiver,
    authorize: async ({ teamId, enterpriseId, isEnterpriseInstall }) =>
      installer
        ? ((await installer.authorize({ teamId, enterpriseId, isEnterpriseInstall })) as AuthorizeResult)
        : { botToken: settings.botToken ?? '', ...(teamId ? { teamId } : {}) },
    clientOptions: { ...clientOptions, retryConfig: patience },
    logger: slackLogger(log),
    // Bolt would keep conversations in memory of its own.
    convoStore: false,
  });
  app.error(async (error) => log.error({ err: error }, 'a listener of Slack failed'));
  app.use(async ({ body, context, next }) => {
    const team = context.teamId ?? '';
    const teams = [team, teamOfAuthor(body) ?? team];
    if (isFromBot(body) || !teams.every((team) => isAmong(settings.allowedTeams, team))) return;
    await next();
  });

  const parts: SlackParts = {
    ...services,
    store,
    publicUrl,
    now,
    pace: pace ?? createChannelPace(),
    gate: createStreamGate(now),
    turnstile: createTurnstile(answersAtOnce),
    running: createRunningAnswers(),
    eagerClient: perToken(
      (token) =>
        new webApi.WebClient(token, { ...clientOptions, rejectRateLimitedCalls: true, retryConfig: { retries: 0 } }),
    ),
    isAllowed: (channel) => channel.startsWith('D') || isAmong(settings.allowedChannels, channel),
  };
  listenForQuestions(app, parts);
  listenForStop(app, parts);
  listenForCommand(app, parts);
  listenForAnswerActions(app, parts);
  listenForShortcuts(app, parts);
  listenForHome(app, parts);
  listenForLinks(app, parts);
  forgetUninstalled(app, store);
  return { receiver, installer, correct };

  async function correct(answerId: string): Promise<void> {
    const posted = store.answer(answerId);
    if (!posted?.message) return;
    const token = await tokenFor(posted.place.team);
    await correctAnswer(posted, { client: new webApi.WebClient(token, clientOptions), publicUrl });
  }

  async function tokenFor(team: string): Promise<string> {
    const installed = await installer?.authorize({ teamId: team, enterpriseId: undefined, isEnterpriseInstall: false });
    return installed?.botToken ?? settings.botToken ?? '';
  }
}

/** An empty list names everybody. */
function isAmong(allowed: readonly string[], name: string): boolean {
  return allowed.length === 0 || allowed.includes(name);
}

function perToken<T>(make: (token: string) => T): (token: string) => T {
  const made = new Map<string, T>();
  return (token) => {
    const known = made.get(token) ?? make(token);
    made.set(token, known);
    return known;
  };
}

function forgetUninstalled(app: App, { installations }: SlackStore): void {
  app.event(/^(app_uninstalled|tokens_revoked)$/, async ({ context }) => {
    const { teamId, enterpriseId, isEnterpriseInstall } = context;
    await installations.deleteInstallation?.({ teamId, enterpriseId, isEnterpriseInstall });
  });
}

/** With a token of its own it serves that workspace, and there is nothing to install. */
function createInstaller(
  { oauth, botToken, apiUrl }: SlackSettings,
  store: SlackStore,
  log: Logger,
): InstallProvider | null {
  if (!oauth || botToken) return null;
  return new InstallProvider({
    ...oauth,
    installationStore: store.installations,
    directInstall: true,
    logger: slackLogger(log),
    ...(apiUrl ? { clientOptions: { slackApiUrl: apiUrl } } : {}),
  });
}

/** Slack's kit logs into ours; what it calls info is detail here. */
function slackLogger(log: Logger) {
  return {
    debug: (...said: unknown[]) => log.trace({ said }, 'slack'),
    info: (...said: unknown[]) => log.debug({ said }, 'slack'),
    warn: (...said: unknown[]) => log.warn({ said }, 'slack'),
    error: (...said: unknown[]) => log.error({ said }, 'slack'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
