import { useLanguage } from '../language/language-provider.tsx';

type LanguageSelectProps = { languages: readonly string[]; lang: string; onChoose: (lang: string) => void };

/** The language in which the text is shown; nothing to choose where there is but one. */
export function LanguageSelect({ languages, lang, onChoose }: LanguageSelectProps) {
  const { t, lang: own } = useLanguage();
  const names = new Intl.DisplayNames(own, { type: 'language' });
  if (languages.length < 2) return null;
  return (
    <label className="flex items-center text-sm">
      <span className="sr-only">{t('reader.language')}</span>
      <select
        className="min-h-9 rounded-lg border border-hairline bg-surface px-2 text-ink"
        value={lang}
        onChange={(event) => onChoose(event.target.value)}
      >
        {languages.map((language) => (
          <option key={language} value={language}>
            {names.of(language) ?? language}
          </option>
        ))}
      </select>
    </label>
  );
}
