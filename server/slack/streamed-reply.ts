import { webApi } from '@slack/bolt';
import type { KnownBlock } from './blocks/plain-blocks.ts';
import type { ChannelPace } from './channel-pace.ts';
import type { SlackMessages } from './messages/messages.ts';
import type { StreamGate } from './stream-gate.ts';

type WebClient = webApi.WebClient;
type Stage = keyof SlackMessages['steps'];
type Chunk = { type: 'task_update'; id: string; title: string; status: 'in_progress' | 'complete' };

export type ReplyParts = {
  /** Waits as long as Slack asks it to. */
  client: WebClient;
  /** Gives up at once where Slack asks to wait: for what may be left out. */
  eager: WebClient;
  channel: string;
  thread: string;
  user: string;
  team: string;
  steps: SlackMessages['steps'];
  pace: ChannelPace;
  gate: StreamGate;
};

/** What is left to post when an answer ends: the blocks under the statements, and the whole as plain text. */
export type Ending = { statements: KnownBlock[]; tail: KnownBlock[]; text: string };

/**
 * A reply in a thread, in the making. Steps are shown as tasks and statements as soon as they are verified, as long as
 * Slack has room for it; where it has none, or closes the stream, the answer is posted whole in the end all the same.
 */
export class StreamedReply {
  readonly #parts: ReplyParts;
  #state: 'unopened' | 'streaming' | 'closed' | 'unstreamed' = 'unopened';
  #message: string | undefined;
  #stage: Stage | undefined;
  #shown = 0;

  constructor(parts: ReplyParts) {
    this.#parts = parts;
  }

  async step(stage: Stage): Promise<void> {
    const before = this.#stage;
    this.#stage = stage;
    if (this.#state === 'unopened') return this.#open(stage);
    await this.#append({
      chunks: [...(before ? [this.#task(before, 'complete')] : []), this.#task(stage, 'in_progress')],
    });
  }

  /** Shows a statement; it is left for the end where Slack has no room now. */
  async show(block: KnownBlock, place: number): Promise<void> {
    if (place !== this.#shown) return;
    if (await this.#append({ chunks: [{ type: 'blocks', blocks: [block] }] })) this.#shown += 1;
  }

  /** Ends the reply with all that is not shown yet; gives the message that holds it. */
  async finish({ statements, tail, text }: Ending): Promise<string> {
    const { client, channel, thread, pace } = this.#parts;
    const all = [...statements, ...tail];
    if (this.#state === 'streaming' && this.#message) {
      const blocks = [...statements.slice(this.#shown), ...tail];
      const chunks = this.#stage ? [this.#task(this.#stage, 'complete')] : [];
      if (await this.#close(() => client.chat.stopStream({ channel, ts: this.#message ?? '', chunks, blocks })))
        return this.#message;
    }
    await pace(channel);
    if (this.#message) await client.chat.update({ channel, ts: this.#message, text, blocks: all });
    else
      this.#message = (
        await client.chat.postMessage({ channel, thread_ts: thread, text, blocks: all, unfurl_links: false })
      ).ts;
    return this.#message ?? '';
  }

  async #open(stage: Stage): Promise<void> {
    const { eager, channel, thread, user, team, gate } = this.#parts;
    if (!gate.isOpen(team)) return this.#setState('unstreamed');
    try {
      const { ts } = await eager.chat.startStream({
        channel,
        thread_ts: thread,
        recipient_user_id: user,
        recipient_team_id: team,
        task_display_mode: 'timeline',
        chunks: [this.#task(stage, 'in_progress')],
      });
      this.#message = ts;
      this.#state = ts ? 'streaming' : 'unstreamed';
    } catch (error) {
      if (!(error instanceof webApi.SlackError)) throw error;
      if (error instanceof webApi.WebAPIRateLimitedError) gate.closeFor(team, error.retryAfter);
      this.#state = 'unstreamed';
    }
  }

  /** True where it was shown. */
  async #append(what: { chunks: (Chunk | { type: 'blocks'; blocks: KnownBlock[] })[] }): Promise<boolean> {
    const ts = this.#message;
    if (this.#state !== 'streaming' || !ts) return false;
    return this.#close(() => this.#parts.eager.chat.appendStream({ channel: this.#parts.channel, ts, ...what }));
  }

  /** Runs a call on the stream; false where it could not be done, and Slack's own closing is remembered. */
  async #close(call: () => Promise<unknown>): Promise<boolean> {
    try {
      await call();
      return true;
    } catch (error) {
      if (!(error instanceof webApi.SlackError)) throw error;
      if (error instanceof webApi.WebAPIPlatformError) this.#state = 'closed';
      return false;
    }
  }

  #setState(state: 'unstreamed'): void {
    this.#state = state;
  }

  #task(stage: Stage, status: Chunk['status']): Chunk {
    return { type: 'task_update', id: stage, title: this.#parts.steps[stage], status };
  }
}
