import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { officialLanguages } from '#corpus/provision/language.ts';

const Target = z.object({
  kind: z.string(),
  symbol: z.string().optional(),
  volume: z.string().optional(),
  number: z.string().optional(),
  unit: z
    .object({
      kind: z.string(),
      value: z.string().nullable(),
      numbers: z.array(z.string()).optional(),
      paragraph: z.string().optional(),
    })
    .optional(),
});
const Span = z.object({ start: z.number(), end: z.number() });

/** A sentence of a resolution with the references that the United Nations' own mark-up has in it. */
const MarkedSentence = z.object({
  id: z.string(),
  lang: z.enum(officialLanguages),
  text: z.string(),
  references: z.array(
    z.discriminatedUnion('via', [
      z.object({ via: z.literal('inline'), target: Target, ...Span.shape }),
      z.object({
        via: z.literal('footnote'),
        at: z.number(),
        note: z.string(),
        targets: z.array(Target),
        name: Span.optional(),
      }),
    ]),
  ),
  unmarked: z.array(Span).optional(),
});
export type MarkedSentence = z.infer<typeof MarkedSentence>;

/** The marked sentences of a mirror in every language that it has; none where the mirror is no folder or lacks them. */
export async function readMarkedSentences(mirror: string | undefined): Promise<MarkedSentence[]> {
  if (!mirror || /^https?:/.test(mirror)) return [];
  const files = officialLanguages.map((language) => join(mirror, 'references', `references.${language}.jsonl`));
  return (await Promise.all(files.map(readSentences))).flat();
}

async function readSentences(file: string): Promise<MarkedSentence[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => MarkedSentence.parse(JSON.parse(line)));
}
