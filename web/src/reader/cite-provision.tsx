import type { Provision } from '#corpus/provision/provision.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { CopyButton } from '../shell/copy-button.tsx';

/** A provision's citation in the forms that people paste, and its permanent address. */
export function CiteProvision({ provision }: { provision: Provision }) {
  const { t } = useLanguage();
  const { citation, links, lang } = provision;
  const forms = [
    { name: t('cite.short'), text: citation.short, lang },
    { name: t('cite.full'), text: citation.full, lang },
    { name: t('cite.footnote'), text: citation.footnote, lang },
    { name: t('cite.address'), text: links.page, lang: 'en' },
  ];
  return (
    <details className="border-t border-hairline">
      <summary className="disclosure min-h-11 text-sm font-medium">{t('cite.title')}</summary>
      <dl className="pb-3 text-sm">
        {forms.map((form) => (
          <div key={form.name} className="flex items-start justify-between gap-3 border-t border-hairline py-2">
            <div className="min-w-0">
              <dt className="text-xs text-soft">{form.name}</dt>
              <dd lang={form.lang} dir="auto">
                {form.text}
              </dd>
            </div>
            <CopyButton content={() => ({ plain: form.text })} className="button shrink-0">
              {t('copy')}
            </CopyButton>
          </div>
        ))}
      </dl>
    </details>
  );
}
