import { expect, test } from 'vitest';
import { sampleApp, samplePublicUrl } from '../services.fixture.ts';
import { openSlackUnderTest } from './slack-door.fixture.ts';
import { botScopesOf, slackManifest } from './slack-manifest.ts';

const oauth = { clientId: 'a client', clientSecret: 'its secret', stateSecret: 'a secret of states' };

test('a workspace installs it by OAuth, and is answered with the token of its own', async () => {
  const { url, slack, store, send, settled, close } = await openSlackUnderTest({
    settings: { botToken: undefined, oauth },
  });
  const start = await fetch(`${url}/slack/install`, { redirect: 'manual' });
  const authorize = new URL(start.headers.get('location') ?? '');
  expect(authorize.searchParams.get('scope')?.split(',')).toEqual(botScopesOf(slackManifest(samplePublicUrl)));

  const cookie = start.headers.get('set-cookie')?.split(';')[0] ?? '';
  const back = `${url}/slack/oauth_redirect?code=1&state=${encodeURIComponent(authorize.searchParams.get('state') ?? '')}`;
  expect((await fetch(back, { headers: { cookie } })).status).toBe(200);

  await send(question, { team: 'T2' });
  await settled();
  const posted = slack.calls.filter(({ method }) => method.startsWith('chat.'));
  expect(posted.length).toBeGreaterThan(0);
  expect(posted.every(({ token }) => token === 'xoxb-installed')).toBe(true);

  await send({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } }, { team: 'T2' });
  await settled();
  await expect(store.installations.fetchInstallation(second)).resolves.toBeDefined();
  await send({ type: 'app_uninstalled' }, { team: 'T2' });
  await settled();
  await expect(store.installations.fetchInstallation(second)).rejects.toThrow('/slack/install');
  await close();
});

test('a state that was not given out installs nothing, and a workspace that is not installed is not answered', async () => {
  const { url, slack, send, settled, close } = await openSlackUnderTest({ settings: { botToken: undefined, oauth } });
  const back = await fetch(`${url}/slack/oauth_redirect?code=1&state=forged`);
  expect(back.status).toBeGreaterThanOrEqual(400);
  expect(slack.calls.filter(({ method }) => method === 'oauth.v2.access')).toEqual([]);
  await send(question, { team: 'T2' });
  await settled();
  expect(slack.messages.size).toBe(0);
  await close();
});

test('where the operator has not set up Slack, there is nothing at its address', async () => {
  expect((await (await sampleApp()).request('/slack/events', { method: 'POST' })).status).toBe(404);
});

const second = { teamId: 'T2', enterpriseId: undefined, isEnterpriseInstall: false } as const;
const question = {
  type: 'app_mention',
  user: 'U1',
  channel: 'C1',
  ts: '1.1',
  text: '<@UBOT> What does Mandela rule 44 say?',
};
