import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '#config';
import { createSlackDoor, type SlackDoor } from './create-slack-door.ts';
import type { SlackServices } from './slack-parts.ts';
import { readSlackSettings } from './slack-settings.ts';
import { openSlackStore } from './sqlite-slack-store.ts';

/** The Slack door as the operator has set it up; null where it is not. */
export function openSlack({ slack, dataDir, publicUrl }: Config, services: SlackServices): SlackDoor | null {
  const settings = readSlackSettings(slack);
  if (!settings) return null;
  mkdirSync(dataDir, { recursive: true });
  return createSlackDoor({ services, settings, store: openSlackStore(join(dataDir, 'slack.db')), publicUrl });
}
