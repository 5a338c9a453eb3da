import { z } from 'zod';
import { ProblemDetails } from '../http/problem.ts';

/** A BCP 47 language tag. */
export const Lang = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i, 'give a language such as en or fr');

/** The path of a provision, in two parts. */
export const ProvisionPath = z.object({
  slug: z.string().max(200),
  locator: z.string().max(200),
});

/** A JSON answer in an OpenAPI description. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** A problem in an OpenAPI description. */
export function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: ProblemDetails } } };
}

/** A query parameter that may be given several times or as a list with commas. */
export const Listed = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    [value]
      .flat()
      .flatMap((text) => text.split(','))
      .map((text) => text.trim())
      .filter(Boolean),
  )
  .optional();

// Whole instruments fit in one page, so that only who asks for less has to go on.
const pageMax = 5000;

/** How a list is asked for in pages. */
export const Paged = {
  limit: z.coerce.number().int().min(1).max(pageMax).default(pageMax),
  cursor: z.string().max(20).optional(),
};

/** What to pass as `cursor` for the next page; null at the end. */
export const Next = z.string().nullable();
