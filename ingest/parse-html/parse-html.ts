import { basename } from 'node:path';
import { textDirection } from '#corpus/provision/language.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { SourceFormat } from '../documents/source-file.ts';
import type { LedgerLine } from '../read-document.ts';
import type { ReadResult } from '../reader-process/read-job.ts';
import { shortReport } from '../short-report.ts';
import { escapeHtml } from './escape-html.ts';
import { drawPages, type PageImage } from './page-images.ts';
import { pageSection } from './page-section.ts';
import { parseStyle, roles } from './parse-style.ts';

type Read = Extract<ReadResult, { ok: true }>;

/**
 * A page that stands on its own and shows each page of a document beside what was read from it, every line
 * in the colour of its role. Where the pages can't be drawn, what was read is shown alone.
 */
export async function parseHtml(file: string, format: SourceFormat | null, read: Read): Promise<string> {
  const images = format === 'pdf' ? await drawPages(file) : new Map<number, PageImage>();
  const pages = Map.groupBy(read.ledger ?? [], ({ page }) => page);
  const provisions = read.instruments.flatMap((instrument) => instrument.provisions);
  const sections = [...pages].map(([page, lines]) =>
    pageSection({
      page,
      lines,
      provisions: beginningOn(page, lines, provisions),
      image: images.get(page ?? 0) ?? null,
      direction: textDirection(read.lang),
    }),
  );
  return htmlPage(basename(file), read, sections);
}

/** A provision is found by its page and by the end of its locator: an annex may have become an instrument. */
function beginningOn(
  page: number | null,
  lines: readonly LedgerLine[],
  provisions: readonly ProvisionRecord[],
): Map<string, ProvisionRecord> {
  const here = provisions.filter((provision) => provision.page === page);
  const found = new Map<string, ProvisionRecord>();
  for (const { locator } of lines) {
    const provision = here.find(
      (one) => locator !== null && (locator === one.locator || sameInAnnex(locator, one.locator)),
    );
    if (locator && provision) found.set(locator, provision);
  }
  return found;
}

/** `annex.rule-45` in the document is `rule-45` in the instrument, `para-7` may be what it calls its rule 7. */
function sameInAnnex(inDocument: string, inInstrument: string): boolean {
  const [own, other] = [inDocument, inInstrument].map((locator) => locator.replace(/^annex(?:-[a-z0-9]+)?\./, ''));
  return own === other || own!.replace(/^para-/, '') === other!.replace(/^[a-z]+-/, '');
}

function htmlPage(name: string, read: Read, sections: readonly string[]): string {
  const report = shortReport(name, read.report).map((line) => `<li>${escapeHtml(line.trim())}</li>`);
  const legend = Object.entries(roles).map(([role, { name: words }]) => `<span class="${role}">${words}</span>`);
  return `<!doctype html>
<html lang="${escapeHtml(read.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeHtml(name)}: what was read</title>
<style>${parseStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(read.title ?? name)}</h1>
<ul>${report.join('')}</ul>
<p class="legend">${legend.join('')}</p>
</header>
${sections.join('\n')}
</body>
</html>`;
}
