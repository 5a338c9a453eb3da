import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { Provision } from '#corpus/provision/provision.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { ChooseBeside, useBeside } from './beside.tsx';
import { CiteProvision } from './cite-provision.tsx';
import { NoPage } from './no-page.tsx';
import type { OpenProvision } from './open-provision.ts';
import { ProvisionConnections } from './provision-connections.tsx';
import { ProvisionText } from './provision-text.tsx';
import { useWidth } from './use-width.ts';

const PdfPages = lazy(() => import('./pdf-pages.tsx').then((room) => ({ default: room.PdfPages })));

// Below the first width text and page take turns; from the second they stand side by side.
const togetherFrom = 560;
const besideFrom = 900;

type ProvisionPanelsProps = {
  /** The whole unit with its subparagraphs. */
  provisions: readonly Provision[];
  /** The one that was asked for, with its own subparagraphs: what is marked on the page. */
  asked: readonly Provision[];
  quote?: OpenProvision['quote'];
};

/** A provision's words and its page of the PDF: side by side, one over the other, or in turn, by the room there is. */
export function ProvisionPanels({ provisions, asked, quote }: ProvisionPanelsProps) {
  const { t } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [shown, setShown] = useState<'text' | 'page'>('text');
  const focus = asked[0];
  const beside = useBeside(provisions[0]);
  const isTogether = width >= togetherFrom;
  const isBeside = width >= besideFrom;
  if (!focus) return null;
  const text = (
    <div key="text" className="min-h-0 min-w-0 flex-1 overflow-y-auto px-4 py-4 sm:px-6" data-testid="provision">
      <Headings headings={focus.headings} lang={focus.lang} />
      {focus.truncated && <p className="mb-2 text-sm text-warn">{t('reader.truncated')}</p>}
      {focus.origin === 'scan' && <p className="mb-2 text-sm text-warn">{t('reader.scan')}</p>}
      <ChooseBeside provision={focus} />
      <ProvisionText provisions={provisions} focus={focus.id} beside={beside} {...(quote ? { quote } : {})} />
      <div className="mt-6 border-b border-hairline">
        <ProvisionConnections key={`connections ${focus.id}`} provision={focus} />
        <CiteProvision key={focus.id} provision={focus} />
      </div>
    </div>
  );
  const page = (
    <Suspense key="page" fallback={<Waiting />}>
      {focus.links.pdf && focus.page ? <PdfPages key={focus.links.pdf} asked={asked} /> : <NoPage provision={focus} />}
    </Suspense>
  );
  return (
    <div ref={frame} className="flex min-h-0 flex-1 flex-col">
      {!isTogether && (
        <fieldset className="flex gap-1 border-b border-hairline px-3 py-1.5">
          <legend className="sr-only">{t('reader.show')}</legend>
          <Turn isShown={shown === 'text'} onShow={() => setShown('text')}>
            {t('reader.text')}
          </Turn>
          <Turn isShown={shown === 'page'} onShow={() => setShown('page')}>
            {t('reader.page')}
          </Turn>
        </fieldset>
      )}
      {width > 0 && (
        <div className={`flex min-h-0 flex-1 ${isBeside ? 'flex-row' : 'flex-col'}`}>
          {(isTogether || shown === 'text') && (
            <div
              className={`flex min-h-0 min-w-0 flex-col ${isBeside ? 'flex-1' : isTogether ? 'max-h-[44%] shrink-0' : 'flex-1'}`}
            >
              {text}
            </div>
          )}
          {(isTogether || shown === 'page') && (
            <div
              className={`flex min-h-0 min-w-0 flex-1 flex-col bg-sunken ${isBeside ? 'border-s' : isTogether ? 'border-t' : ''} border-hairline`}
            >
              {page}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function Turn({ isShown, onShow, children }: { isShown: boolean; onShow: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={isShown}
      className="button flex-1 aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
      onClick={onShow}
    >
      {children}
    </button>
  );
}

function Headings({ headings, lang }: { headings: readonly string[]; lang: string }) {
  if (headings.length === 0) return null;
  return (
    <p className="mb-1 text-xs leading-relaxed text-soft" lang={lang} dir="auto">
      {headings.join(' › ')}
    </p>
  );
}
