import { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { slackLogger } from './slack-logger.ts';
import type { SlackSettings } from './slack-settings.ts';

// A call is given up after this; Slack answers within seconds or not at all.
const callMsMax = 30_000;

/** How the Web API is called: by whom it must be, and by whom it may be left out. */
export type SlackClientOptions = { patient: webApi.WebClientOptions; eager: webApi.WebClientOptions };

export function slackClientOptions({ apiUrl }: SlackSettings, log: Logger): SlackClientOptions {
  const common = { timeout: callMsMax, logger: slackLogger(log), ...(apiUrl ? { slackApiUrl: apiUrl } : {}) };
  return {
    // After the delay that Slack gives, a call is made again; some that collide are spread out.
    patient: { ...common, retryConfig: { retries: 10, factor: 1.5, minTimeout: 500, randomize: true } },
    eager: { ...common, rejectRateLimitedCalls: true, retryConfig: { retries: 0 } },
  };
}

/** One client a token, made when it is first needed. */
export function clientPerToken(options: webApi.WebClientOptions): (token: string) => webApi.WebClient {
  const made = new Map<string, webApi.WebClient>();
  return (token) => {
    const client = made.get(token) ?? new webApi.WebClient(token, options);
    made.set(token, client);
    return client;
  };
}
