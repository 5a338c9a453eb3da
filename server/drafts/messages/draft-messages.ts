import { officialOrEnglish } from '#corpus/provision/label.ts';
import type { OfficialLanguage } from '#corpus/provision/language.ts';
import { fillMessage } from '../../answer/messages/messages.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** What is said of a finding, in the language of the draft. */
export type DraftMessages = (name: keyof typeof en, values: Readonly<Record<string, string>>) => string;

const messages: Record<OfficialLanguage, typeof en> = { ar, en, es, fr, ru, zh };

/** The messages in a draft's language; in English where that is not an official one. */
export function draftMessagesIn(lang: string): DraftMessages {
  const own = messages[officialOrEnglish(lang)];
  return (name, values) => fillMessage(own[name], values);
}
