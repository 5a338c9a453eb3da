import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../language/language-provider.tsx';
import { CloseIcon } from '../shell/icons.tsx';
import { type OpenProvision, useOpenProvision } from './open-provision.ts';
import { OpenedProvision } from './opened-provision.tsx';
import { ProvisionHeader } from './provision-header.tsx';
import { readerAddress } from './use-reader.ts';

/** The provision that was opened from an answer, beside it; over it where the window is narrow. */
export function ReaderPane({ opened, onClose }: { opened: OpenProvision; onClose: () => void }) {
  const { t } = useLanguage();
  const open = useOpenProvision();
  const pane = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever opens another provision by keyboard reads on in it
  useEffect(() => {
    pane.current?.focus({ preventScroll: true });
  }, [opened.id]);
  return (
    <aside
      ref={pane}
      tabIndex={-1}
      aria-label={t('reader.title')}
      className="fixed inset-x-0 top-14 bottom-0 z-20 flex flex-col border-hairline bg-surface outline-none lg:sticky lg:inset-auto lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:border-s"
    >
      <OpenedProvision
        opened={opened}
        header={(provision) => (
          <ProvisionHeader level="h2" provision={provision} onLanguage={(lang) => open?.({ id: opened.id, lang })}>
            <Link href={readerAddress(opened.id, opened.lang)} className="button me-9">
              {t('reader.whole')}
            </Link>
          </ProvisionHeader>
        )}
      />
      <button type="button" className="button absolute end-1.5 top-2.5 px-2" aria-label={t('close')} onClick={onClose}>
        <CloseIcon />
      </button>
    </aside>
  );
}
