import { z } from 'zod';
import { Split } from './case.ts';

const DraftText = {
  lang: z.enum(['ar', 'en', 'es', 'fr', 'ru', 'zh']),
  /**
   * `{{id|from|to}}` stands for the provision's own words from the one to the other, read from the index;
   * `{{id|from|to|old=>new}}` for the same with a word changed.
   */
  text: z.string().min(1),
  tries: z.string().min(1),
  split: Split,
  origin: z.enum(['text', 'feedback']),
};

/** A draft with planted faults: `⟦kind@provision|words⟧` marks the words that must be found, with kind and provision. */
export const DraftCase = z.strictObject({ id: z.string().regex(/^draft-\d{3}$/), ...DraftText });
export type DraftCase = z.infer<typeof DraftCase>;

/** A paragraph in which nothing is wrong: to find an error in it would cost the writer's trust. */
export const CleanParagraph = z.strictObject({ id: z.string().regex(/^clean-\d{3}$/), ...DraftText });
export type CleanParagraph = z.infer<typeof CleanParagraph>;
