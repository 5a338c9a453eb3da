import type { ToolAnnotations } from '@modelcontextprotocol/server';

/** Every tool only reads, from texts that are at hand; the same call may be made again without harm. */
export const reads: ToolAnnotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};
