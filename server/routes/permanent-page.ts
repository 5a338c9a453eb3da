import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Instrument } from '#corpus/provision/instrument.ts';
import { textDirection } from '#corpus/provision/language.ts';
import type { Provision } from '#corpus/provision/provision.ts';
import { type TextPart, textInOrder } from '#corpus/provision/text-in-order.ts';
import { ProblemError } from '../http/problem.ts';
import type { Library } from '../library/library.ts';
import { missingPage } from './missing-page.ts';
import { missingProvision } from './provisions.ts';

/** A permanent page for a provision: readable without JavaScript, with what link previews ask for, and printable. */
export function permanentPageRoutes(library: Library) {
  return new Hono().get('/p/:slug/:locator', async (c) => {
    const { slug, locator } = c.req.param();
    const lang = c.req.query('lang');
    const found = await library.provision(`${slug}/${locator}`, lang);
    if (!found.found) {
      const isPerson = c.req.header('accept')?.includes('text/html');
      if (isPerson) return c.html(missingPage({ slug, locator, ...found }), 404);
      throw missingProvision(slug, locator, found);
    }
    const instrument = await library.instrument(slug, found.provision.lang);
    if (!instrument) throw new ProblemError('no-such-instrument', 'GET /api/instruments lists the instruments.');
    return c.html(page(instrument, found.provision, await found.whole()));
  });
}

function page(instrument: Instrument, provision: Provision, whole: Provision[]) {
  const title = provision.citation.short;
  const parts = textInOrder(whole);
  const description = parts.map(wordsOf).join(' ').slice(0, descriptionMax);
  return html`<!doctype html>
<html lang="${provision.lang}" dir="${textDirection(provision.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${description}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${provision.links.page}">
<link rel="canonical" href="${provision.links.page}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/provision.css">
</head>
<body>
<main>
<header>
<p class="instrument">${instrument.title}</p>
${headingsUnder(instrument, provision).map((heading) => html`<p class="heading">${heading}</p>`)}
<h1>${title}</h1>
</header>
<article>${parts.map(partOfText)}</article>
${notes(whole)}
<footer>
<dl>
<dt>Cite as</dt><dd>${provision.citation.full}</dd>
<dt>In a footnote</dt><dd>${provision.citation.footnote}</dd>
<dt>Source</dt><dd>${instrument.source ?? instrument.symbol ?? instrument.slug}${provision.page ? `, page ${provision.page}` : ''}</dd>
</dl>
<p>${links(provision)}</p>
<p class="standing">This is no legal advice. The text as issued by the United Nations prevails.</p>
</footer>
</main>
</body>
</html>`;
}

/** A document may print the instrument's title as its first heading; it stands above already. */
function headingsUnder({ title }: Instrument, { headings }: Provision): string[] {
  return headings.filter((heading) => heading !== title);
}

// What previews show is cut there anyway.
const descriptionMax = 300;

function partOfText(part: TextPart<Provision>) {
  const { provision, isClosing } = part;
  const depth = Math.min(4, provision.locator.split('.').length);
  if (isClosing) return html`<p class="depth-${depth}">${wordsOf(part)}</p>`;
  const cut = provision.truncated ? html` <span class="cut">[the excerpt ends here]</span>` : '';
  return html`<p class="depth-${depth}" id="${provision.locator}"><span class="label">${provision.label}</span> ${wordsOf(part)}${cut}</p>`;
}

function wordsOf({ provision, start, end }: TextPart<Provision>): string {
  return provision.text.slice(start, end);
}

function notes(whole: Provision[]) {
  const footnotes = whole.flatMap((provision) => provision.footnotes);
  if (footnotes.length === 0) return '';
  return html`<section class="notes">${footnotes.map(({ mark, text }) => html`<p><sup>${mark}</sup> ${text}</p>`)}</section>`;
}

function links(provision: Provision) {
  const { pdf, official } = provision.links;
  const reader = `/read/${provision.id}?lang=${encodeURIComponent(provision.lang)}`;
  return html`<a href="${reader}">Open in the reader</a>${pdf ? html` · <a href="${pdf}">PDF as issued</a>` : ''}${
    official ? html` · <a href="${official}" rel="noreferrer">Official address</a>` : ''
  }`;
}
