import { expect, test } from 'vitest';
import { shortcuts } from './listeners/message-shortcuts.ts';
import { slackManifest } from './slack-manifest.ts';

const manifest = slackManifest('https://answers.example:8443');

test('the manifest names what is listened to, under the address of this service', () => {
  expect(manifest.settings.event_subscriptions.request_url).toBe('https://answers.example:8443/slack/events');
  expect(manifest.features.unfurl_domains).toEqual(['answers.example:8443']);
  expect(manifest.features.shortcuts.map(({ callback_id: id }) => id)).toEqual(Object.values(shortcuts));
  expect(JSON.stringify(manifest)).not.toContain('standards.example');
});

test('it asks for the agent experience, within the lengths that Slack takes', () => {
  const { agent_view: agent } = manifest.features;
  expect(agent.agent_description.length).toBeLessThanOrEqual(300);
  expect(agent.suggested_prompts.length).toBeLessThanOrEqual(4);
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
  expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
});
