import { expect, test } from 'vitest';
import { loadConfig } from '#config';
import { readSlackSettings, SlackSettingsError } from './slack-settings.ts';

const read = (env: Record<string, string>) => readSlackSettings(loadConfig(env).slack);

test('where the operator has set nothing, there is no Slack', () => {
  expect(read({})).toBeNull();
});

test('one workspace needs a secret and a token; lists are read with their commas', () => {
  const settings = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 't', SLACK_CHANNELS: 'C1, C2,' };
  expect(read(settings)).toMatchObject({ botToken: 't', allowedChannels: ['C1', 'C2'], allowedTeams: [] });
});

test('an address of the Web API serves with and without a slash at its end', () => {
  const settings = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 't' };
  for (const SLACK_API_URL of ['http://127.0.0.1:1/api', 'http://127.0.0.1:1/api/'])
    expect(read({ ...settings, SLACK_API_URL })?.apiUrl).toBe('http://127.0.0.1:1/api/');
});

test.each([
  [{ SLACK_BOT_TOKEN: 't' }, /SLACK_SIGNING_SECRET/],
  [{ SLACK_SIGNING_SECRET: 's' }, /SLACK_BOT_TOKEN.*SLACK_CLIENT_ID/],
  [{ SLACK_SIGNING_SECRET: 's', SLACK_CLIENT_ID: 'c' }, /SLACK_STATE_SECRET/],
])('half of the settings is refused with what is missing: %j', (env, missing) => {
  expect(() => read(env)).toThrow(SlackSettingsError);
  expect(() => read(env)).toThrow(missing);
});
