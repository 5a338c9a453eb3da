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
  /** Called where Slack says that the person stopped the stream. */
  onStop: () => void;
};

/**
 * What is left to post when an answer ends: the statements and the blocks under them, as they end a stream; the same as
 * one message, for where there is no stream to end; and as plain text.
 */
export type Ending = { statements: KnownBlock[]; tail: KnownBlock[]; whole: KnownBlock[]; text: string };

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
  async finish(ending: Ending): Promise<string> {
    if (this.#message && (await this.#stopStream(ending))) return this.#message;
    return this.#postWhole(ending);
  }

  async #stopStream({ statements, tail }: Ending): Promise<boolean> {
    const { client, channel } = this.#parts;
    const chunks = this.#stage ? [this.#task(this.#stage, 'complete')] : [];
    const blocks = [...statements.slice(this.#shown), ...tail];
    return this.#onStream((ts) => client.chat.stopStream({ channel, ts, chunks, blocks }));
  }

  /** In a message of its own, or over the stream that Slack has closed. */
  async #postWhole({ whole: blocks, text }: Ending): Promise<string> {
    const { client, channel, thread, pace } = this.#parts;
    await pace(channel);
    if (!this.#message) {
      const posted = await client.chat.postMessage({ channel, thread_ts: thread, text, blocks, unfurl_links: false });
      return posted.ts ?? '';
    }
    await client.chat.update({ channel, ts: this.#message, text, blocks });
    await this.#endSession();
    return this.#message;
  }

  /** A stream that was not ended by us leaves its session at work; where that can't be said, nothing is lost. */
  async #endSession(): Promise<void> {
    const { eager, channel, thread } = this.#parts;
    await orNothing(() =>
      eager.agents.sessions.setStatus({ channel_id: channel, thread_ts: thread, status: 'active' }),
    );
  }

  async #open(stage: Stage): Promise<void> {
    const { eager, channel, thread, user, team, gate } = this.#parts;
    this.#state = 'unstreamed';
    if (!gate.isOpen(team)) return;
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
      if (ts) this.#state = 'streaming';
    } catch (error) {
      if (!(error instanceof webApi.SlackError)) throw error;
      if (error instanceof webApi.WebAPIRateLimitedError) gate.closeFor(team, error.retryAfter);
    }
  }

  /** True where it was shown. */
  #append(what: { chunks: (Chunk | { type: 'blocks'; blocks: KnownBlock[] })[] }): Promise<boolean> {
    const { eager, channel } = this.#parts;
    return this.#onStream((ts) => eager.chat.appendStream({ channel, ts, ...what }));
  }

  /**
   * Makes a call on the stream; false where there is none or it could not be done. Where it is not known what Slack
   * made of the call, the stream counts as closed: the whole is then put over it, and nothing stands there twice.
   */
  async #onStream(call: (ts: string) => Promise<unknown>): Promise<boolean> {
    if (this.#state !== 'streaming' || !this.#message) return false;
    try {
      await call(this.#message);
      return true;
    } catch (error) {
      if (!(error instanceof webApi.SlackError)) throw error;
      if (!(error instanceof webApi.WebAPIRateLimitedError)) this.#state = 'closed';
      if (error instanceof webApi.WebAPIPlatformError && error.data.error === 'stopped_by_user') this.#parts.onStop();
      return false;
    }
  }

  #task(stage: Stage, status: Chunk['status']): Chunk {
    return { type: 'task_update', id: stage, title: this.#parts.steps[stage], status };
  }
}

async function orNothing(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof webApi.SlackError)) throw error;
  }
}
