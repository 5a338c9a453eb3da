import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import { labelOf } from '#corpus/provision/label.ts';
import { useInstrumentOf } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useOpenProvision } from './open-provision.ts';
import { readerAddress } from './use-reader.ts';

type ProvisionLinkProps = { id: string; lang?: string | undefined; className?: string; children: ReactNode };

/** A link to a provision that opens beside the conversation where there is one, and in a tab of its own when asked to. */
export function ProvisionLink({ id, lang, className = 'link', children }: ProvisionLinkProps) {
  const openBeside = useOpenProvision();
  const onClick = (event: MouseEvent) => {
    if (!openBeside || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    openBeside({ id, ...(lang ? { lang } : {}) });
  };
  return (
    <Link href={readerAddress(id, lang)} className={className} onClick={onClick}>
      {children}
    </Link>
  );
}

/** The words for a provision of which only the id is known: "Rule 43 (1), Nelson Mandela Rules". */
export function ProvisionName({ id }: { id: string }) {
  const { lang } = useLanguage();
  const [slug = '', locator = ''] = id.split('/');
  const instrument = useInstrumentOf(slug);
  return (
    <>
      <bdi className="capital inline-block">{labelOf(locator, lang)}</bdi>, <bdi>{instrument?.shortTitle ?? slug}</bdi>
    </>
  );
}
