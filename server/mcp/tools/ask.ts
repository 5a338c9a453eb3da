import type { McpServer, ServerContext } from '@modelcontextprotocol/server';
import { Answer, type AnswerEvent, Question } from '../../answer/answer.ts';
import { collectAnswer } from '../../answer/collect-answer.ts';
import { answerInWords } from '../../answer/present/answer-in-words.ts';
import { refuseUnknownInstruments } from '../../routes/known-instruments.ts';
import type { McpServices } from '../mcp-services.ts';
import { instrumentsAddress } from '../provision-resources.ts';
import { orToolError, toolResult } from '../tool-result.ts';
import { reads } from './annotations.ts';

/** `ask`: an answer of verified statements, the same that every other door gives. */
export function registerAsk(server: McpServer, { answerQuestion, answers, library, log }: McpServices): void {
  server.registerTool(
    'ask',
    {
      title: 'Ask a question',
      description:
        'Answers a question from the provisions at hand. Every statement carries citations that were verified before it is returned: the provision exists, was among the sources, and the quoted words are in it. Says so where the sources do not answer. Show the statements as they are, with their numbers and addresses.',
      inputSchema: Question,
      outputSchema: Answer,
      annotations: reads,
    },
    (question, context) =>
      orToolError(log, async () => {
        await refuseUnknownInstruments(library, question.instruments, instrumentsAddress);
        const events = answerQuestion(question, context.mcpReq.signal);
        const answer = await collectAnswer(tellingProgress(events, context));
        answers.remember(answer);
        const words = `${answerInWords(answer)}\n\n${whatWasVerified(answer)}`;
        return toolResult({ words, structured: answer, links: answer.sources });
      }),
  );
}

const stages = ['retrieve', 'compose', 'verify', 'present'] as const;

/** Passes the events on, and tells a client that asked for it how far the answer is. */
async function* tellingProgress(events: AsyncIterable<AnswerEvent>, { mcpReq }: ServerContext) {
  const progressToken = mcpReq._meta?.progressToken;
  for await (const event of events) {
    if (event.type === 'progress' && progressToken !== undefined) {
      const params = {
        progressToken,
        progress: stages.indexOf(event.stage) + 1,
        total: stages.length,
        message: event.stage,
      };
      await mcpReq.notify({ method: 'notifications/progress', params });
    }
    yield event;
  }
}

/** One line on how far the answer can be relied on. */
function whatWasVerified({ statements, withheld }: Pick<Answer, 'statements' | 'withheld'>): string {
  if (statements.length === 0) return 'No statement is made, so none was verified.';
  const checks = [...new Set(statements.flatMap((statement) => statement.checks.map(({ name }) => name)))];
  const left = withheld > 0 ? ` ${withheld} more failed a check and are not shown.` : '';
  return `Verified: ${statements.length} of ${statements.length} statements shown, by the checks ${checks.join(', ')}.${left}`;
}
