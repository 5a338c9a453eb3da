import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import type { OutlineNode } from '#corpus/provision/instrument.ts';
import type { Library } from '../library/library.ts';
import type { McpServices } from './mcp-services.ts';
import { provisionWords } from './provision-words.ts';

// A text as issued does not change; what is at hand of it may, with the next ingest run.
const readingCache = { ttlMs: 5 * 60 * 1000, cacheScope: 'public' } as const;
const completionsMax = 100;

/** The resource that lists every instrument. */
export const instrumentsAddress = 'un://instruments';

/** Provisions as resources, `un://{slug}/{locator}`, both parts completed, and the list of instruments. */
export function registerProvisionResources(server: McpServer, { library }: McpServices): void {
  server.registerResource(
    'instruments',
    instrumentsAddress,
    {
      title: 'Instruments',
      description: 'Every instrument, at hand or missing, with its slug, languages and what came after it.',
      mimeType: 'application/json',
      cacheHint: readingCache,
    },
    async ({ href }) => ({
      contents: [
        { uri: href, mimeType: 'application/json', text: JSON.stringify({ instruments: await library.instruments() }) },
      ],
    }),
  );
  server.registerResource(
    'provision',
    new ResourceTemplate('un://{slug}/{locator}', {
      list: undefined,
      complete: {
        slug: async (begun) => starting(await slugsAtHand(library), begun),
        locator: async (begun, context) => starting(await locatorsOf(library, context?.arguments?.slug ?? ''), begun),
      },
    }),
    {
      title: 'A provision',
      description: 'The verbatim words of a provision and everything below it, then the same as JSON with its places.',
      cacheHint: readingCache,
    },
    async ({ href }, { slug, locator }) => {
      const found = await library.provision(`${slug}/${locator}`);
      if (!found.found) throw new ResourceNotFoundError(href, missing(href, found.nearest));
      const whole = await found.whole();
      return {
        contents: [
          { uri: href, mimeType: 'text/plain', text: provisionWords(whole) },
          { uri: href, mimeType: 'application/json', text: JSON.stringify({ ...found.provision, whole }) },
        ],
      };
    },
  );
}

function missing(address: string, nearest: readonly string[]): string {
  const near = nearest.map((id) => `un://${id}`).join(', ');
  return `There is no provision ${address}. ${near ? `Nearest: ${near}.` : `Read ${instrumentsAddress} for what is at hand.`}`;
}

/** The instruments of which something is at hand. */
export async function slugsAtHand(library: Library): Promise<string[]> {
  const instruments = await library.instruments();
  return instruments.filter(({ status }) => status !== 'missing').map(({ slug }) => slug);
}

async function locatorsOf(library: Library, slug: string): Promise<string[]> {
  const instrument = await library.instrument(slug);
  return idsIn(instrument?.outline ?? []).map((id) => id.slice(slug.length + 1));
}

function idsIn(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap(({ provisions, children }) => [...provisions, ...idsIn(children)]);
}

/** The values that go on as was begun, as many as a completion may carry. */
export function starting(values: readonly string[], begun: string): string[] {
  return values.filter((value) => value.startsWith(begun.toLowerCase())).slice(0, completionsMax);
}
