import { useRef } from 'react';
import { Button, Popover } from 'react-aria-components';
import type { Citation } from '#server/answer/answer.ts';
import { useInstrumentOf } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { capitalised } from '../reader/capitalised.ts';
import type { OpenProvision } from '../reader/open-provision.ts';
import { useReader } from '../reader/use-reader.ts';
import { QuotedText } from './quoted-text.tsx';
import type { NumberedSource } from './shown-answer.ts';
import { usePreview } from './use-preview.ts';

type CitationButtonProps = { citation: Citation; source: NumberedSource };

/**
 * The number of a source. Hover, focus and touch show the exact words; a press opens the provision.
 * By touch the first press shows the words, and a button in the preview opens the provision.
 */
export function CitationButton({ citation, source: { number, provision } }: CitationButtonProps) {
  const { t } = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const preview = usePreview();
  const openInReader = useReader();
  const instrument = useInstrumentOf(provision.instrument);
  const name = instrument?.shortTitle ?? provision.instrument;
  const isItself = citation.provision === provision.id && !citation.footnote;
  const quote =
    isItself && citation.start !== null && citation.end !== null
      ? { start: citation.start, end: citation.end }
      : undefined;
  const open = () => {
    preview.hideNow();
    openInReader(openedBy(citation, quote));
  };
  return (
    <>
      <Button
        ref={button}
        className="mx-0.5 inline-flex min-h-6 min-w-6 items-center justify-center rounded-md bg-accent-soft px-1 align-[0.12em] font-sans text-[0.6875rem] leading-none font-semibold text-accent tabular-nums hover:bg-accent hover:text-on-accent pressed:bg-accent pressed:text-on-accent"
        aria-label={t('citation.name', { number, label: provision.label, instrument: name })}
        onHoverStart={preview.show}
        onHoverEnd={preview.hide}
        onFocusChange={(isFocused) => (isFocused ? preview.show() : preview.hide())}
        onPress={({ pointerType }) => (pointerType === 'touch' ? preview.showNow() : open())}
      >
        {number}
      </Button>
      <Popover
        triggerRef={button}
        isOpen={preview.isOpen}
        isNonModal
        placement="top"
        offset={6}
        onOpenChange={(isOpen) => !isOpen && preview.hideNow()}
        className="z-50 w-[min(26rem,calc(100vw-1.5rem))] rounded-lg border border-hairline bg-surface text-ink shadow-float"
      >
        <div
          onPointerEnter={preview.show}
          onPointerLeave={preview.hide}
          className="max-h-80 overflow-y-auto p-4"
          dir="auto"
        >
          <p className="text-xs text-soft">
            <bdi className="font-semibold text-ink">{capitalised(provision.label, provision.lang)}</bdi> ·{' '}
            <bdi>{name}</bdi>
            {provision.page && <> · {t('page', { page: provision.page })}</>}
          </p>
          <QuotedText provision={provision} quote={quote} />
          <button type="button" className="button button-outlined mt-3" onClick={open}>
            {t('citation.open')}
          </button>
        </div>
      </Popover>
    </>
  );
}

function openedBy(citation: Citation, quote: OpenProvision['quote']): OpenProvision {
  return { id: citation.provision, lang: citation.lang, ...(quote ? { quote } : {}) };
}
