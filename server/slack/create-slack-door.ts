import { App } from '@slack/bolt';
import type { InstallProvider } from '@slack/oauth';
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
import { clientPerToken, slackClientOptions } from './slack-clients.ts';
import { createAuthorize, createInstaller, forgetUninstalled } from './slack-installations.ts';
import { slackLogger } from './slack-logger.ts';
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

/** The app for Slack over the services: every listener, and the receiver that feeds them. */
export function createSlackDoor(door: SlackDoorParts): SlackDoor {
  const { services, settings, store, publicUrl } = door;
  const { log } = services;
  const receiver = new FetchReceiver({ signingSecret: settings.signingSecret, store, log });
  const installer = createInstaller(settings, store, log);
  const authorize = createAuthorize(settings, installer);
  const { patient, eager } = slackClientOptions(settings, log);
  // Bolt would keep conversations in memory of its own.
  const app = new App({ receiver, authorize, clientOptions: patient, logger: slackLogger(log), convoStore: false });
  app.error(async (error) => log.error({ err: error }, 'a listener of Slack failed'));
  letIn(app, settings);
  listen(app, partsOf(door, clientPerToken(eager)));
  forgetUninstalled(app, store);
  const clientFor = clientPerToken(patient);

  return {
    receiver,
    installer,
    async correct(answerId) {
      const posted = store.answer(answerId);
      if (!posted?.message) return;
      const workspace = { teamId: posted.place.team, enterpriseId: undefined, isEnterpriseInstall: false };
      const { botToken = '' } = await authorize(workspace);
      await correctAnswer(posted, { client: clientFor(botToken), publicUrl });
    },
  };
}

/** Lets people in, of the workspaces that the operator allows, and no bot. */
function letIn(app: App, { allowedTeams }: SlackSettings): void {
  app.use(async ({ body, context, next }) => {
    const team = context.teamId ?? '';
    const teams = [team, teamOfAuthor(body) ?? team];
    if (!isFromBot(body) && teams.every((one) => isAmong(allowedTeams, one))) await next();
  });
}

function listen(app: App, parts: SlackParts): void {
  listenForQuestions(app, parts);
  listenForStop(app, parts);
  listenForCommand(app, parts);
  listenForAnswerActions(app, parts);
  listenForShortcuts(app, parts);
  listenForHome(app, parts);
  listenForLinks(app, parts);
}

function partsOf(door: SlackDoorParts, eagerClient: SlackParts['eagerClient']): SlackParts {
  const { services, settings, store, publicUrl, pace = createChannelPace(), now = Date.now } = door;
  return {
    ...services,
    store,
    publicUrl,
    now,
    pace,
    gate: createStreamGate(now),
    turnstile: createTurnstile(answersAtOnce),
    running: createRunningAnswers(),
    eagerClient,
    isAllowed: (channel) => channel.startsWith('D') || isAmong(settings.allowedChannels, channel),
  };
}

/** An empty list names everybody. */
function isAmong(allowed: readonly string[], name: string): boolean {
  return allowed.length === 0 || allowed.includes(name);
}
