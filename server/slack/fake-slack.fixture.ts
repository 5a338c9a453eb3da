import { createHmac, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { type Listening, listenOnLoopback } from '../http/listening.fixture.ts';
import { faultIn } from './slack-faults.fixture.ts';

type Args = Record<string, unknown>;
export type SlackCall = { method: string; args: Args; token: string | null };
type Script = (call: SlackCall, nth: number) => Response | undefined;
/** A message as it stands in the fake workspace, after every update. */
export type FakeMessage = {
  channel: string;
  ts: string;
  thread: string | null;
  text: string;
  blocks: Args[];
  chunks: Args[];
  open: boolean;
  updates: number;
};

export type FakeSlack = Listening & {
  calls: SlackCall[];
  messages: Map<string, FakeMessage>;
  /** Scripts what a method answers, instead of what it would; undefined lets it go through. */
  script: (method: string, answer: Script) => void;
  /** What went to a response address. */
  responses: Args[];
};

/** How many calls a method takes in a window, as Slack's tiers do; a test may narrow both. */
export type FakeLimits = { windowMs: number; startStream: number; postsPerChannel: number; postWindowMs: number };
const documented: FakeLimits = { windowMs: 60_000, startStream: 20, postsPerChannel: 2, postWindowMs: 1000 };

/** Slack's Web API on loopback: keeps messages, refuses what breaks a documented limit, and fails on script. */
export async function startFakeSlack(limits: Partial<FakeLimits> = {}): Promise<FakeSlack> {
  const { windowMs, startStream, postsPerChannel, postWindowMs } = { ...documented, ...limits };
  const calls: SlackCall[] = [];
  const responses: Args[] = [];
  const messages = new Map<string, FakeMessage>();
  const scripts = new Map<string, Script>();
  const used = new Map<string, number[]>();
  let last = 0;

  const app = new Hono()
    .post('/response/:id', async (c) => {
      const body = await c.req.json<Args>();
      const fault = faultIn('response', body);
      if (fault) return c.text(fault, 400);
      responses.push(body);
      return c.text('ok');
    })
    .post('/api/:method', async (c) => {
      const call = { method: c.req.param('method'), args: readArgs(await c.req.text()), token: tokenIn(c.req.raw) };
      calls.push(call);
      const scripted = scripts.get(call.method)?.(call, calls.filter(({ method }) => method === call.method).length);
      if (scripted) return scripted;
      const { channel } = call.args;
      if (call.method === 'chat.startStream' && isOver(call.method, startStream, windowMs)) return limited(1);
      if (call.method === 'chat.postMessage' && isOver(`post ${channel}`, postsPerChannel, postWindowMs))
        return limited(1);
      const fault = faultIn(call.method, call.args);
      return c.json(fault ? { ok: false, error: fault } : answer(call));
    });
  const listening = await listenOnLoopback(app.fetch);
  return { ...listening, calls, messages, responses, script: (method, script) => void scripts.set(method, script) };

  function isOver(key: string, max: number, window: number): boolean {
    const now = Date.now();
    const recent = (used.get(key) ?? []).filter((at) => at > now - window);
    used.set(key, [...recent, now]);
    return recent.length >= max;
  }

  function answer({ method, args }: SlackCall): Args {
    const channel = String(args.channel ?? '');
    if (method === 'chat.postMessage' || method === 'chat.startStream') {
      const ts = `1700000000.${String(++last).padStart(6, '0')}`;
      const thread = args.thread_ts ? String(args.thread_ts) : null;
      const open = method === 'chat.startStream';
      messages.set(ts, {
        channel,
        ts,
        thread,
        text: String(args.text ?? ''),
        blocks: [...list(args.blocks)],
        chunks: [...list(args.chunks)],
        open,
        updates: 0,
      });
      return { ok: true, channel, ts };
    }
    if (/^chat\.(appendStream|stopStream|update)$/.test(method)) return change(method, channel, args);
    if (method === 'oauth.v2.access') return installed;
    return { ok: true };
  }

  function change(method: string, channel: string, args: Args): Args {
    const message = messages.get(String(args.ts));
    if (!message) return { ok: false, error: 'message_not_found' };
    if (method === 'chat.update') {
      Object.assign(message, {
        text: String(args.text ?? ''),
        blocks: list(args.blocks),
        open: false,
        updates: message.updates + 1,
      });
      return { ok: true, channel, ts: message.ts };
    }
    if (!message.open) return { ok: false, error: 'message_not_in_streaming_state' };
    const streamed = list(args.chunks)
      .filter(({ type }) => type === 'blocks')
      .flatMap(({ blocks }) => list(blocks));
    message.chunks.push(...list(args.chunks));
    message.blocks.push(...streamed, ...list(args.blocks));
    if (method === 'chat.stopStream') message.open = false;
    return { ok: true, channel, ts: message.ts };
  }
}

export const signingSecret = 'a secret for tests';
const installed = {
  ok: true,
  app_id: 'A1',
  access_token: 'xoxb-installed',
  token_type: 'bot',
  scope: 'chat:write',
  bot_user_id: 'UBOT',
  team: { id: 'T2', name: 'Second' },
  enterprise: null,
  authed_user: { id: 'U1' },
  is_enterprise_install: false,
};

export function limited(seconds: number): Response {
  return new Response('', { status: 429, headers: { 'retry-after': String(seconds) } });
}

function tokenIn(request: Request): string | null {
  return request.headers.get('authorization')?.replace('Bearer ', '') ?? null;
}

function list(value: unknown): Args[] {
  return Array.isArray(value) ? value : [];
}

/** Slack's kit sends a form in which what is no text is JSON. */
function readArgs(body: string): Args {
  const form = Object.fromEntries(new URLSearchParams(body));
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => [key, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}

export type SentOptions = { secret?: string; at?: number; headers?: Record<string, string> };

/** A request as Slack signs it. */
export function signedRequest(body: string, contentType: string, options: SentOptions = {}): RequestInit {
  const { secret = signingSecret, at = Math.floor(Date.now() / 1000), headers = {} } = options;
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
  const signed = { 'x-slack-request-timestamp': String(at), 'x-slack-signature': signature };
  return { method: 'POST', body, headers: { 'content-type': contentType, ...signed, ...headers } };
}

/** The body of an event, in the envelope in which Slack sends it. */
export function eventBody(event: Args, { id = `Ev${randomUUID()}`, team = 'T1' } = {}): string {
  return JSON.stringify({
    type: 'event_callback',
    team_id: team,
    api_app_id: 'A1',
    event_id: id,
    event_time: 1,
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
    ],
    event,
  });
}
