import { Hono } from 'hono';
import { html } from 'hono/html';

type Operation = { method: string; path: string; summary: string };

/** A plain reader of the API's description: every call with what it does. */
export function apiReaderRoutes(describe: () => { paths?: object | undefined }) {
  return new Hono().get('/docs', (c) =>
    c.html(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/provision.css">
</head>
<body>
<main>
<h1>API</h1>
<p>The whole description for programs is <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Errors are problem details
(<code>application/problem+json</code>) whose <code>detail</code> says what to do.</p>
<dl>${operationsOf(describe().paths ?? {}).map(
      ({ method, path, summary }) => html`<dt><code>${method} ${path}</code></dt><dd>${summary}</dd>`,
    )}</dl>
</main>
</body>
</html>`),
  );
}

function operationsOf(paths: object): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]: [string, Record<string, { summary?: string }>]) =>
    Object.entries(methods).map(([method, { summary = '' }]) => ({ method: method.toUpperCase(), path, summary })),
  );
}
