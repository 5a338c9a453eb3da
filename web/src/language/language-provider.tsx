import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { type OfficialLanguage, textDirection } from '#corpus/provision/language.ts';
import { preferencesNow, setPreference, usePreferences } from '../preferences/preferences.ts';
import { initialLanguage, loadMessages } from './load-messages.ts';
import { createTranslate, type Message, type Translate } from './translate.ts';

type Language = { lang: OfficialLanguage; t: Translate; choose: (lang: OfficialLanguage) => void };

const LanguageContext = createContext<Language | null>(null);

/** The language of the interface and its texts. */
export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error('useLanguage is called outside LanguageProvider.');
  return language;
}

/** Fetches the texts of the interface before anything is drawn: nothing is shown without them. */
export function fetchInterface(): void {
  // Where they can't be loaded, the provider finds that out again.
  loadMessages(initialLanguage(preferencesNow().language, navigator.languages)).catch(() => undefined);
}

/** Holds the interface's language; shows nothing until its texts are there, and keeps the old ones until the new ones are. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { language } = usePreferences();
  const wanted = initialLanguage(language, navigator.languages);
  const [loaded, setLoaded] = useState<{ lang: OfficialLanguage; messages: Record<string, Message> }>();
  useEffect(() => {
    let current = true;
    loadMessages(wanted).then((messages) => current && setLoaded({ lang: wanted, messages }));
    return () => {
      current = false;
    };
  }, [wanted]);
  useEffect(() => {
    if (!loaded) return;
    document.documentElement.lang = loaded.lang;
    document.documentElement.dir = textDirection(loaded.lang);
  }, [loaded]);
  const value = useMemo(() => loaded && provide(loaded.lang, loaded.messages), [loaded]);
  return value ? <LanguageContext value={value}>{children}</LanguageContext> : null;
}

function provide(lang: OfficialLanguage, messages: Record<string, Message>): Language {
  return { lang, t: createTranslate(messages, lang), choose: (choice) => setPreference({ language: choice }) };
}
