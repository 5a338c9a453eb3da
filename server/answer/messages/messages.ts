import { officialOrEnglish } from '#corpus/provision/label.ts';
import type { OfficialLanguage } from '#corpus/provision/language.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** What the program itself says in an answer. None of it carries a norm. */
export type Messages = typeof en;

const messages: Record<OfficialLanguage, Messages> = { ar, en, es, fr, ru, zh };

/** The messages in the asker's language; in English where that is not an official one. */
export function messagesIn(lang: string): Messages {
  return messages[officialOrEnglish(lang)];
}

/** Puts values in the places of a message; a place without a value stays empty. */
export function fillMessage(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_place, name: string) => String(values[name] ?? ''));
}

/** Names in a row, as the language joins them. */
export function listInWords(names: readonly string[], lang: string): string {
  return new Intl.ListFormat(officialOrEnglish(lang), { type: 'conjunction' }).format(names);
}
