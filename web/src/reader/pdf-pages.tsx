import { useEffect, useRef, useState } from 'react';
import { Document, Page, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Provision, Region } from '#corpus/provision/provision.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { PageTools } from './page-tools.tsx';
import { useWidth } from './use-width.ts';

pdfjs.GlobalWorkerOptions.workerSrc = workerAddress;

/** Only the byte ranges that the shown page needs are loaded; decoders run as script, since no page may run WebAssembly. */
const documentOptions = {
  disableAutoFetch: true,
  disableStream: true,
  rangeChunkSize: 65_536,
  useWasm: false,
  cMapUrl: '/pdfjs/cmaps/',
  standardFontDataUrl: '/pdfjs/standard_fonts/',
  wasmUrl: '/pdfjs/wasm/',
  // Leaving a page before all of it is drawn ends its work, which is no fault and would be told in the console as one.
  verbosity: pdfjs.VerbosityLevel.ERRORS,
};

// On a phone a whole page can't be read: it opens enlarged, with the mark in the middle.
const narrowMax = 480;
const narrowZoom = 1.6;

/** A document's page with the regions of the provision marked on it; it can be turned and enlarged. */
export function PdfPages({ asked }: { asked: readonly Provision[] }) {
  const { t } = useLanguage();
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const [chosenZoom, setZoom] = useState<number | null>(null);
  const zoom = chosenZoom ?? (width > 0 && width < narrowMax ? narrowZoom : 1);
  const [pages, setPages] = useState(0);
  const focus = asked[0];
  const regions = asked.flatMap((provision) => provision.regions);
  const first = focus?.page ?? 1;
  const [page, setPage] = useState(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another provision opens its own page
  useEffect(() => setPage(first), [first, focus?.id]);
  const marked = [...new Set([first, ...regions.map((region) => region.page)])].sort((one, other) => one - other);
  return (
    <>
      <PageTools page={page} pages={pages} marked={marked} zoom={zoom} onPage={setPage} onZoom={setZoom} />
      <section
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('page-tools.title')}
        className="min-h-0 flex-1 overflow-auto -outline-offset-2"
        data-testid="pdf"
      >
        {width > 0 && focus?.links.pdf && (
          <Document
            file={pathOf(focus.links.pdf)}
            options={documentOptions}
            loading={<Waiting />}
            error={<ProblemNote>{t('reader.page-failed')}</ProblemNote>}
            onLoadSuccess={({ numPages }) => setPages(numPages)}
            className="w-max min-w-full p-3"
          >
            <MarkedPage
              key={`${focus.id} ${page}`}
              page={page}
              width={Math.max(200, (width - 24) * zoom)}
              regions={regions.filter((region) => region.page === page)}
            />
          </Document>
        )}
      </section>
    </>
  );
}

type MarkedPageProps = { page: number; width: number; regions: readonly Region[] };

function MarkedPage({ page, width, regions }: MarkedPageProps) {
  const { t } = useLanguage();
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const firstMark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (size) firstMark.current?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [size]);
  return (
    <Page
      pageNumber={page}
      width={width}
      renderAnnotationLayer={false}
      loading={<Waiting />}
      error={<ProblemNote>{t('reader.page-failed')}</ProblemNote>}
      className="relative mx-auto w-max bg-white shadow-float"
      onLoadSuccess={({ originalWidth, originalHeight }) => setSize({ width: originalWidth, height: originalHeight })}
    >
      {size &&
        regions.map((region, index) => (
          <span
            key={`${region.x} ${region.y}`}
            ref={index === 0 ? firstMark : undefined}
            data-testid="mark"
            aria-hidden="true"
            className="pointer-events-none absolute z-10 rounded-[2px] bg-[#ffd84d]/45 mix-blend-multiply"
            style={{
              left: `${(region.x / size.width) * 100}%`,
              top: `${(region.y / size.height) * 100}%`,
              width: `${(region.width / size.width) * 100}%`,
              height: `${(region.height / size.height) * 100}%`,
            }}
          />
        ))}
    </Page>
  );
}

/** The page and its documents may be reached under another name than the public one; the path is the same. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address, window.location.href);
  return pathname + search;
}
