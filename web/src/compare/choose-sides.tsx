import { type OfficialLanguage, officialLanguages } from '#corpus/provision/language.ts';
import { useInstruments } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';

export type Sides = { left: string; right: string; lang: string };

/** Which two instruments are compared, and in which of the languages that both have. */
export function ChooseSides({ sides, onChoose }: { sides: Sides; onChoose: (sides: Sides) => void }) {
  const { t, lang } = useLanguage();
  const { data = [] } = useInstruments();
  const atHand = data.filter(({ status }) => status !== 'missing');
  const names = new Intl.DisplayNames(lang, { type: 'language' });
  const languages = officialLanguages.filter((tag) => isInBoth(tag));
  function isInBoth(tag: OfficialLanguage) {
    const chosen = atHand.filter(({ slug }) => slug === sides.left || slug === sides.right);
    return chosen.every((instrument) => instrument.languages.includes(tag));
  }
  return (
    <div className="mt-6 grid gap-3 sm:grid-cols-[1fr_1fr_auto]">
      {(['left', 'right'] as const).map((side) => (
        <label key={side} className="min-w-0 text-sm">
          <span className="mb-1 block text-soft">{t(`compare.${side}`)}</span>
          <select
            className="field"
            value={sides[side]}
            onChange={(event) => onChoose({ ...sides, [side]: event.target.value })}
          >
            <option value="">{t('compare.choose')}</option>
            {atHand.map(({ slug, shortTitle, adopted }) => (
              <option key={slug} value={slug}>
                {adopted ? `${shortTitle} (${adopted.slice(0, 4)})` : shortTitle}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label className="text-sm">
        <span className="mb-1 block text-soft">{t('compare.language')}</span>
        <select
          className="field"
          value={sides.lang}
          onChange={(event) => onChoose({ ...sides, lang: event.target.value })}
        >
          {languages.map((tag) => (
            <option key={tag} value={tag}>
              {names.of(tag) ?? tag}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
