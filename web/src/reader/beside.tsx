import type { Provision } from '#corpus/provision/provision.ts';
import { useInstrumentOf } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { setPreference, usePreferences } from '../preferences/preferences.ts';
import { useProvision } from './use-provision.ts';

/** Chooses the language that stands beside the text; the choice holds for every provision until it is changed. */
export function ChooseBeside({ provision }: { provision: Provision }) {
  const { t, lang: own } = useLanguage();
  const { beside } = usePreferences();
  const names = new Intl.DisplayNames(own, { type: 'language' });
  const others = useInstrumentOf(provision.instrument)?.languages.filter((tag) => tag !== provision.lang) ?? [];
  if (others.length === 0) return null;
  return (
    <label className="mb-2 flex items-center justify-end gap-2 text-xs text-soft">
      {t('reader.beside')}
      <select
        className="min-h-7 rounded-md border border-hairline bg-surface px-1 text-ink"
        value={beside && others.includes(beside) ? beside : ''}
        onChange={(event) => setPreference({ beside: event.target.value || undefined })}
      >
        <option value="">{t('reader.beside.none')}</option>
        {others.map((tag) => (
          <option key={tag} value={tag}>
            {names.of(tag) ?? tag}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The whole unit in the language chosen to stand beside it; undefined where none is, or it is not at hand in it. */
export function useBeside(root: Provision | undefined): readonly Provision[] | undefined {
  const { beside } = usePreferences();
  const isWanted = beside !== undefined && root !== undefined && beside !== root.lang;
  const { data } = useProvision(root?.id ?? '', beside ?? null, isWanted);
  return isWanted && data?.lang === beside ? data.whole : undefined;
}
