import { type App, type Receiver, type ReceiverEvent, verifySlackRequest } from '@slack/bolt';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { SlackStore } from './slack-store.ts';

export type ReceiverParts = { signingSecret: string; store: Pick<SlackStore, 'claim'>; log: Logger };
type Body = ReceiverEvent['body'];

/**
 * Takes what Slack sends, over any server that speaks fetch. The signature and its time are checked on the raw body;
 * the same event, or the same request played again, is worked on once in all processes; an event is acknowledged
 * before the work on it begins.
 */
export class FetchReceiver implements Receiver {
  readonly #parts: ReceiverParts;
  readonly #working = new Set<Promise<void>>();
  #app: App | undefined;

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {
    await this.settled();
  }

  /** Resolves when all that was acknowledged is done. */
  async settled(): Promise<void> {
    while (this.#working.size > 0) await Promise.all(this.#working);
  }

  readonly handle = async (c: Context): Promise<Response> => {
    const raw = await c.req.text();
    if (!this.#isFromSlack(c, raw)) return c.text('The signature or its time is wrong.', 401);
    const body = readBody(raw, c.req.header('content-type') ?? '');
    if (!body) return c.text('This is nothing that Slack sends.', 400);
    if (body.ssl_check) return c.body(null, 200);
    if (body.type === 'url_verification') return c.json({ challenge: body.challenge });
    const key = body.event_id ? `event ${body.event_id}` : `request ${c.req.header('x-slack-signature')}`;
    // Where the claim can't be written this throws, and Slack sends it again.
    if (!this.#parts.store.claim(key)) return c.body(null, 200, { 'x-slack-no-retry': '1' });
    return new Promise((resolve) => {
      if (body.event_id) resolve(c.body(null, 200));
      const ack: ReceiverEvent['ack'] = async (answer) => resolve(acknowledgement(c, answer));
      this.#work(body, c, ack).then(() => resolve(c.body(null, 200)));
    });
  };

  #isFromSlack(c: Context, raw: string): boolean {
    const headers = {
      'x-slack-signature': c.req.header('x-slack-signature') ?? '',
      'x-slack-request-timestamp': Number(c.req.header('x-slack-request-timestamp')),
    };
    try {
      verifySlackRequest({ signingSecret: this.#parts.signingSecret, body: raw, headers });
      return true;
    } catch (error) {
      this.#parts.log.warn({ err: error }, 'a request that is not from Slack was refused');
      return false;
    }
  }

  #work(body: Body, c: Context, ack: ReceiverEvent['ack']): Promise<void> {
    const retryNum = Number(c.req.header('x-slack-retry-num'));
    const event = { body, ack, ...(retryNum ? { retryNum } : {}) };
    const working = Promise.resolve(this.#app?.processEvent(event)).catch((error: unknown) =>
      this.#parts.log.error({ err: error }, 'an event of Slack failed'),
    );
    this.#working.add(working);
    return working.finally(() => this.#working.delete(working));
  }
}

function readBody(raw: string, contentType: string): Body | null {
  try {
    if (contentType.includes('json')) return asBody(JSON.parse(raw));
    const form = Object.fromEntries(new URLSearchParams(raw));
    return form.payload ? asBody(JSON.parse(form.payload)) : asBody(form);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function asBody(value: unknown): Body | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

function acknowledgement(c: Context, answer: unknown): Response {
  if (answer === undefined || answer === '') return c.body(null, 200);
  return typeof answer === 'string' ? c.text(answer) : c.json(answer as object);
}
