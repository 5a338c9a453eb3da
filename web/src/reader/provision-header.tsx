import type { ReactNode } from 'react';
import type { Provision } from '#corpus/provision/provision.ts';
import { useInstrumentOf } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { capitalised } from './capitalised.ts';
import { LanguageSelect } from './language-select.tsx';

type ProvisionHeaderProps = {
  provision: Provision;
  onLanguage: (lang: string) => void;
  /** What the heading is in its surroundings: the first of a page, or the second beside a conversation. */
  level?: 'h1' | 'h2';
  children?: ReactNode;
};

/** What is read: the provision, its instrument, and what kind of text that is. */
export function ProvisionHeader({ provision, onLanguage, level: Heading = 'h1', children }: ProvisionHeaderProps) {
  const { t } = useLanguage();
  const instrument = useInstrumentOf(provision.instrument);
  return (
    <div className="flex items-start gap-2 border-b border-hairline py-2.5 ps-4 pe-2 sm:ps-6">
      <div className="min-w-0 flex-1">
        <Heading className="font-law text-lg leading-snug font-semibold" dir="auto">
          {capitalised(provision.label, provision.lang)}
        </Heading>
        <p className="text-sm text-soft">
          <bdi>{instrument?.shortTitle ?? provision.instrument}</bdi>
          {instrument && <> · {t(`nature.${instrument.nature}`)}</>}
        </p>
      </div>
      <LanguageSelect languages={instrument?.languages ?? []} lang={provision.lang} onChoose={onLanguage} />
      {children}
    </div>
  );
}
