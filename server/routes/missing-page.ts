import { html } from 'hono/html';

type Missing = { slug: string; locator: string; instrumentKnown: boolean; nearest: readonly string[] };

/** What a person finds at the permanent address of a provision that does not exist, with what comes nearest. */
export function missingPage({ slug, locator, instrumentKnown, nearest }: Missing) {
  const title = instrumentKnown ? `${slug} has no ${locator}` : `${slug} is not among the sources at hand`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/provision.css">
</head>
<body>
<main>
<h1>${title}</h1>
${nearest.length > 0 ? html`<p>What comes nearest:</p><ul>${nearest.map(link)}</ul>` : ''}
<p><a href="/instruments">The instruments at hand</a></p>
</main>
</body>
</html>`;
}

function link(id: string) {
  return html`<li><a href="/p/${id.split('/').map(encodeURIComponent).join('/')}">${id}</a></li>`;
}
