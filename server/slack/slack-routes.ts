import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { SlackDoor } from './create-slack-door.ts';
import { botScopesOf, slackManifest } from './slack-manifest.ts';

// The longest that Slack sends is a message of 40,000 characters in its envelope.
const bodyBytesMax = 1_000_000;

/** `/slack/events` for everything that Slack sends, the manifest to make the app with, and where it is installed. */
export function slackRoutes({ receiver, installer }: SlackDoor, publicUrl: string) {
  const app = new Hono<{ Bindings: HttpBindings }>()
    .post('/slack/events', bodyLimit({ maxSize: bodyBytesMax }), receiver.handle)
    .get('/slack/manifest.json', (c) => c.json(slackManifest(publicUrl)));
  if (!installer) return app;
  const scopes = botScopesOf(slackManifest(publicUrl));
  const redirectUri = `${publicUrl}/slack/oauth_redirect`;
  return app
    .get('/slack/install', async (c) => {
      await installer.handleInstallPath(c.env.incoming, c.env.outgoing, {}, { scopes, redirectUri });
      return RESPONSE_ALREADY_SENT;
    })
    .get('/slack/oauth_redirect', async (c) => {
      await installer.handleCallback(c.env.incoming, c.env.outgoing, {}, { scopes, redirectUri });
      return RESPONSE_ALREADY_SENT;
    });
}
