import { catalogue } from '#corpus/catalogue.ts';
import { nameOfId } from '../../answer/composers/quotation/identify.ts';
import { linkTo } from './escape-mrkdwn.ts';

/** A provision of which only the id is known, by the name that people call it, as a link to its permanent page. */
export function linkToId(id: string, { publicUrl, lang }: { publicUrl: string; lang: string }): string {
  return linkTo(`${publicUrl}/p/${id}?lang=${encodeURIComponent(lang)}`, nameOfId(id, catalogue, lang));
}
