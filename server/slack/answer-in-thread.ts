import type { webApi } from '@slack/bolt';
import type { Answer, AnswerEvent } from '../answer/answer.ts';
import { answerBlocks, answerText, shownDirectly, shownInChannel, wholeMessage } from './blocks/answer-blocks.ts';
import { escapeMrkdwn } from './blocks/escape-mrkdwn.ts';
import { type KnownBlock, section } from './blocks/plain-blocks.ts';
import { type NumberedProvision, statementBlock } from './blocks/statement-blocks.ts';
import { type SlackMessages, slackMessagesIn } from './messages/messages.ts';
import { refusalOf } from './refusal-of.ts';
import type { SlackParts } from './slack-parts.ts';
import type { Place } from './slack-store.ts';
import { type Ending, StreamedReply } from './streamed-reply.ts';

export type Asked = {
  question: string;
  place: Place;
  user: string;
  /** True in a direct message, where nobody else has to scroll past the whole. */
  direct: boolean;
  client: webApi.WebClient;
  token: string;
};

/** Answers a question in its thread, with the turns before it; whatever happens, a reply says so. */
export async function answerInThread(asked: Asked, parts: SlackParts): Promise<void> {
  const { question, place, client } = asked;
  const lang = parts.detectLanguage(question);
  const refusal = refusalOf(question, slackMessagesIn(lang));
  if (!refusal) return new AnswerInThread(asked, lang, parts).run();
  await parts.pace(place.channel);
  await client.chat.postMessage({ channel: place.channel, thread_ts: place.thread, text: escapeMrkdwn(refusal) });
}

/** What is to be posted, and the answer in it where there is one. */
type MadeAnswer = Ending & { answer: Answer | null };

/** Thrown inside, when the person pressed stop. */
class Stopped extends Error {}

class AnswerInThread {
  readonly #asked: Asked;
  readonly #lang: string;
  readonly #words: SlackMessages;
  readonly #parts: SlackParts;
  readonly #reply: StreamedReply;
  readonly #sources: NumberedProvision[] = [];
  readonly #shown: KnownBlock[] = [];

  constructor(asked: Asked, lang: string, parts: SlackParts) {
    const { client, token, place, user } = asked;
    const { pace, gate, eagerClient } = parts;
    this.#asked = asked;
    this.#lang = lang;
    this.#words = slackMessagesIn(lang);
    this.#parts = parts;
    const eager = eagerClient(token);
    const onStop = () => parts.running.stop(place);
    this.#reply = new StreamedReply({ client, eager, ...place, user, steps: this.#words.steps, pace, gate, onStop });
  }

  /** The answer is made when its turn comes; posting it may wait for Slack, and nobody else's answer waits for that. */
  async run(): Promise<void> {
    const ending = await this.#parts.turnstile(() => this.#make());
    const message = await this.#reply.finish(ending);
    if (ending.answer) this.#keep(ending.answer, message);
  }

  async #make(): Promise<MadeAnswer> {
    const { place, question } = this.#asked;
    const { running, store, now, answerQuestion } = this.#parts;
    const since = now();
    const { signal, done } = running.begin(place);
    const history = store.turnsOf(place);
    store.remember(place, { role: 'user', content: question });
    try {
      for await (const event of answerQuestion({ question, history }, signal)) {
        // Another process may have been told to stop.
        if (signal.aborted || store.isStopped(place, since)) throw new Stopped();
        if (event.type === 'answer') return this.#ending(event.answer);
        await this.#follow(event);
      }
      throw new Error('The stream ended without an answer.');
    } catch (error) {
      return this.#givenUp(error instanceof Stopped || signal.aborted ? this.#words.stopped : this.#fail(error));
    } finally {
      done();
    }
  }

  async #follow(event: Exclude<AnswerEvent, { type: 'answer' }>): Promise<void> {
    switch (event.type) {
      case 'progress':
        return this.#reply.step(event.stage);
      case 'source':
        this.#sources.push({ number: event.number, provision: event.provision });
        return;
      case 'statement':
        return this.#show(statementBlock(event.statement, this.#sources, this.#lang));
      case 'notice':
        return;
      default:
        return event satisfies never;
    }
  }

  async #show(block: KnownBlock): Promise<void> {
    if (this.#shown.length >= this.#statementsMax) return;
    this.#shown.push(block);
    await this.#reply.show(block, this.#shown.length - 1);
  }

  #ending(answer: Answer): MadeAnswer {
    const shown = { statements: this.#statementsMax, publicUrl: this.#parts.publicUrl };
    return { ...answerBlocks(answer, shown), whole: wholeMessage(answer, shown), text: answerText(answer), answer };
  }

  #keep(answer: Answer, message: string): void {
    const { place, user, direct } = this.#asked;
    const { store, answers } = this.#parts;
    answers.remember(answer);
    store.remember(place, { role: 'assistant', content: answer.markdown });
    store.keepAnswer({ answer, place, message, user, direct });
  }

  #givenUp(words: string): MadeAnswer {
    const said = [...this.#shown, section(escapeMrkdwn(words))];
    return { statements: said, tail: [], whole: said, text: escapeMrkdwn(words), answer: null };
  }

  #fail(error: unknown): string {
    this.#parts.log.error({ err: error }, 'an answer in Slack failed');
    return this.#words.failed;
  }

  get #statementsMax(): number {
    return this.#asked.direct ? shownDirectly : shownInChannel;
  }
}
