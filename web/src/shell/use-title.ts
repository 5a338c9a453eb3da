import { useEffect } from 'react';
import { useLanguage } from '../language/language-provider.tsx';

/** Names the window after what it shows. */
export function useTitle(shown: string | undefined): void {
  const { t } = useLanguage();
  const name = t('name');
  useEffect(() => {
    document.title = shown ? `${shown} · ${name}` : name;
  }, [shown, name]);
}
