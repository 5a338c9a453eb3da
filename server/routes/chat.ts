import { createRoute } from '@hono/zod-openapi';
import { createUIMessageStream, createUIMessageStreamResponse, type UIMessageStreamWriter } from 'ai';
import { z } from 'zod';
import { type AnswerEvent, type AnswerQuestion, type Question, questionMax } from '../answer/answer.ts';
import type { AnswerStore } from '../answer/answer-store.ts';
import { ProblemError } from '../http/problem.ts';
import type { Library } from '../library/library.ts';
import { createApi } from './api.ts';
import type { ChatMessage } from './chat-message.ts';
import { refuseUnknownInstruments } from './known-instruments.ts';
import { Lang, problem } from './parameters.ts';

const Message = z.looseObject({
  role: z.enum(['user', 'assistant', 'system']),
  parts: z.array(z.looseObject({ type: z.string(), text: z.string().max(20_000).optional() })).max(500),
});

const Chat = z
  .object({
    id: z.string().max(200),
    messages: z.array(Message).min(1).max(100),
    instruments: z.array(z.string()).max(100).optional(),
    lang: Lang.optional(),
  })
  .meta({ id: 'Chat' });

const chat = createRoute({
  method: 'post',
  path: '/chat',
  operationId: 'chat',
  summary: "An answer, streamed as the AI SDK's UI messages, each statement after its check",
  request: { body: { required: true, content: { 'application/json': { schema: Chat } } } },
  responses: {
    200: { description: 'The stream', content: { 'text/event-stream': { schema: z.string() } } },
    400: problem('Not a chat, or of an instrument that is not known'),
  },
});

export type ChatParts = {
  answerQuestion: AnswerQuestion;
  answers: AnswerStore;
  library: Library;
  /** Told of what failed while an answer was under way; the person sees a sentence instead. */
  onFailure: (error: unknown) => void;
  newId: () => string;
};

// Proxies close a silent connection; this keeps a slow model's alive.
const keepAliveMs = 15_000;

/** Asking in a conversation. */
export function chatRoutes({ answerQuestion, answers, library, onFailure, newId }: ChatParts) {
  return createApi().openapi(chat, async (c) => {
    const question = readQuestion(c.req.valid('json'));
    await refuseUnknownInstruments(library, question.instruments);
    const signal = c.req.raw.signal;
    const stream = createUIMessageStream<ChatMessage>({
      async execute({ writer }) {
        writer.write({ type: 'start', messageId: newId() });
        const textId = newId();
        writer.write({ type: 'text-start', id: textId });
        for await (const event of answerQuestion(question, signal)) {
          if (event.type === 'answer') answers.remember(event.answer);
          for (const part of partsOf(event, textId)) writer.write(part);
        }
        writer.write({ type: 'text-end', id: textId });
        writer.write({ type: 'finish' });
      },
      onError(error) {
        if (!signal.aborted) onFailure(error);
        return 'The answer could not be finished. Ask again; what is shown above was checked.';
      },
    });
    return createUIMessageStreamResponse({ stream, keepAliveMs, headers: { 'cache-control': 'no-store' } });
  });
}

type ChatPart = Parameters<UIMessageStreamWriter<ChatMessage>['write']>[0];

/** One event of an answer as parts of a UI message; text goes out after the statement that it belongs to. */
function partsOf(event: AnswerEvent, textId: string): ChatPart[] {
  switch (event.type) {
    case 'progress':
      return [{ type: 'data-progress', data: { stage: event.stage }, transient: true }];
    case 'source':
      return [{ type: 'data-source', data: { number: event.number, provision: event.provision } }];
    case 'statement':
      return [
        { type: 'data-statement', data: event.statement },
        { type: 'text-delta', id: textId, delta: event.markdown },
      ];
    case 'notice':
      return [{ type: 'data-notice', data: event.notice }];
    case 'answer':
      return [{ type: 'data-answer', data: event.answer }];
    default:
      return event satisfies never;
  }
}

/** The last message is the question, those before it are the history. */
function readQuestion({ messages, instruments, lang }: z.infer<typeof Chat>): Question {
  const turns = messages.flatMap(({ role, parts }) =>
    role === 'system'
      ? []
      : [{ role, content: parts.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('') }],
  );
  const last = turns.pop();
  const text = last?.content.trim() ?? '';
  if (last?.role !== 'user' || !text) throw new ProblemError('invalid-request', 'The last message must be a question.');
  if (text.length > questionMax) throw new ProblemError('invalid-request', `Ask in at most ${questionMax} characters.`);
  return {
    question: text,
    history: turns.filter(({ content }) => content),
    ...(instruments ? { instruments } : {}),
    ...(lang ? { lang } : {}),
  };
}
