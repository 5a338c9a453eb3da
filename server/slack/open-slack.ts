import type { Config } from '#config';
import type { SlackDoor } from './create-slack-door.ts';
import type { SlackServices } from './slack-parts.ts';
import { readSlackSettings } from './slack-settings.ts';
import { openSlackStore } from './sqlite-slack-store.ts';

/** The Slack door as the operator has set it up; null where it is not. */
export async function openSlack(config: Config, services: SlackServices): Promise<SlackDoor | null> {
  const { slack, databaseFile, publicUrl } = config;
  const settings = readSlackSettings(slack);
  if (!settings) return null;
  // Loaded only where it is used: Slack's kit is the heaviest library of the server.
  const { createSlackDoor } = await import('./create-slack-door.ts');
  return createSlackDoor({ services, settings, store: openSlackStore(databaseFile), publicUrl });
}
