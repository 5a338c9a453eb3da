import { type OfficialLanguage, officialLanguages } from '#corpus/provision/language.ts';
import type { Question } from '../answer.ts';
import { focusWordsOf } from './focus-words.ts';
import { languageOfQuestion } from './question-language.ts';

/** How each language says in which language something is wanted; the place of the name is taken by `{name}`. */
const wanted: Record<OfficialLanguage, string> = {
  en: '\\b(?:in|into|to) {name}\\b(?: please)?',
  fr: "\\b(?:en|vers le|vers l['’]) ?{name}",
  es: '\\b(?:en|al) {name}',
  ru: '(?:на|по-?) ?{name}(?: язык\\p{L}*)?',
  zh: '(?:用|成|为|译成)?{name}(?:版本?)?',
  ar: '(?:إلى|ب) ?(?:اللغة )?{name}',
};

/** Russian inflects the name, Chinese calls the written language otherwise, and Arabic joins the preposition to it. */
function patternOfName(name: string, lang: OfficialLanguage): string {
  if (lang === 'ru') return `${name.slice(0, -3)}\\p{L}*`;
  if (lang === 'zh') return `${name.slice(0, -1)}[语文]`;
  return lang === 'ar' ? `(?:ال)?${name.replace(/^ال/u, '')}` : name;
}

/** Words with which a translation is asked for; they are no subject. */
const translating =
  /(?<!\p{L})(?:translat\p{L}+|version|text|please|traduc\p{L}+|tradui\p{L}+|versión|texto|texte|перев\p{L}+|текст\p{L}*)(?!\p{L})|翻译|译/giu;

/**
 * The question that is meant where one is only asked again in another language: "and in Spanish?" is the question
 * before, to be answered in Spanish, and "translate rule 45 into French" asks for rule 45 in French. Other questions
 * stay as they are; a language that the asker set beside the question does not win over one that the question names.
 */
export function inLanguageAsked(question: Question): Question {
  const asked = languageAskedFor(question.question);
  if (!asked) return question;
  const words = asked.rest.replace(translating, ' ');
  const subjects = focusWordsOf(words, asked.lang).filter(({ text }) => !/^\p{N}+$/u.test(text));
  const isRequest = asked.rest.search(translating) >= 0;
  if (subjects.length > 0 && !isRequest) return question;
  const named = { ...question, lang: asked.target };
  if (/\p{N}/u.test(words) || subjects.length > 0) return { ...named, question: words.replace(/\s+/g, ' ').trim() };
  const history = question.history ?? [];
  const last = history.findLastIndex(({ role }) => role === 'user');
  const before = history[last];
  return before
    ? inLanguageOf(asked.target, { question: before.content, history: history.slice(0, last) }, question)
    : question;
}

function inLanguageOf(target: OfficialLanguage, meant: Question, { instruments }: Question): Question {
  return { ...inLanguageAsked(meant), lang: target, ...(instruments ? { instruments } : {}) };
}

/** The language that the last words of a question name, and the question without them; null where they name none. */
function languageAskedFor(text: string): { lang: OfficialLanguage; target: OfficialLanguage; rest: string } | null {
  const { lang } = languageOfQuestion(text);
  // "and in Spanish?" has hardly a word by which its own language could be told.
  for (const spoken of [lang, ...officialLanguages]) {
    const names = new Intl.DisplayNames([spoken], { type: 'language' });
    for (const target of officialLanguages) {
      const name = patternOfName(names.of(target) ?? target, spoken);
      const found = new RegExp(`${wanted[spoken].replace('{name}', name)}[\\s?.!？。؟]*$`, 'iu').exec(text);
      if (found) return { lang: spoken, target, rest: text.slice(0, found.index) };
    }
  }
  return null;
}
