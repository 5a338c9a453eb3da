import { isOfficialLanguage, type OfficialLanguage } from '#corpus/provision/language.ts';
import type { Message } from './translate.ts';

const files = import.meta.glob<Record<string, Message>>('../messages/*.json', { import: 'default' });

/** The interface's texts in one language, loaded when first needed. */
export async function loadMessages(lang: OfficialLanguage): Promise<Record<string, Message>> {
  const load = files[`../messages/${lang}.json`];
  if (!load) throw new Error(`There are no messages for ${lang}; add web/src/messages/${lang}.json.`);
  return load();
}

/** The language to begin with: the one chosen before, else the first official one that the browser asks for, else English. */
export function initialLanguage(chosen: string | undefined, asked: readonly string[]): OfficialLanguage {
  const candidates = [chosen ?? '', ...asked].map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return candidates.find(isOfficialLanguage) ?? 'en';
}
