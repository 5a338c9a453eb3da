import type { OpenAPIHono } from '@hono/zod-openapi';
import manifest from '../../package.json' with { type: 'json' };
import { type ApiExample, apiExamples } from './api-examples.ts';

const description = {
  openapi: '3.1.0',
  info: {
    title: 'United Nations criminal-justice standards',
    version: manifest.version,
    description:
      'Provisions as lawyers cite them, and answers whose every citation was verified before it is shown. What changed from version to version stands in docs/api-changelog.md.',
    license: { name: manifest.license, identifier: manifest.license },
  },
  security: [{}, { key: [] }],
};

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** The description of the API: every call with an example, and with the problem in which it may end instead. */
export function openApiDocument(app: OpenAPIHono, publicUrl: string): OpenApiDocument {
  const document = app.getOpenAPI31Document({ ...description, servers: [{ url: publicUrl }] });
  for (const methods of Object.values(document.paths ?? {}))
    for (const operation of Object.values(methods as Record<string, Operation>))
      complete(operation, apiExamples[operation.operationId ?? '']);
  const key = { type: 'http', scheme: 'bearer', description: 'Needed where the operator gave out keys.' } as const;
  return { ...document, components: { ...document.components, securitySchemes: { key } } };
}

type Parameter = { in?: string; name?: string; example?: unknown };
export type Operation = {
  operationId?: string;
  summary?: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content?: Record<string, { schema?: object; example?: unknown }> };
  responses?: Record<string, { description: string; content?: Record<string, { schema?: object }> }>;
};

/** Every call of a description, with where it is made. */
export function operationsIn({ paths }: OpenApiDocument): (Operation & { method: string; address: string })[] {
  return Object.entries(paths ?? {}).flatMap(([address, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
      ...operation,
      method,
      address,
    })),
  );
}

const inAnyCall = {
  400: 'The request does not fit its description',
  401: 'A key is needed',
  403: 'The key does not allow this, or another site sent it',
  404: 'There is nothing at this address',
  405: 'This method does nothing here',
  500: 'Something went wrong here',
  503: 'The service is starting, or its index can not be read',
  504: 'It took too long',
};
const withBody = { 413: 'The request is too large', 415: 'This kind of body is not read' };
const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** In which problems a call may end, beside what it says itself. */
function problemsOf({ requestBody }: Operation): NonNullable<Operation['responses']> {
  const statuses = Object.entries(requestBody ? { ...inAnyCall, ...withBody } : inAnyCall);
  return Object.fromEntries(statuses.map(([status, description]) => [status, { description, content }]));
}

function complete(operation: Operation, example: ApiExample | undefined): void {
  if (operation.requestBody) operation.requestBody.required = true;
  operation.responses = { ...problemsOf(operation), ...operation.responses };
  if (!example) return;
  for (const parameter of operation.parameters ?? []) {
    const given = (parameter.in === 'path' ? example.path : example.query)?.[parameter.name ?? ''];
    if (given !== undefined) parameter.example = given;
  }
  const json = operation.requestBody?.content?.['application/json'];
  if (json && example.body) json.example = example.body;
}
