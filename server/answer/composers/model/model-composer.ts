import { type LanguageModel, type LanguageModelUsage, streamText } from 'ai';
import type { MarkedStatement } from '../../marked-statement.ts';
import { splitStatements } from '../../split-statements.ts';
import { type ComposeRequest, type Composer, ComposerError, type ComposerTrouble } from '../composer.ts';
import { divideComplete } from './complete-statements.ts';
import { instructions, promptOf } from './prompt.ts';
import { markSources } from './source-marks.ts';

/** How long a model may take and how much it may write. */
export type ModelLimits = {
  firstChunkMs: number;
  chunkMs: number;
  totalMs: number;
  outputTokensMax: number;
  charactersMax: number;
  retriesMax: number;
};

/** An answer is a few statements: what takes longer or writes more has gone wrong. */
export const modelLimits: ModelLimits = {
  firstChunkMs: 30_000,
  chunkMs: 15_000,
  totalMs: 90_000,
  outputTokensMax: 1_500,
  charactersMax: 12_000,
  retriesMax: 1,
};

export type ModelComposerParts = {
  id: string;
  model: LanguageModel;
  limits?: ModelLimits;
  /** Told what a call used, for the log. */
  onUsage?: (usage: LanguageModelUsage) => void;
};

/** A composer that lets a language model write from the sources; code turns its marks into citations. */
export function createModelComposer({ id, model, limits = modelLimits, onUsage }: ModelComposerParts): Composer {
  return {
    id,
    async *compose(request: ComposeRequest, signal?: AbortSignal): AsyncGenerator<MarkedStatement> {
      const marks = markSources(
        request.sources.map(({ record }) => record.id),
        request.salt,
      );
      const readMark = (inside: string) => marks.provisionOf(inside) ?? `[${inside}]`;
      const split = (text: string) => splitStatements(text, request.question.lang, readMark);
      let buffer = '';
      for await (const text of textOf({ model, prompt: promptOf(request, marks), limits, signal, onUsage })) {
        const { complete, rest } = divideComplete(buffer + text);
        buffer = rest;
        yield* split(complete);
      }
      yield* split(buffer);
    },
  };
}

type Call = {
  model: LanguageModel;
  prompt: string;
  limits: ModelLimits;
  signal: AbortSignal | undefined;
  onUsage: ModelComposerParts['onUsage'];
};

/** The words of a model as they come. Every way in which a call can go wrong ends as a ComposerError. */
async function* textOf({ model, prompt, limits, signal, onUsage }: Call): AsyncGenerator<string> {
  const ending = new AbortController();
  let characters = 0;
  try {
    const { stream } = streamText({
      model,
      instructions,
      prompt,
      temperature: 0,
      maxOutputTokens: limits.outputTokensMax,
      maxRetries: limits.retriesMax,
      abortSignal: signal ? AbortSignal.any([signal, ending.signal]) : ending.signal,
      timeout: { totalMs: limits.totalMs, firstChunkMs: limits.firstChunkMs, chunkMs: limits.chunkMs },
      // The error comes in the stream too, where it is handled.
      onError: () => undefined,
    });
    for await (const part of stream) {
      if (part.type === 'text-delta') {
        characters += part.text.length;
        if (characters > limits.charactersMax) throw new ComposerError('endless');
        yield part.text;
      } else if (part.type === 'error') throw new ComposerError(troubleOf(part.error), { cause: part.error });
      else if (part.type === 'abort') throw new ComposerError('slow');
      else if (part.type === 'finish') onUsage?.(part.totalUsage);
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof ComposerError ? error : new ComposerError(troubleOf(error), { cause: error });
  } finally {
    ending.abort();
  }
  if (characters === 0) throw new ComposerError('silent');
}

/** The kind of trouble; what a server says of it is for the log and not for a person, since nobody checked it. */
function troubleOf(error: unknown): ComposerTrouble {
  return error instanceof Error && /abort|timeout/i.test(`${error.name} ${error.message}`) ? 'slow' : 'unreachable';
}
