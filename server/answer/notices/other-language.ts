import { officialOrEnglish } from '#corpus/provision/label.ts';
import type { Notice } from '../answer.ts';
import { nameOfInstrument } from '../composers/quotation/identify.ts';
import { fillMessage, listInWords, messagesIn } from '../messages/messages.ts';
import type { NoticeParts } from './notice-parts.ts';

/** Says in which language a quotation is, where it is not the asker's: the program never translates a provision. */
export function noticeOtherLanguage({ evidence, shown, catalogue }: NoticeParts): Notice[] {
  const { lang } = evidence.question;
  const foreign = shown.sources.filter((source) => source.lang !== lang);
  if (foreign.length === 0) return [];
  const names = new Intl.DisplayNames([officialOrEnglish(lang)], { type: 'language' });
  const languages = [...new Set(foreign.map((source) => names.of(source.lang) ?? source.lang))];
  const instruments = [...new Set(foreign.map(({ instrument }) => nameOfInstrument(instrument, catalogue, lang)))];
  const text = fillMessage(messagesIn(lang).notices.otherLanguage, {
    languages: listInWords(languages, lang),
    instruments: listInWords(instruments, lang),
  });
  return [{ kind: 'other-language', text, provisions: foreign.map(({ id }) => id) }];
}
