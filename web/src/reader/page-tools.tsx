import type { ReactNode } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { NextIcon, PreviousIcon } from '../shell/icons.tsx';

type PageToolsProps = {
  page: number;
  /** 0 until the document is open. */
  pages: number;
  /** The pages on which the provision stands. */
  marked: readonly number[];
  zoom: number;
  onPage: (page: number) => void;
  onZoom: (zoom: number) => void;
};

const zoomMin = 0.5;
const zoomMax = 4;
const zoomStep = 1.25;

/** Turns and enlarges the page, and leads to each page on which the provision stands. */
export function PageTools({ page, pages, marked, zoom, onPage, onZoom }: PageToolsProps) {
  const { t, lang } = useLanguage();
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  return (
    <div
      role="toolbar"
      aria-label={t('page-tools.tools')}
      className="flex flex-wrap items-center gap-x-1 border-b border-hairline bg-paper px-2 py-1 text-sm text-soft"
    >
      <Tool name={t('page-tools.previous')} isOff={page <= 1} onPress={() => onPage(page - 1)}>
        <PreviousIcon />
      </Tool>
      <span className="tabular-nums" aria-live="polite">
        {pages ? t('page-of', { page, pages }) : t('page', { page })}
      </span>
      <Tool name={t('page-tools.next')} isOff={page >= pages} onPress={() => onPage(page + 1)}>
        <NextIcon />
      </Tool>
      {(marked.length > 1 || !marked.includes(page)) && (
        <span className="flex items-center gap-1">
          {marked.map((number) => (
            <button
              key={number}
              type="button"
              aria-pressed={number === page}
              aria-label={t('page-tools.marked', { page: number })}
              title={t('page-tools.marked', { page: number })}
              className="min-h-7 min-w-7 rounded-md bg-mark px-1.5 text-xs text-ink tabular-nums aria-pressed:outline-2 aria-pressed:outline-mark-line"
              onClick={() => onPage(number)}
            >
              {number}
            </button>
          ))}
        </span>
      )}
      <span className="ms-auto flex items-center">
        <Tool
          name={t('page-tools.smaller')}
          isOff={zoom <= zoomMin}
          onPress={() => onZoom(Math.max(zoomMin, zoom / zoomStep))}
        >
          <span aria-hidden="true">−</span>
        </Tool>
        <span className="min-w-11 text-center tabular-nums">{percent.format(zoom)}</span>
        <Tool
          name={t('page-tools.larger')}
          isOff={zoom >= zoomMax}
          onPress={() => onZoom(Math.min(zoomMax, zoom * zoomStep))}
        >
          <span aria-hidden="true">+</span>
        </Tool>
      </span>
    </div>
  );
}

type ToolProps = { name: string; isOff: boolean; onPress: () => void; children: ReactNode };

function Tool({ name, isOff, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className="button px-1 disabled:opacity-40"
      aria-label={name}
      title={name}
      disabled={isOff}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
