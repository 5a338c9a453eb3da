import { useLanguage } from '../language/language-provider.tsx';

/** Says that something is on its way. */
export function Waiting() {
  const { t } = useLanguage();
  return (
    <p role="status" className="p-8 text-center text-sm text-soft">
      {t('waiting')}
    </p>
  );
}
