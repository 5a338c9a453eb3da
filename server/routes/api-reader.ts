import { Hono } from 'hono';
import { html } from 'hono/html';
import { type OpenApiDocument, type Operation, operationsIn } from '../http/openapi-document.ts';
import { problemTitles } from '../http/problem.ts';

/** A plain reader of the API's description: every call with what it does and an example, and every problem. */
export function apiReaderRoutes(describe: () => OpenApiDocument) {
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
(<code>application/problem+json</code>) whose <code>detail</code> says what to do. Assistants reach the same over the Model
Context Protocol at <code>/mcp</code>.</p>
<dl>${operationsIn(describe()).map(
      (operation) =>
        html`<dt><code>${operation.method.toUpperCase()} ${operation.address}</code></dt><dd>${operation.summary}${exampleOf(operation)}</dd>`,
    )}</dl>
<h2>Problems</h2>
<dl>${problemTitles.map(({ code, status, title }) => html`<dt id="${code}"><code>${code}</code></dt><dd>${status}: ${title}</dd>`)}</dl>
</main>
</body>
</html>`),
  );
}

function exampleOf({ address, parameters = [], requestBody }: Operation & { address: string }) {
  const body = requestBody?.content?.['application/json']?.example;
  if (body) return html`<br><code>${JSON.stringify(body)}</code>`;
  const given = parameters.filter(({ example }) => example !== undefined);
  if (given.length === 0) return '';
  const path = given.reduce((filled, { name, example }) => filled.replace(`{${name}}`, String(example)), address);
  const query = Object.fromEntries(
    given.filter((one) => one.in === 'query').map(({ name, example }) => [name, String(example)]),
  );
  const search = new URLSearchParams(query).toString();
  return html`<br><code>${path}${search && `?${search}`}</code>`;
}
