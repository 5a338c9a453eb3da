import { parseArgs } from 'node:util';
import { isSlug } from '#corpus/provision/provision-id.ts';

/** What the command `parse` was asked to do. */
export type ParseOptions = {
  file: string;
  slug: string | null;
  lang: string | null;
  output: 'table' | 'json' | 'html';
};

export const parseUsage = 'npm run parse -- FILE [--slug SLUG] [--lang LANGUAGE] [--json | --html]';

/** Reads the command line; a text says what is wrong with it. */
export function readParseOptions(words: readonly string[]): ParseOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        slug: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean', default: false },
        html: { type: 'boolean', default: false },
      },
    });
    const [file] = positionals;
    if (!file || positionals.length > 1) return `Name one file: ${parseUsage}`;
    if (values.slug !== undefined && !isSlug(values.slug))
      return `"${values.slug}" is no slug: use small letters, numbers and hyphens.`;
    if (values.lang !== undefined && !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(values.lang))
      return `"${values.lang}" is no language: use a code such as en, fr or ar.`;
    const output = values.html ? 'html' : values.json ? 'json' : 'table';
    return { file, slug: values.slug ?? null, lang: values.lang ?? null, output };
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} Usage: ${parseUsage}`;
  }
}
