import { useState } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { DifferenceText } from '../reader/difference-text.tsx';
import { ProvisionName } from '../reader/provision-link.tsx';
import { ProvisionText } from '../reader/provision-text.tsx';
import { useProvision } from '../reader/use-provision.ts';
import { readerAddress } from '../reader/use-reader.ts';
import type { Finding } from './finding.ts';

type FindingDetailProps = { finding: Finding; onAccept: (replacement: string) => void; onDismiss: () => void };

/** What a finding says and what can be done about it, with the source's words beside it on request. */
export function FindingDetail({ finding, onAccept, onDismiss }: FindingDetailProps) {
  const { t } = useLanguage();
  const { kind, message, difference, provision, suggestions } = finding;
  return (
    <>
      <p className="mt-1.5 text-xs font-semibold text-soft">{t(`finding.${kind}`)}</p>
      <p className="mt-0.5" dir="auto">
        {message}
      </p>
      {difference && <DifferenceText difference={difference} />}
      {provision?.includes('/') && <Source id={provision} />}
      <div className="mt-3 flex flex-wrap gap-2">
        {suggestions.map(({ provision: suggested, replacement }) => (
          <button
            key={`${suggested} ${replacement}`}
            type="button"
            className="button button-outlined text-start"
            onClick={() => onAccept(replacement)}
          >
            <span dir="auto">{t('drafting.replace', { text: replacement })}</span>
          </button>
        ))}
        <button type="button" className="button" onClick={onDismiss}>
          {t('drafting.dismiss')}
        </button>
      </div>
    </>
  );
}

function Source({ id }: { id: string }) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { data, error } = useProvision(id, null, isOpen);
  return (
    <details className="mt-2" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="disclosure min-h-8">
        <ProvisionName id={id} />
      </summary>
      {error && <p>{error.message}</p>}
      {data && (
        <div className="law-block my-2 text-[0.9375rem]">
          <ProvisionText provisions={data.whole ?? [data]} focus={id} />
        </div>
      )}
      <a className="link" href={readerAddress(id)} target="_blank" rel="noopener">
        {t('citation.open')}
      </a>
    </details>
  );
}
