import type en from '../messages/en.json';

/** Every text of the interface; English is complete by definition, and a test holds the others to it. */
export type Messages = typeof en;
export type MessageKey = keyof Messages;

/** A text, or one text a plural category of the language (CLDR); `other` is always there. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

export type Values = Readonly<Record<string, string | number>>;

/** Gives a text with its `{places}` filled; `count` also chooses the plural form. Numbers are written as the language does. */
export type Translate = (key: MessageKey, values?: Values) => string;

export function createTranslate(messages: Record<string, Message>, lang: string): Translate {
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  return (key, values = {}) => fill(form(messages[key] ?? key, values.count, plural), values, number);
}

function form(message: Message, count: string | number | undefined, plural: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  return message[plural.select(Number(count ?? 0))] ?? message.other;
}

function fill(text: string, values: Values, number: Intl.NumberFormat): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? number.format(value) : (value ?? place);
  });
}
