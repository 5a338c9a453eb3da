import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { LedgerLine } from '../read-document.ts';
import { escapeHtml } from './escape-html.ts';

/** What a page of the document looks like and what was read from it. */
export type PageView = {
  page: number | null;
  lines: readonly LedgerLine[];
  /** The provisions that begin on this page, by their locator in the document. */
  provisions: ReadonlyMap<string, ProvisionRecord>;
  image: { address: string; width: number; height: number } | null;
  direction: 'ltr' | 'rtl';
};

/** A page with its lines marked by role, and beside it what came out. */
export function pageSection(view: PageView): string {
  const title = view.page === null ? '' : `<h2>Page ${view.page}</h2>`;
  const read = `<div class="read" dir="${view.direction}">${readText(view)}</div>`;
  const body = view.image ? `<div class="pair">${sheet(view, view.image)}${read}</div>` : read;
  return `<section>${title}${body}</section>`;
}

function sheet({ lines, page }: PageView, { address, width, height }: NonNullable<PageView['image']>): string {
  const marks = lines.flatMap(({ region, role, locator }) => {
    if (!region) return [];
    const place = `left:${percent(region.x, width)};top:${percent(region.y, height)};width:${percent(region.width, width)};height:${percent(region.height, height)}`;
    return [`<i class="${role}" style="${place}" title="${escapeHtml(locator ?? role)}"></i>`];
  });
  return `<div class="sheet"><img src="${address}" alt="Page ${page} of the document">${marks.join('')}</div>`;
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(3)}%`;
}

/** Provisions as they were composed, where they begin; everything else line by line. */
function readText({ lines, provisions }: PageView): string {
  const shown = new Set<string>();
  return lines
    .flatMap((line, index) => {
      if (!line.locator) return [`<p class="${line.role}">${escapeHtml(line.text)}</p>`];
      if (shown.has(line.locator)) return [];
      shown.add(line.locator);
      const provision = provisions.get(line.locator);
      return [provision ? composed(provision, line) : continued(line, lines.slice(index))];
    })
    .join('\n');
}

function composed({ locator, text, footnotes, tables }: ProvisionRecord, { role }: LedgerLine): string {
  const notes = footnotes.map(({ mark, text: note }) => `<small>${escapeHtml(mark)} ${escapeHtml(note)}</small>`);
  return `<p class="${role}"><code>${escapeHtml(locator)}</code>${escapeHtml(text)}${notes.join('')}</p>${tables.map(({ rows }) => tableOf(rows)).join('')}`;
}

function continued({ locator, role }: LedgerLine, lines: readonly LedgerLine[]): string {
  const words = lines.filter((line) => line.locator === locator).map(({ text }) => escapeHtml(text));
  return `<p class="${role}"><code>${escapeHtml(locator ?? '')} (continued)</code>${words.join(' ')}</p>`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}
