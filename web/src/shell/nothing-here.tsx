import { Link } from 'wouter';
import { useLanguage } from '../language/language-provider.tsx';

/** An address that leads nowhere, and the ways on from it. */
export function NothingHere() {
  const { t } = useLanguage();
  return (
    <div className="mx-auto max-w-prose px-5 py-16">
      <h1 className="text-2xl law">{t('nothing-here.title')}</h1>
      <p className="mt-3">
        <Link href="/" className="link">
          {t('nav.ask')}
        </Link>
        {' · '}
        <Link href="/instruments" className="link">
          {t('nav.instruments')}
        </Link>
      </p>
    </div>
  );
}
