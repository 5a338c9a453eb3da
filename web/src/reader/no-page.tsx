import type { Provision } from '#corpus/provision/provision.ts';
import { useLanguage } from '../language/language-provider.tsx';

/** Says why a provision has no page to show, and where the issued text is published. */
export function NoPage({ provision: { origin, links } }: { provision: Provision }) {
  const { t } = useLanguage();
  return (
    <div className="p-6 text-sm text-soft" data-testid="no-page">
      <p>{t(origin === 'pdf' || origin === 'scan' ? 'no-page.not-kept' : `no-page.${origin}`)}</p>
      {links.official && (
        <p className="mt-2">
          <a className="link" href={links.official} rel="noreferrer" target="_blank">
            {t('no-page.official')}
          </a>
        </p>
      )}
    </div>
  );
}
