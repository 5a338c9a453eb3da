import { completable, type GetPromptResult, type McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { questionMax } from '../answer/answer.ts';
import type { McpServices } from './mcp-services.ts';
import { slugsAtHand, starting } from './provision-resources.ts';

const Text = z.string().min(1).max(100_000);

/** Prompts for the usual tasks of a drafter. Each names the tools to use and what must not be done. */
export function registerPrompts(server: McpServer, { library }: McpServices): void {
  const slug = () =>
    completable(z.string().min(1).max(200), async (begun) => starting(await slugsAtHand(library), begun ?? ''));

  server.registerPrompt(
    'answer-with-citations',
    {
      title: 'Answer with citations',
      description: 'Answers a question from UN criminal-justice standards, citing the numbered provision.',
      argsSchema: z.object({ question: z.string().min(1).max(questionMax) }),
    },
    ({ question }) =>
      say(
        'Call the tool ask with the question below. Give its statements word for word with their numbers, then the sources with their addresses and every notice. Add no statement of your own; where the answer says that the sources do not answer, say that.',
        question,
      ),
  );
  server.registerPrompt(
    'check-draft',
    {
      title: 'Check a draft',
      description: 'Finds citations in a draft that are wrong, inexact quotations, and what was superseded.',
      argsSchema: z.object({ draft: Text }),
    },
    ({ draft }) =>
      say(
        'Call the tool check_draft with the draft below. List its findings in their order, each with the words it is about, what is wrong and the replacement it suggests. Change nothing that it does not name.',
        draft,
      ),
  );
  server.registerPrompt(
    'cite-in-un-style',
    {
      title: 'Cite in UN style',
      description: 'Rewrites the citations of a text as United Nations editors write them, with footnotes.',
      argsSchema: z.object({ text: Text }),
    },
    ({ text }) =>
      say(
        'Call the tool resolve_citation with the text below. Replace each citation that it found by the form it gives, and write the footnote beside it. Leave what it did not find as it is and list it.',
        text,
      ),
  );
  server.registerPrompt(
    'compare-instruments',
    {
      title: 'Compare two instruments',
      description: 'What a newer instrument repeats, changes, adds and drops.',
      argsSchema: z.object({ older: slug(), newer: slug() }),
    },
    ({ older, newer }) =>
      say(
        'Call the tool compare with the older instrument left and the newer right, page by page until next is null. Report what is new, changed and dropped, each with its numbers and the changed words.',
        `older: ${older}\nnewer: ${newer}`,
      ),
  );
}

/** What the person gave stands apart from the task, and is data. */
function say(task: string, given: string): GetPromptResult {
  return {
    messages: [
      { role: 'user', content: { type: 'text', text: task } },
      { role: 'user', content: { type: 'text', text: given } },
    ],
  };
}
