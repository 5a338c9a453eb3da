import { annexHeading } from './read/annex-heading.ts';
import { type PageLine, textOfLine } from './read/page-line.ts';
import { readPdf } from './read/pdf/read-pdf.ts';
import { readScannedPages, scannedPagesMax } from './read/scan/read-scanned-pages.ts';
import { hasLanguageData } from './read/scan/tesseract-recognizer.ts';
import type { LedgerLine, LineRole, ReadDocument, ReadNotice } from './read-document.ts';
import { resolutionInVolume } from './structure/resolution-in-volume.ts';
import { structureLines } from './structure/structure-lines.ts';

export type PdfDocumentOptions = {
  lang: string | null;
  /** The symbol that the document should have, where that is known. */
  symbol: string | null;
  /** Where readings of scanned pages are kept; null keeps none. */
  scanCache: string | null;
};

/** Reads a PDF: its text layer, and by recognition the pages that have none. */
export async function readPdfDocument(data: Uint8Array, options: PdfDocumentOptions): Promise<ReadDocument> {
  const { lines: printed, pages, letterless, separators } = await readPdf(data);
  const { lang, scanCache } = options;
  const { lines: recognized, pages: scanned } = await readScannedPages(data, letterless, {
    lang,
    cacheFolder: scanCache,
  });
  const lines = inPageOrder([...printed.filter(({ page }) => !scanned.includes(page ?? 0)), ...recognized]);
  const volume = scanned.length > 0 ? resolutionInVolume(lines, options.symbol) : null;
  const origin = scanned.length === pages ? 'scan' : 'pdf';
  const document = partsOf(volume?.lines ?? lines, volume !== null)
    .map((part) => structureLines(part, { origin, lang, pages, separators }))
    .reduce(joined);
  const read = {
    ...document,
    provisions: withOrigin(document, scanned),
    notices: [...document.notices, ...scanNotices(scanned, lang)],
  };
  if (!volume) return read;
  const { symbol, title, before, after } = volume;
  const ledger = [...aside(before, 'front-matter'), ...read.ledger, ...aside(after, 'back-matter')];
  return { ...read, symbol, title: title ?? read.title, ledger };
}

/** A volume sets the annex of a resolution in smaller letters: each is held against measures of its own. */
function partsOf(lines: PageLine[], isVolume: boolean): PageLine[][] {
  const annex = isVolume ? lines.findIndex((line) => annexHeading(textOfLine(line)) !== null) : -1;
  return annex > 0 ? [lines.slice(0, annex), lines.slice(annex)] : [lines];
}

function joined(resolution: ReadDocument, annex: ReadDocument): ReadDocument {
  const provisions = annex.provisions.map((provision) => ({ ...provision, locator: annexed(provision.locator) }));
  const ledger = annex.ledger.map((line) => ({ ...line, locator: line.locator && annexed(line.locator) }));
  return {
    ...resolution,
    provisions: [...resolution.provisions, ...provisions],
    annexes: Object.keys(annex.annexes).length > 0 ? annex.annexes : { annex: { title: annex.title } },
    ledger: [...resolution.ledger, ...ledger],
    notices: [...resolution.notices, ...annex.notices],
  };
}

function annexed(locator: string): string {
  return locator.startsWith('annex') ? locator : `annex.${locator}`;
}

function inPageOrder(lines: PageLine[]): PageLine[] {
  return lines.sort((one, other) => (one.page ?? 0) - (other.page ?? 0));
}

/** A provision says by itself whether it was read from a scan. */
function withOrigin({ provisions }: ReadDocument, scanned: readonly number[]): ReadDocument['provisions'] {
  return provisions.map((provision) => {
    const isScan = provision.page !== null && scanned.includes(provision.page);
    return { ...provision, origin: isScan ? 'scan' : provision.origin === 'scan' ? 'pdf' : provision.origin };
  });
}

function scanNotices(scanned: readonly number[], lang: string | null): ReadNotice[] {
  if (scanned.length === 0) return [];
  const notice = (page: number | null, message: string): ReadNotice => ({
    kind: 'from-scan',
    page,
    locator: null,
    message,
  });
  const notices = [notice(scanned[0]!, `${scanned.length} of the pages are scans and were read by recognition.`)];
  if (scanned.length > scannedPagesMax)
    notices.push(notice(scanned[scannedPagesMax]!, `Only the first ${scannedPagesMax} scanned pages were read.`));
  if (lang !== null && !hasLanguageData(lang))
    notices.push(
      notice(null, `There is no language data for “${lang}”: the scan was read as English and may be wrong.`),
    );
  return notices;
}

function aside(lines: readonly PageLine[], role: LineRole): LedgerLine[] {
  return lines.map((line) => ({
    page: line.page,
    region: line.box && line.page !== null ? { page: line.page, ...line.box } : null,
    text: textOfLine(line),
    role,
    locator: null,
  }));
}
