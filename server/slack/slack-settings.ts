import type { Config } from '#config';

/** What is needed to be reached by Slack: one workspace by its token, or several that install by OAuth. */
export type SlackSettings = {
  signingSecret: string;
  botToken: string | undefined;
  oauth: { clientId: string; clientSecret: string; stateSecret: string } | undefined;
  /** Where the Web API is; Slack's own address where none is given. */
  apiUrl: string | undefined;
  /** Empty: every workspace in which it is installed. */
  allowedTeams: readonly string[];
  /** Empty: every channel it is asked in. Direct messages are always answered. */
  allowedChannels: readonly string[];
};

/** Settings of Slack that don't fit together; the message names what is missing. */
export class SlackSettingsError extends Error {
  readonly code = 'slack-settings-incomplete';
}

/** The settings of Slack; null where the operator has set none. */
export function readSlackSettings(config: Config['slack']): SlackSettings | null {
  const { signingSecret, botToken, clientId, clientSecret, stateSecret, apiUrl, ...rest } = config;
  if (!signingSecret && !botToken && !clientId) return null;
  if (!signingSecret) throw new SlackSettingsError(`Slack is not served: set SLACK_SIGNING_SECRET. ${whereToFind}`);
  const oauth = clientId && clientSecret && stateSecret ? { clientId, clientSecret, stateSecret } : undefined;
  if (!botToken && !oauth) throw new SlackSettingsError(`Slack is not served: set ${howToInstall}. ${whereToFind}`);
  // Without a slash at its end the last part of the address would be lost before a method's name.
  return { signingSecret, botToken, oauth, apiUrl: apiUrl?.replace(/\/*$/, '/'), ...rest };
}

const howToInstall =
  'SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET for several';
const whereToFind = 'The page of your app at api.slack.com shows them.';
