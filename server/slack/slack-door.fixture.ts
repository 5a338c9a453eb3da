import type { Services } from '../app.ts';
import { listenOnLoopback } from '../http/listening.fixture.ts';
import { appOver, samplePublicUrl, sampleServices } from '../services.fixture.ts';
import { createChannelPace } from './channel-pace.ts';
import { createSlackDoor, type SlackDoor } from './create-slack-door.ts';
import {
  eventBody,
  type FakeLimits,
  type FakeSlack,
  type SentOptions,
  signedRequest,
  signingSecret,
  startFakeSlack,
} from './fake-slack.fixture.ts';
import type { SlackSettings } from './slack-settings.ts';
import type { SlackStore } from './slack-store.ts';
import { openSlackStore } from './sqlite-slack-store.ts';

type Args = Record<string, unknown>;
export type SlackUnderTest = {
  slack: FakeSlack;
  store: SlackStore;
  door: SlackDoor;
  url: string;
  send: (event: Args, options?: SentOptions & { id?: string; team?: string }) => Promise<Response>;
  /** A command or an interaction, as Slack posts forms. */
  sendForm: (form: Args, options?: SentOptions) => Promise<Response>;
  /** Resolves when all work that was acknowledged is done. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
};
export type SlackTestOptions = {
  services?: Partial<Services>;
  settings?: Partial<SlackSettings>;
  limits?: Partial<FakeLimits>;
  slack?: FakeSlack;
  store?: SlackStore;
  paceMs?: number;
};

/** The program with its Slack door, listening, before a fake Slack; several may share one workspace and one store. */
export async function openSlackUnderTest(options: SlackTestOptions = {}): Promise<SlackUnderTest> {
  const slack = options.slack ?? (await startFakeSlack(options.limits));
  const services = await sampleServices(options.services);
  const store = options.store ?? openSlackStore(':memory:');
  const settings = { ...defaults, apiUrl: `${slack.url}/api/`, ...options.settings };
  const pace = createChannelPace({ intervalMs: options.paceMs ?? 0 });
  const door = createSlackDoor({ services, settings, store, publicUrl: samplePublicUrl, pace });
  const service = await listenOnLoopback(appOver(services, { slack: door }).fetch);
  const post = (request: RequestInit) => fetch(`${service.url}/slack/events`, request);

  return {
    slack,
    store,
    door,
    url: service.url,
    send: (event, { id, team, ...sent } = {}) =>
      post(
        signedRequest(eventBody(event, { ...(id ? { id } : {}), ...(team ? { team } : {}) }), 'application/json', sent),
      ),
    sendForm: (form, sent) => post(signedRequest(encoded(form), 'application/x-www-form-urlencoded', sent)),
    settled: () => door.receiver.settled(),
    async close() {
      await door.receiver.settled();
      await service.close();
      if (!options.slack) await slack.close();
    },
  };
}

const defaults: SlackSettings = {
  signingSecret,
  botToken: 'xoxb-test',
  oauth: undefined,
  apiUrl: undefined,
  allowedTeams: [],
  allowedChannels: [],
};

function encoded(form: Args): string {
  const pairs = Object.entries(form).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return new URLSearchParams(pairs).toString();
}
