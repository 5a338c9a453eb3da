import { basename } from 'node:path';
import { textDirection } from '#corpus/provision/language.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { SourceFormat } from '../documents/source-file.ts';
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
  const provisions = byPlaceInDocument(read);
  const sections = [...pages].map(([page, lines]) =>
    pageSection({
      page,
      lines,
      provisions: beginningOn(page, provisions),
      image: images.get(page ?? 0) ?? null,
      direction: textDirection(read.lang),
    }),
  );
  return htmlPage(basename(file), read, sections);
}

function beginningOn(
  page: number | null,
  provisions: ReadonlyMap<string, ProvisionRecord>,
): ReadonlyMap<string, ProvisionRecord> {
  return new Map([...provisions].filter(([, provision]) => provision.page === page));
}

/**
 * Provisions by their locators in the document: `annex.para-7` of a resolution may be rule 7 of the instrument that
 * its annex became. A document that holds such an instrument alone has the locators of the instrument.
 */
function byPlaceInDocument({ document, instruments }: Read): Map<string, ProvisionRecord> {
  const places = new Map<string, ProvisionRecord>();
  for (const withPrefix of [true, false]) {
    for (const { slug, entry, provisions } of instruments) {
      const prefix = withPrefix && slug !== document && entry?.annex ? `${entry.annex}.` : '';
      for (const provision of provisions) {
        const { locator } = provision;
        for (const own of [locator, locator.replace(/^[a-z]+-/, 'para-')])
          if (!places.has(prefix + own)) places.set(prefix + own, provision);
      }
    }
  }
  return places;
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
