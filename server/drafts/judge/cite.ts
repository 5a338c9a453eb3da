import { namesOf } from '#corpus/catalogue.ts';
import { citeProvision } from '#corpus/provision/citation.ts';
import type { SourceTexts } from '../sources/source-texts.ts';

/** How provisions of one instrument, or a whole one, are cited in the United Nations style in a text or a footnote. */
export function cite(
  ids: string | readonly string[],
  { lang, texts, form = 'short' }: { lang: string; texts: SourceTexts; form?: 'short' | 'footnote' },
): string {
  const all = typeof ids === 'string' ? [ids] : ids;
  const slug = all[0]?.split('/')[0] ?? '';
  const locators = all.flatMap((id) => (id.includes('/') ? [id.slice(id.indexOf('/') + 1)] : []));
  const entry = texts.entry(slug);
  if (!entry) return all.join(', ');
  const [first = null] = locators;
  const cited = citeProvision({ ...namesOf(entry, lang), locator: locators.length > 1 ? locators : first, lang });
  return form === 'short' ? cited.short : cited.footnote.replace(/[.。]$/u, '');
}
