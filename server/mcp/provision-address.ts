import { ProblemError } from '../http/problem.ts';

/** Which provision is meant, and in which language; null where nothing says. */
export type ProvisionAddress = { slug: string; locator: string; lang: string | null };

/** A provision as it is named to a tool: `slug/locator`, where another language is meant with `?lang=`. */
export function writeProvisionAddress({ id, lang }: { id: string; lang: string }): string {
  return lang === 'en' ? id : `${id}?lang=${lang}`;
}

/** Reads what `search` gave, an id, a resource address, or the permanent address of a provision. */
export function readProvisionAddress(address: string): ProvisionAddress {
  const read = /^(?:un:\/\/|https?:\/\/[^/]+\/p\/)?([^/?#\s]+)\/([^/?#\s]+)(?:\?lang=([a-zA-Z-]{2,35}))?$/.exec(
    address,
  );
  if (!read?.[1] || !read[2]) throw new ProblemError('invalid-request', howToName);
  return { slug: read[1], locator: read[2], lang: read[3] ?? null };
}

const howToName =
  'Give the id of a provision as search returns it: an instrument and a locator, such as nelson-mandela-rules/rule-45.';
