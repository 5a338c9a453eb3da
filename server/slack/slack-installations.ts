import type { App, AuthorizeResult } from '@slack/bolt';
import { InstallProvider } from '@slack/oauth';
import type { Logger } from 'pino';
import { slackLogger } from './slack-logger.ts';
import type { SlackSettings } from './slack-settings.ts';
import type { SlackStore } from './slack-store.ts';

export type Workspace = { teamId: string | undefined; enterpriseId: string | undefined; isEnterpriseInstall: boolean };

/** With a token of its own it serves that workspace, and there is nothing to install. */
export function createInstaller(settings: SlackSettings, store: SlackStore, log: Logger): InstallProvider | null {
  const { oauth, botToken, apiUrl } = settings;
  if (!oauth || botToken) return null;
  return new InstallProvider({
    ...oauth,
    installationStore: store.installations,
    directInstall: true,
    logger: slackLogger(log),
    ...(apiUrl ? { clientOptions: { slackApiUrl: apiUrl } } : {}),
  });
}

/** Finds with which token a workspace is answered; throws where it is not installed there. */
export function createAuthorize({ botToken = '' }: SlackSettings, installer: InstallProvider | null) {
  return async function authorize(workspace: Workspace): Promise<AuthorizeResult> {
    if (installer) return (await installer.authorize(workspace)) as AuthorizeResult;
    return { botToken, ...(workspace.teamId ? { teamId: workspace.teamId } : {}) };
  };
}

/** Forgets the token of a workspace that has thrown the app out. */
export function forgetUninstalled(app: App, { installations }: SlackStore): void {
  app.event('app_uninstalled', ({ context }) => forget(context));
  app.event('tokens_revoked', async ({ event, context }) => {
    // The tokens of its people are none of ours.
    if ((event.tokens.bot ?? []).length > 0) await forget(context);
  });

  async function forget({ teamId, enterpriseId, isEnterpriseInstall }: Partial<Workspace>): Promise<void> {
    await installations.deleteInstallation?.({
      teamId,
      enterpriseId,
      isEnterpriseInstall: isEnterpriseInstall ?? false,
    });
  }
}
