import fc from 'fast-check';
import { z } from 'zod';
import type { OpenApiDocument, Operation } from './openapi-document.ts';

type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
};
type Schemas = Record<string, Schema>;

export function schemasIn(document: OpenApiDocument): Schemas {
  return (document.components?.schemas ?? {}) as Schemas;
}

/** What a response to an operation must fit; null where it promises no JSON. */
export function responseSchema(operation: Operation, status: number, schemas: Schemas): z.ZodType | null {
  const response = operation.responses?.[status];
  const [content] = Object.entries(response?.content ?? {}).filter(([type]) => type.endsWith('json'));
  if (!content?.[1].schema) return null;
  const written = JSON.stringify({ ...content[1].schema, $defs: schemas });
  return z.fromJSONSchema(JSON.parse(written.replaceAll('#/components/schemas/', '#/$defs/')));
}

// What people and attackers put where a word is expected.
const hostile = [
  '',
  ' ',
  '../../etc/passwd',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '%00',
  '\u0000',
  '\uD800',
  '\u202Eabc',
  '{{7*7}}',
  '-1',
  '1e999',
  'NaN',
  'null',
  '[1]',
  'rule 45',
  'nelson-mandela-rules',
  'rule-45',
  'en',
  '第77/232号决议',
  'a'.repeat(5000),
];
const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 12 }),
);

/** Values of a schema, most of them fitting it, some of them anything. */
export function arbitraryOf(schema: object, schemas: Schemas): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fitting(schema, schemas) }, { weight: 1, arbitrary: fc.jsonValue() });
}

function fitting(schema: Schema, schemas: Schemas): fc.Arbitrary<unknown> {
  if (schema.$ref) return arbitraryOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const either = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (either) return fc.oneof(...either.map((one) => arbitraryOf(one, schemas)));
  switch ([schema.type].flat()[0]) {
    case 'object':
      return objectOf(schema, schemas);
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, schemas), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 500, 500) }),
        fc.double(),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return text;
    default:
      return fc.jsonValue();
  }
}

function objectOf({ properties = {}, required = [] }: Schema, schemas: Schemas): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, one]) => [name, arbitraryOf(one, schemas)] as const);
  // Now and then something that is required is left out.
  return fc.oneof(
    { weight: 8, arbitrary: fc.record(Object.fromEntries(fields), { requiredKeys: required }) },
    { weight: 1, arbitrary: fc.record(Object.fromEntries(fields), { requiredKeys: [] }) },
  );
}
