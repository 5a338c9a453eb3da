import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Provision } from '#corpus/provision/provision.ts';
import { findProvision } from '../find-provision.ts';
import type { McpServices } from '../mcp-services.ts';
import { readProvisionAddress, writeProvisionAddress } from '../provision-address.ts';
import { provisionWords } from '../provision-words.ts';
import { jsonResult, orToolError } from '../tool-result.ts';
import { reads } from './annotations.ts';

const Fetched = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  url: z.string(),
  metadata: z.record(z.string(), z.string()),
});

/** `fetch`, in the form that ChatGPT's connectors expect: an id, and the words with their permanent address. */
export function registerFetch(server: McpServer, { library, log }: McpServices): void {
  server.registerTool(
    'fetch',
    {
      title: 'Read a provision',
      description:
        'The verbatim words of a provision and everything below it, with how it is cited in UN style. The id is what search returned, or an instrument and a locator, such as nelson-mandela-rules/rule-45.',
      inputSchema: z.object({
        id: z.string().trim().min(1).max(600).describe('For example nelson-mandela-rules/rule-45.'),
      }),
      outputSchema: Fetched,
      annotations: reads,
    },
    ({ id }) =>
      orToolError(log, async () => {
        const { provision, whole } = await findProvision(library, readProvisionAddress(id));
        return jsonResult({
          id: writeProvisionAddress(provision),
          title: provision.citation.short,
          text: provisionWords(whole),
          url: provision.links.page,
          metadata: metadataOf(provision),
        });
      }),
  );
}

/** What a reader must know beside the words; all of it text, as the contract of connectors has it. */
function metadataOf({ lang, citation, links, origin, truncated, page }: Provision): Record<string, string> {
  return {
    language: lang,
    citation: citation.full,
    footnote: citation.footnote,
    wording: origin === 'scan' ? 'read from a scan; compare with the page before quoting' : 'verbatim',
    complete: truncated ? 'no, the text at hand breaks off in it' : 'yes',
    ...(page === null ? {} : { page: String(page) }),
    ...(links.pdf ? { pdf: links.pdf } : {}),
    ...(links.official ? { official: links.official } : {}),
  };
}
