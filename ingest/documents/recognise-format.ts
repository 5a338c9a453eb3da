import { open } from 'node:fs/promises';
import type { SourceFormat } from './source-file.ts';

/** What the first bytes of a file say that it is, whatever its name or a server calls it; null for anything else. */
export function recogniseFormat(head: Uint8Array): Exclude<SourceFormat, 'txt'> | null {
  const text = new TextDecoder('latin1').decode(head);
  if (text.includes('%PDF-')) return 'pdf';
  if (text.startsWith('PK\u0003\u0004')) return 'docx';
  const markup = text.replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '');
  if (/^<(?:!doctype html|html|head|body)\b/i.test(markup) || /<html[\s>]/i.test(markup)) return 'html';
  return markup.startsWith('<') ? 'xml' : null;
}

/** `recogniseFormat` of a file; a PDF may begin with up to a kilobyte of something else. */
export async function recogniseFile(path: string): Promise<Exclude<SourceFormat, 'txt'> | null> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(1029), 0, 1029, 0);
    return recogniseFormat(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
