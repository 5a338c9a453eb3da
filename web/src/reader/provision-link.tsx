import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import { labelOf } from '#corpus/provision/label.ts';
import { useInstrumentOf } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { capitalised } from './capitalised.ts';
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

/** Links to provisions of which only the ids are known. */
export function ProvisionLinks({ ids, className }: { ids: readonly string[]; className?: string }) {
  return (
    <ul className={className}>
      {ids.map((id) => (
        <li key={id} className="min-h-6">
          <ProvisionLink id={id}>
            <ProvisionName id={id} />
          </ProvisionLink>
        </li>
      ))}
    </ul>
  );
}

/** The words for a provision of which only the id is known: "Rule 43 (1), Nelson Mandela Rules". */
export function ProvisionName({ id }: { id: string }) {
  const { t, lang } = useLanguage();
  const [slug = '', locator = ''] = id.split('/');
  const instrument = isolated(useInstrumentOf(slug)?.shortTitle ?? slug);
  return <bdi>{t('provision.in', { label: capitalised(labelOf(locator, lang), lang), instrument })}</bdi>;
}

/** Keeps the direction of a name from the sentence around it (FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
