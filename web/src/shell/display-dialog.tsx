import { type OfficialLanguage, officialLanguages } from '#corpus/provision/language.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { setPreference, usePreferences } from '../preferences/preferences.ts';
import { DialogFrame } from './dialog-frame.tsx';

/** Each language by its own name, so that whoever needs it can read it. */
const ownNames: Record<OfficialLanguage, string> = {
  ar: 'العربية',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ru: 'Русский',
  zh: '中文',
};

const themes = ['system', 'light', 'dark'] as const;

/** Language, light or dark, and the single-key shortcuts. */
export function DisplayDialog({ onClose }: { onClose: () => void }) {
  const { t, lang, choose } = useLanguage();
  const { theme = 'system', shortcuts = true, language: chosen = lang } = usePreferences();
  return (
    <DialogFrame title={t('display.title')} onClose={onClose}>
      <fieldset>
        <legend className="mb-2 text-sm font-semibold">{t('display.language')}</legend>
        <div className="grid grid-cols-2 gap-1 sm:grid-cols-3">
          {officialLanguages.map((language) => (
            <Choice key={language} name="language" isChosen={language === chosen} onChoose={() => choose(language)}>
              <span lang={language}>{ownNames[language]}</span>
            </Choice>
          ))}
        </div>
      </fieldset>
      <fieldset className="mt-6">
        <legend className="mb-2 text-sm font-semibold">{t('display.theme')}</legend>
        <div className="grid gap-1 sm:grid-cols-3">
          {themes.map((choice) => (
            <Choice
              key={choice}
              name="theme"
              isChosen={choice === theme}
              onChoose={() => setPreference({ theme: choice === 'system' ? undefined : choice })}
            >
              {t(`display.theme.${choice}`)}
            </Choice>
          ))}
        </div>
      </fieldset>
      <label className="mt-6 flex min-h-9 items-center gap-2.5 text-sm">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={shortcuts}
          onChange={(event) => setPreference({ shortcuts: event.target.checked })}
        />
        {t('display.shortcuts')}
      </label>
    </DialogFrame>
  );
}

type ChoiceProps = { name: string; isChosen: boolean; onChoose: () => void; children: React.ReactNode };

function Choice({ name, isChosen, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex min-h-10 items-center gap-2.5 rounded-md px-2 text-sm hover:bg-sunken has-checked:bg-accent-soft">
      <input type="radio" className="size-4 accent-accent" name={name} checked={isChosen} onChange={onChoose} />
      {children}
    </label>
  );
}
