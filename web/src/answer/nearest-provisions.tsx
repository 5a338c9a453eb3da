import { useLanguage } from '../language/language-provider.tsx';
import { ProvisionLinks } from '../reader/provision-link.tsx';

/** What comes nearest to a question that the sources don't answer. */
export function NearestProvisions({ ids }: { ids: readonly string[] }) {
  const { t } = useLanguage();
  return (
    <div className="mt-5">
      <h4 className="text-sm font-semibold">{t('answer.nearest')}</h4>
      <ProvisionLinks ids={ids} className="mt-1.5 space-y-1" />
    </div>
  );
}
