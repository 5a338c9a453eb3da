import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { questionMax } from '../../answer/answer.ts';
import type { McpServices } from '../mcp-services.ts';
import { writeProvisionAddress } from '../provision-address.ts';
import { jsonResult, orToolError } from '../tool-result.ts';
import { reads } from './annotations.ts';

const hitsMax = 10;

const Found = z.object({ results: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })) });

/** `search`, in the form that ChatGPT's connectors expect: a query, and ids with titles and permanent addresses. */
export function registerSearch(server: McpServer, { retrieve, detectLanguage, library, log }: McpServices): void {
  server.registerTool(
    'search',
    {
      title: 'Find provisions',
      description:
        'Finds numbered provisions of United Nations criminal-justice standards by reference ("Mandela rule 45"), by words or by meaning, best first. Pass an id to fetch for the words; cite the url.',
      inputSchema: z.object({
        query: z
          .string()
          .trim()
          .min(1)
          .max(questionMax)
          .describe('A question, words, or a reference, in any UN language.'),
      }),
      outputSchema: Found,
      annotations: reads,
    },
    ({ query }) =>
      orToolError(log, async () => {
        const { hits } = await retrieve({ question: query, lang: detectLanguage(query), limit: hitsMax });
        const shown = await Promise.all(hits.map(({ provision }) => library.present(provision)));
        const results = shown.map((provision) => ({
          id: writeProvisionAddress(provision),
          title: provision.citation.short,
          url: provision.links.page,
        }));
        return jsonResult({ results });
      }),
  );
}
