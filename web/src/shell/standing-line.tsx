import { useLanguage } from '../language/language-provider.tsx';

/** What stands under every answer and every text. */
export function StandingLine() {
  const { t } = useLanguage();
  return <p className="mt-2 text-center text-xs text-soft">{t('standing-line')}</p>;
}
