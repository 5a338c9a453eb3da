import { z } from 'zod';

export const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file in a form; `wanted` says to whoever sends something else what to send. */
export function formFile(wanted: string) {
  return z.custom<File>((value) => value instanceof File, wanted).meta({ type: 'string', format: 'binary' });
}

/** An answer that is a file, in an OpenAPI description. */
export function fileOf(type: string) {
  const schema = z.any().meta({ type: 'string', format: 'binary' });
  return { description: 'The document', content: { [type]: { schema } } };
}

/** The headers of a file to take away. It holds what somebody wrote, and nothing between keeps it. */
export function headersOfFile(type: string, name: string): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  };
}
