import { officialOrEnglish } from '#corpus/provision/label.ts';
import type { OfficialLanguage } from '#corpus/provision/language.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** What the program itself says in Slack, beside answers. None of it carries a norm. */
export type SlackMessages = typeof en;

const messages: Record<OfficialLanguage, SlackMessages> = { ar, en, es, fr, ru, zh };

/** The messages in the asker's language; in English where that is not an official one. */
export function slackMessagesIn(lang: string): SlackMessages {
  return messages[officialOrEnglish(lang)];
}
